import { refuse } from "#platform/errors/index.ts";
import { emit } from "#platform/events/index.ts";
import { type Actor, requirePerson } from "#platform/policy/index.ts";
import { endOfPeriod } from "../days.ts";
import type { Proposed } from "../naming.ts";
import { refuseConsensus } from "../refusals.ts";
import { verbs } from "../verbs.ts";
import { bounded } from "../words.ts";
import { maxProposalLength } from "./opening.ts";
import { proposeIn } from "./proposing.ts";
import { consensusById, holdConsensus, type Proposal } from "./reading.ts";

/** Proposals of one consensus: beyond, another is opened. */
export const maxProposals = 20;

/** An amended proposal. `id` comes from the form; `number` is that of the proposal which it amends. */
export interface Amendment {
  id: string;
  number: number;
  people: readonly Proposed[];
  words: string;
  replaces?: boolean;
}

/**
 * Replaces the proposal under discussion: positions start again, and so does a whole period by the rule kept with the
 * consensus. Earlier proposals stay readable. Whoever had accepted to be named with these very people still accepts.
 * @throws {Refusal} `forbidden`, `notFound`, `ended`, `stale` when it was amended meanwhile, `amendedEnough`, and what a proposal refuses.
 */
export async function amend(
  actor: Actor,
  consensusId: string,
  what: Amendment,
  now = new Date(),
): Promise<void> {
  const proposedBy = requirePerson(actor);
  const { unit: over } = await consensusById(consensusId);
  await verbs.amend(actor, { id: consensusId, over, details: { number: what.number + 1 } }, async (tx) => {
    const held = await holdConsensus(tx, consensusId);
    if (held.proposals.some(({ id }) => id === what.id)) return;
    if (held.current.number !== what.number) throw refuse.stale();
    if (what.number >= maxProposals) throw refuseConsensus.amendedEnough({ max: maxProposals });
    await proposeIn(tx, {
      id: what.id,
      consensusId,
      number: what.number + 1,
      words: bounded(what.words, maxProposalLength, refuseConsensus.tooLong),
      replaces: what.replaces ?? false,
      people: what.people,
      seats: held.seats,
      thirdPartyId: held.thirdParty?.declinedAt ? null : (held.thirdParty?.personId ?? null),
      proposedBy,
      proposedAt: now,
      endsAt: await endOfPeriod(tx, now, held.rule.days, held.zone),
      accepted: stillAccepted(held.current, what.people),
    });
    await emit(tx, "appointments.proposed", { consensusId, number: String(what.number + 1) });
  });
}

/** Acceptances that still hold: nobody accepted to be named beside someone else. */
function stillAccepted(before: Proposal, people: readonly Proposed[]): Map<string, Date> {
  const same =
    before.named.length === people.length &&
    before.named.every(({ personId, title }) =>
      people.some((one) => one.personId === personId && (one.title || null) === title),
    );
  if (!same) return new Map();
  return new Map(
    before.named.flatMap(({ personId, acceptedAt }) => (acceptedAt ? [[personId, acceptedAt] as const] : [])),
  );
}

import { and, eq } from "drizzle-orm";
import { newId, type Transaction } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { emit } from "#platform/events/index.ts";
import { clean } from "#platform/http/index.ts";
import { type Actor, requirePerson } from "#platform/policy/index.ts";
import { dayOf, ends, later, plus } from "#platform/time/index.ts";
import type { Proposed } from "../naming.ts";
import { refuseConsensus } from "../refusals.ts";
import { consensusNamed, consensusProposal } from "../schema.ts";
import { verbs } from "../verbs.ts";
import { bounded } from "../words.ts";
import { consensusById, holdConsensus, type Proposal } from "./reading.ts";

/** The longest words of a proposal, in characters. */
export const maxProposalLength = 5000;

/** When a period of so many days ends: at the last minute of its last day, on the clocks of the zone. */
export const endOfPeriod = (from: Date, days: number, zone: string): Date =>
  later(ends(plus(dayOf(from, zone), { days }), zone), { minutes: -1 });

/** A proposal as it is written down. */
export interface NewProposal {
  id: string;
  consensusId: string;
  number: number;
  words: string;
  replaces: boolean;
  people: readonly Proposed[];
  /** The most people whom the mandate has room for. */
  seats: number;
  thirdPartyId: string | null;
  proposedBy: string;
  proposedAt: Date;
  endsAt: Date;
  /** Those who had accepted to be named with exactly these people. */
  accepted?: ReadonlyMap<string, Date>;
}

/** The longest title of a named responsibility, in characters. */
export const maxTitleLength = 120;

/**
 * Writes a proposal inside a transaction under way.
 * @throws {Refusal} `nobodyProposed`, `tooManyProposed`, `proposedTwice`, `thirdPartyInvolved`, `tooLong`.
 */
export async function proposeIn(tx: Transaction, what: NewProposal): Promise<void> {
  const { people, seats, thirdPartyId, accepted, ...proposal } = what;
  const ids = people.map(({ personId }) => personId);
  if (ids.length === 0) throw refuseConsensus.nobodyProposed();
  if (ids.length > seats) throw refuseConsensus.tooManyProposed({ max: seats });
  if (new Set(ids).size < ids.length) throw refuseConsensus.proposedTwice();
  if (thirdPartyId && ids.includes(thirdPartyId)) throw refuseConsensus.thirdPartyInvolved();
  await tx.insert(consensusProposal).values(proposal);
  await tx.insert(consensusNamed).values(
    people.map(({ personId, title }, position) => ({
      id: newId(),
      proposalId: proposal.id,
      personId,
      position,
      title: bounded(clean(title ?? ""), maxTitleLength, refuseConsensus.tooLong) || null,
      acceptedAt: accepted?.get(personId) ?? null,
    })),
  );
}

/** Proposals of one consensus: beyond, another is opened. */
const maxProposals = 20;

/** An amended proposal. `id` comes from the form; `number` is that of the proposal which it amends. */
interface Amendment {
  id: string;
  number: number;
  people: readonly Proposed[];
  words: string;
  replaces?: boolean;
}

/**
 * Replaces the proposal under discussion: positions are reset, and a full new period begins by the rule kept with the
 * consensus. Earlier proposals stay readable. Those who had accepted to be named with exactly these people still accept.
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
      endsAt: endOfPeriod(now, held.rule.days, held.zone),
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

/**
 * Those whom a proposal names say whether they accept the mandate; they may change their mind until the end.
 * @throws {Refusal} `notFound` for anyone else, `ended`, `amended` when the proposal has changed meanwhile.
 */
export async function answerProposal(
  actor: Actor,
  consensusId: string,
  { number, accepts }: { number: number; accepts: boolean },
  now = new Date(),
): Promise<void> {
  const personId = requirePerson(actor);
  const { unit: over } = await consensusById(consensusId);
  await verbs.answerProposal(actor, { id: consensusId, over, details: { accepts } }, async (tx) => {
    const { proposals, current } = await holdConsensus(tx, consensusId);
    if (!proposals.some(({ named }) => named.some((one) => one.personId === personId)))
      throw refuse.notFound();
    if (current.number !== number) throw refuseConsensus.amended();
    const mine = current.named.find((one) => one.personId === personId);
    if (!mine) throw refuse.notFound();
    const answer = accepts
      ? { acceptedAt: mine.acceptedAt ?? now, declinedAt: null }
      : { acceptedAt: null, declinedAt: mine.declinedAt ?? now };
    await tx
      .update(consensusNamed)
      .set(answer)
      .where(and(eq(consensusNamed.proposalId, current.id), eq(consensusNamed.personId, personId)));
  });
}

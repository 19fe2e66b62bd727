import type { Transaction } from "#platform/database/index.ts";
import { type Refusal, refuse } from "#platform/errors/index.ts";
import { emit } from "#platform/events/index.ts";
import { areMany } from "#platform/personal/few.ts";
import type { Actor } from "#platform/policy/index.ts";
import { dayOf } from "#platform/time/index.ts";
import { nameTogether } from "../naming.ts";
import { refuseConsensus } from "../refusals.ts";
import { consensusEnd } from "../schema.ts";
import { verbs } from "../verbs.ts";
import { bounded } from "../words.ts";
import { consensusById, factsOf, holdConsensus, lockConsensus } from "./reading.ts";
import { type Standing, standingOf } from "./standing.ts";

/** The longest minutes, in characters. */
export const maxMinutesLength = 20_000;

/** What adopting takes: the number of the proposal that was read, and the minutes. */
export interface Adoption {
  number: number;
  minutes: string;
}

/**
 * Adopts the proposal under discussion: everybody whom it names is appointed at once, with the record of how. Never while
 * an objection stands, nor before its rule allows it (§28). Adopting again answers the same record.
 * @throws {Refusal} `forbidden`, `notFound`, `ended` when it was withdrawn, `stale` when it was amended meanwhile,
 * `objected`, `notAccepted`, `tooEarly`, `quorumMissing`, and what the organisation refuses: seats, conditions, parity.
 */
export async function adopt(
  actor: Actor,
  consensusId: string,
  what: Adoption,
  now = new Date(),
): Promise<string> {
  const { unit: over } = await consensusById(consensusId);
  return verbs.adopt(actor, { id: consensusId, over }, async (tx) => {
    const held = await lockConsensus(tx, consensusId);
    if (held.end?.appointmentId) return held.end.appointmentId;
    if (held.end) throw refuseConsensus.ended();
    const { current } = held;
    if (current.number !== what.number) throw refuse.stale();
    const facts = await factsOf(held, now, tx);
    const refused = refusals[standingOf(facts)];
    if (refused) throw refused();
    const minutes = bounded(what.minutes, maxMinutesLength, refuseConsensus.tooLong);
    const appointmentId = await nameTogether(tx, actor, held.unit, held.kindKey, current.named, {
      means: "consensus",
      decidedOn: dayOf(now, held.zone),
      minutes,
      replaces: current.replaces,
      // Counts alone, and only where five people or more were asked: the record is public.
      result: { consensusId, proposal: current.number, asked: areMany(facts.asked) ? facts.asked : null },
    });
    const end = { ending: "adopted", proposalId: current.id, appointmentId } as const;
    await finish(tx, actor, { ...end, consensusId, endedAt: now });
    return appointmentId;
  });
}

const refusals: Record<Standing, (() => Refusal) | null> = {
  ended: refuseConsensus.ended,
  objected: refuseConsensus.objected,
  not_accepted: refuseConsensus.notAccepted,
  running: refuseConsensus.tooEarly,
  quorum_missing: refuseConsensus.quorumMissing,
  adoptable: null,
};

/** The longest reason of a withdrawal, in characters. */
export const maxWithdrawalLength = 2000;

/**
 * Withdraws a consensus, with the reason, which everybody concerned reads. Nobody is appointed by it.
 * @throws {Refusal} `forbidden`, `notFound`, `ended`, `noWithdrawalReason`, `tooLong`.
 */
export async function withdrawConsensus(
  actor: Actor,
  consensusId: string,
  words: string,
  now = new Date(),
): Promise<void> {
  const { unit: over } = await consensusById(consensusId);
  await verbs.withdraw(actor, { id: consensusId, over }, async (tx) => {
    const reason = bounded(words, maxWithdrawalLength, refuseConsensus.tooLong);
    if (!reason) throw refuseConsensus.noWithdrawalReason();
    const { current } = await holdConsensus(tx, consensusId);
    await finish(tx, actor, {
      ending: "withdrawn",
      proposalId: current.id,
      reason,
      consensusId,
      endedAt: now,
    });
  });
}

async function finish(
  tx: Transaction,
  actor: Actor,
  end: Omit<typeof consensusEnd.$inferInsert, "endedBy">,
): Promise<void> {
  await tx.insert(consensusEnd).values({ ...end, endedBy: actor.personId });
  await emit(tx, "appointments.consensus-ended", { consensusId: end.consensusId });
}

import { and, eq, isNull } from "drizzle-orm";
import { mandate } from "#domains/mandates/index.ts";
import type { Unit } from "#domains/units/index.ts";
import { newId, type Transaction } from "#platform/database/index.ts";
import { system } from "#platform/policy/index.ts";
import { dayOf } from "#platform/time/index.ts";
import { ruleFor } from "./consensus/opening.ts";
import type { Stance } from "./consensus/position.ts";
import { endOfPeriod } from "./consensus/proposal.ts";
import { writeRoll } from "./consensus/roll.ts";
import { nameTogether } from "./naming.ts";
import {
  consensus,
  consensusConfided,
  consensusEnd,
  consensusNamed,
  consensusPosition,
  consensusProposal,
  consensusThirdParty,
  consensusWord,
} from "./schema.ts";

/** A position as a loader brings it; of what was confided, also what came of it. */
export interface PositionRow {
  personId: string;
  stance: Stance;
  reason?: string;
  confided?: boolean;
  outcome?: { is: "lifted" | "stands"; words: string };
}

/** A proposal as a loader brings it, with what was said of it. */
interface ProposalRow {
  at: Date;
  words: string;
  replaces?: boolean;
  people: readonly { personId: string; title?: string | null; accepts: boolean | null }[];
  positions: readonly PositionRow[];
}

/** A whole consensus as a loader brings it: its proposals in their order, its discussion, how it ended. */
export interface ConsensusRow {
  unit: Unit;
  kind: string;
  zone: string;
  openedBy: string;
  thirdParty?: { personId: string; accepts: boolean | null };
  proposals: readonly [ProposalRow, ...ProposalRow[]];
  words?: readonly { personId: string; body: string; at: Date }[];
  end?: { adopted: string; at: Date } | { withdrawn: string; at: Date };
}

/**
 * Writes a whole consensus inside a transaction under way, told to nobody; positions of people whom its roll does not hold
 * are refused by the database. Answers its id.
 */
export async function writeConsensus(tx: Transaction, what: ConsensusRow): Promise<string> {
  const { unit, kind: kindKey, zone, openedBy, thirdParty, proposals } = what;
  const openedAt = proposals[0].at;
  const { rule, ruleId, seats } = await ruleFor(tx, unit, kindKey, new Date());
  const id = newId();
  await tx
    .insert(consensus)
    .values({ id, unitId: unit.id, kindKey, ruleId, rule, seats, zone, openedBy, openedAt });
  await writeRoll(tx, id, unit, rule.asked, openedAt);
  if (thirdParty) {
    const { personId, accepts } = thirdParty;
    const answer = { acceptedAt: accepts ? openedAt : null, declinedAt: accepts === false ? openedAt : null };
    await tx
      .insert(consensusThirdParty)
      .values({ consensusId: id, personId, designatedBy: openedBy, designatedAt: openedAt, ...answer });
  }
  let last = "";
  for (const [index, proposal] of proposals.entries()) {
    const endsAt = endOfPeriod(proposal.at, rule.days, zone);
    last = await writeProposal(tx, { ...proposal, consensusId: id, number: index + 1, openedBy, endsAt });
  }
  for (const { personId, body, at } of what.words ?? []) {
    const number = proposals.filter((proposal) => proposal.at <= at).length || 1;
    await tx.insert(consensusWord).values({ consensusId: id, number, personId, body, saidAt: at });
  }
  if (what.end) await writeEnd(tx, what, { consensusId: id, proposalId: last });
  return id;
}

type NumberedRow = ProposalRow & { consensusId: string; number: number; openedBy: string; endsAt: Date };

async function writeProposal(tx: Transaction, what: NumberedRow): Promise<string> {
  const { consensusId, number, words, replaces = false, at, endsAt, openedBy: proposedBy } = what;
  const id = newId();
  await tx
    .insert(consensusProposal)
    .values({ id, consensusId, number, words, replaces, proposedBy, proposedAt: at, endsAt });
  await tx.insert(consensusNamed).values(
    what.people.map(({ personId, title = null, accepts }, position) => ({
      proposalId: id,
      personId,
      title,
      position,
      acceptedAt: accepts ? at : null,
      declinedAt: accepts === false ? at : null,
    })),
  );
  for (const { personId, stance, reason = "", confided = false, outcome } of what.positions) {
    const positionId = newId();
    const said = { stance, confided, reason: confided ? "" : reason, takenAt: at };
    await tx.insert(consensusPosition).values({ id: positionId, proposalId: id, personId, ...said });
    if (!confided) continue;
    const report = outcome && { outcome: outcome.is, outcomeWords: outcome.words, reportedAt: at };
    await tx.insert(consensusConfided).values({ positionId, words: reason, ...report });
  }
  return id;
}

async function writeEnd(
  tx: Transaction,
  { unit, kind, zone, openedBy: endedBy, proposals, end }: ConsensusRow,
  which: { consensusId: string; proposalId: string },
): Promise<void> {
  if (!end) return;
  const common = { ...which, endedBy, endedAt: end.at };
  if ("withdrawn" in end) {
    await tx.insert(consensusEnd).values({ ...common, ending: "withdrawn", reason: end.withdrawn });
    return;
  }
  const { people, replaces } = proposals.at(-1)!;
  const named = people.map(({ personId, title = null }) => ({ personId, title }));
  // Endings of the past are written as they were: nobody decides them today.
  if (replaces)
    await tx
      .update(mandate)
      .set({ endsAt: end.at, endReason: "replaced", endedBy })
      .where(and(eq(mandate.unitId, unit.id), eq(mandate.kindKey, kind), isNull(mandate.endReason)));
  const appointmentId = await nameTogether(tx, system, unit, kind, named, {
    means: "consensus",
    decidedOn: dayOf(end.at, zone),
    minutes: end.adopted,
    result: { consensusId: which.consensusId },
    at: end.at,
  });
  await tx.insert(consensusEnd).values({ ...common, ending: "adopted", appointmentId });
}

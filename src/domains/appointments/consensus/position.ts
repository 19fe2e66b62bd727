import { and, eq, sql } from "drizzle-orm";
import { db, newId, rows, type Transaction } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { emit } from "#platform/events/index.ts";
import { type Actor, requirePerson } from "#platform/policy/index.ts";
import { refuseConsensus } from "../refusals.ts";
import { consensusConfided, consensusPosition, stance } from "../schema.ts";
import { verbs } from "../verbs.ts";
import { bounded } from "../words.ts";
import { type Consensus, consensusById, holdConsensus, isConcerned, standpointOf } from "./reading.ts";

export type Stance = (typeof stance.enumValues)[number];
export const stances = stance.enumValues;

/** The longest reason of a position, in characters. */
export const maxReasonLength = 2000;

/** Where someone stands on the proposal of that number. */
export interface NewPosition {
  number: number;
  stance: Stance;
  /** Required for a reservation and an objection; of a confided objection, what the third party alone reads. */
  reason: string;
  /** An objection told to the third party alone: the others see only that one stands. */
  confided: boolean;
}

/**
 * Someone asked says where they stand; saying it again replaces what they said. Once the period is over only an
 * objection may still change, to be lifted by the person who made it.
 * @throws {Refusal} `notFound` for anyone whom it does not concern, `notAsked`, `ended`, `amended` when the proposal is no
 * longer the one that was read, `periodOver`, `noReason`, `tooLong`, `noThirdParty`.
 */
export async function takePosition(
  actor: Actor,
  consensusId: string,
  what: NewPosition,
  now = new Date(),
): Promise<void> {
  const personId = requirePerson(actor);
  const { unit: over } = await consensusById(consensusId);
  await verbs.takePosition(actor, { id: consensusId, over }, async (tx) => {
    const held = await holdAsAsked(tx, actor, consensusId, now);
    if (held.current.number !== what.number) throw refuseConsensus.amended();
    const before = await positionOf(tx, held.current.id, personId);
    const lifts = before?.stance === "objection" && what.stance !== "objection";
    if (held.current.endsAt <= now && !lifts) throw refuseConsensus.periodOver();
    await write(tx, held, personId, checked(held, what), now);
  });
}

/** Locks a consensus in which this person is consulted. @throws {Refusal} `notFound`, `notAsked`, `ended`. */
async function holdAsAsked(tx: Transaction, actor: Actor, id: string, now: Date): Promise<Consensus> {
  const held = await holdConsensus(tx, id);
  const from = await standpointOf(actor, held, now, tx);
  if (!isConcerned(from)) throw refuse.notFound();
  if (!from.asked) throw refuseConsensus.notAsked();
  return held;
}

function checked(held: Consensus, what: NewPosition): Omit<NewPosition, "number"> {
  const { stance } = what;
  const confided = what.confided && stance === "objection";
  const reason = bounded(what.reason, maxReasonLength, refuseConsensus.tooLong);
  if (confided && !held.thirdParty?.acceptedAt) throw refuseConsensus.noThirdParty();
  if ((stance === "objection" || stance === "reservation") && !reason) throw refuseConsensus.noReason();
  return { stance, reason: stance === "consent" || stance === "abstention" ? "" : reason, confided };
}

async function write(
  tx: Transaction,
  held: Consensus,
  personId: string,
  { stance, reason, confided }: Omit<NewPosition, "number">,
  takenAt: Date,
): Promise<void> {
  const values = { stance, confided, reason: confided ? "" : reason, takenAt };
  const [taken] = await tx
    .insert(consensusPosition)
    .values({ id: newId(), proposalId: held.current.id, personId, ...values })
    .onConflictDoUpdate({ target: [consensusPosition.proposalId, consensusPosition.personId], set: values })
    .returning({ id: consensusPosition.id });
  const positionId = taken!.id;
  const [told] = await tx
    .select()
    .from(consensusConfided)
    .where(eq(consensusConfided.positionId, positionId));
  if (confided && told?.words === reason) return;
  // Another objection, or none any more: what the third party reported was of the one before.
  if (told) await tx.delete(consensusConfided).where(eq(consensusConfided.positionId, positionId));
  if (!confided) return;
  await tx.insert(consensusConfided).values({ positionId, words: reason });
  await emit(tx, "appointments.confided", {
    consensusId: held.id,
    confidedId: `${positionId}:${takenAt.toISOString()}`,
  });
}

/** What someone said of a proposal, or null. */
async function positionOf(reader: Pick<Transaction, "select">, proposalId: string, personId: string) {
  const [found] = await reader
    .select()
    .from(consensusPosition)
    .where(and(eq(consensusPosition.proposalId, proposalId), eq(consensusPosition.personId, personId)));
  return found ?? null;
}

/** What someone said of a proposal as they alone read it again: the words that they confided too. */
export async function ownPosition(reader: Pick<Transaction, "select">, proposalId: string, personId: string) {
  const mine = await positionOf(reader, proposalId, personId);
  if (!mine?.confided) return mine;
  const [told] = await reader
    .select({ words: consensusConfided.words })
    .from(consensusConfided)
    .where(eq(consensusConfided.positionId, mine.id));
  return { ...mine, reason: told?.words ?? "" };
}

/** An objection or a reservation as those concerned read it. */
export interface Heard {
  id: string;
  stance: Extract<Stance, "objection" | "reservation">;
  /** Null: confided, or the reader is not among those asked. */
  name: string | null;
  reason: string;
  confided: boolean;
  /** What the third party said of it, in neutral words. */
  outcome: "lifted" | "stands" | null;
  outcomeWords: string;
}

/**
 * Objections and reservations about a proposal; at most 200. Who objects and why is for those asked: others who read
 * them have the reasons alone; of what was confided nobody has either. Log the access where names are shown.
 */
export function heardAbout(proposalId: string, withNames: boolean): Promise<Heard[]> {
  return rows<Heard>(
    db,
    sql`select p.id, p.stance, p.reason, p.confided, told.outcome, coalesce(told.outcome_words, '') as outcome_words,
          case when ${withNames}::boolean and not p.confided then who.given_name || ' ' || who.family_name end as name
        from consensus_position p
        join person who on who.id = p.person_id
        left join consensus_confided told on told.position_id = p.id
        where p.proposal_id = ${proposalId} and p.stance in ('objection', 'reservation')
        order by p.stance desc, p.confided, p.taken_at limit 200`,
  );
}

import { sql } from "drizzle-orm";
import type { Unit } from "#domains/units/index.ts";
import { isId, newId, type Transaction } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { emit } from "#platform/events/index.ts";
import { type Actor, can } from "#platform/policy/index.ts";
import { dayOf } from "#platform/time/index.ts";
import { insertConsensus } from "../consensus/opening.ts";
import { nameTogether } from "../naming.ts";
import { refuseCall } from "../refusals.ts";
import { candidacyDecision, volunteerCallClosure } from "../schema.ts";
import { verbs } from "../verbs.ts";
import { bounded } from "../words.ts";
import { type Candidacy, candidaciesAmong, waitingIn } from "./candidacies.ts";
import { type Call, callById, holdCall } from "./reading.ts";

/** The longest answer to a candidacy, in characters. */
export const maxAnswerLength = 2000;

/** One answer to several candidacies: appointed together, proposed together to a consensus, or declined. */
interface CandidacyDecision {
  fate: "appointed" | "proposed" | "declined";
  candidacyIds: readonly string[];
  /** To each of them; required when they are declined. */
  words: string;
}

/** Who sees the candidacies of a call: those who may call for them, appoint there, or seek a consensus where that is the only way. */
export function mayAnswer(actor: Actor, { unit, means }: Pick<Call, "unit" | "means">): boolean {
  const powers = ["appointments.call", "organisation.appoint"];
  if (!means.includes("nomination")) powers.push("appointments.open");
  return powers.some((power) => can(actor, power, unit));
}

const powerFor = {
  appointed: "organisation.appoint",
  proposed: "appointments.open",
  declined: "appointments.call",
} as const;

/**
 * Answers candidacies. Those appointed are appointed together, so that parity is checked on the outcome; those proposed
 * open a consensus. Each is told. The same answer again changes nothing.
 * @throws {Refusal} `notFound`, `forbidden`, `closed`, `noneChosen`, `decided`, `noAnswer`, `tooLong`, `moreThanSeats`,
 * and what appointing or opening a consensus refuses.
 */
export async function decideCandidacies(
  actor: Actor,
  callId: string,
  what: CandidacyDecision,
  now = new Date(),
): Promise<void> {
  const asked = await callById(callId);
  const { unit: over } = asked;
  if (!mayAnswer(actor, asked)) throw refuse.notFound();
  const declines = what.fate === "declined" && !can(actor, "appointments.call", over);
  const needs = declines ? "organisation.appoint" : powerFor[what.fate];
  const occasion = { id: callId, needs, over, details: { fate: what.fate } };
  await verbs.answerCandidacies(actor, occasion, async (tx) => {
    const call = await holdCall(tx, callId);
    const words = bounded(what.words, maxAnswerLength, refuseCall.tooLong);
    const chosen = await chosenAmong(tx, callId, what.candidacyIds);
    if (chosen.every(({ fate }) => fate === what.fate)) return;
    if (call.closedAt) throw refuseCall.closed();
    if (chosen.some(({ fate, withdrawnAt }) => fate || withdrawnAt)) throw refuseCall.decided();
    if (what.fate === "declined" && !words) throw refuseCall.noAnswer();
    if (what.fate !== "declined" && chosen.length > call.seats)
      throw refuseCall.moreThanSeats({ max: call.seats });
    const led = await carryOut(tx, actor, call, what.fate, chosen, now);
    await write(tx, chosen, { fate: what.fate, words, ...led, decidedBy: actor.personId, decidedAt: now });
  });
}

async function chosenAmong(tx: Transaction, callId: string, ids: readonly string[]): Promise<Candidacy[]> {
  if (ids.length === 0) throw refuseCall.noneChosen();
  const chosen = ids.every(isId) ? await candidaciesAmong(tx, callId, ids) : [];
  if (chosen.length < new Set(ids).size) throw refuse.notFound();
  return chosen;
}

async function carryOut(
  tx: Transaction,
  actor: Actor,
  call: Call,
  fate: CandidacyDecision["fate"],
  chosen: readonly Candidacy[],
  now: Date,
): Promise<{ appointmentId: string | null; consensusId: string | null }> {
  const people = chosen.map(({ personId }) => ({ personId, title: null }));
  const unit: Unit = call.unit;
  if (fate === "declined") return { appointmentId: null, consensusId: null };
  if (fate === "proposed") {
    const consensusId = newId();
    await insertConsensus(tx, actor, unit, { id: consensusId, kind: call.kindKey, people, words: "" }, now);
    return { appointmentId: null, consensusId };
  }
  const appointmentId = await nameTogether(tx, actor, unit, call.kindKey, people, {
    means: "nomination",
    decidedOn: dayOf(now, call.zone),
    minutes: "",
    result: { callId: call.id },
  });
  return { appointmentId, consensusId: null };
}

async function write(
  tx: Transaction,
  chosen: readonly Candidacy[],
  decision: Omit<typeof candidacyDecision.$inferInsert, "candidacyId">,
): Promise<void> {
  // A candidacy proposed to a consensus that was withdrawn still has that answer: the new one takes its place.
  await tx
    .insert(candidacyDecision)
    .values(chosen.map(({ id }) => ({ ...decision, candidacyId: id })))
    .onConflictDoUpdate({
      target: candidacyDecision.candidacyId,
      set: {
        fate: sql`excluded.fate`,
        words: sql`excluded.words`,
        appointmentId: sql`excluded.appointment_id`,
        consensusId: sql`excluded.consensus_id`,
        decidedBy: sql`excluded.decided_by`,
        decidedAt: sql`excluded.decided_at`,
      },
    });
  const at = new Date().toISOString();
  for (const { id } of chosen) await emit(tx, "appointments.candidacy-decided", { candidacyId: id, at });
}

/**
 * Closes a call. Every candidacy must have been answered. Closing it again changes nothing.
 * @throws {Refusal} `forbidden`, `notFound`, `unanswered`.
 */
export async function closeCall(actor: Actor, callId: string, now = new Date()): Promise<void> {
  const { unit: over } = await callById(callId);
  await verbs.closeCall(actor, { id: callId, over }, async (tx) => {
    await holdCall(tx, callId);
    if ((await waitingIn(callId, tx)) > 0) throw refuseCall.unanswered();
    await tx
      .insert(volunteerCallClosure)
      .values({ callId, closedBy: actor.personId, closedAt: now })
      .onConflictDoNothing();
  });
}

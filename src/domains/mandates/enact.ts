import { and, eq, gt, inArray, isNull, or } from "drizzle-orm";
import { refuseOrganisation, type Unit, unit } from "#domains/units/index.ts";
import type { Transaction } from "#platform/database/index.ts";
import { newId } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors/index.ts";
import { emit } from "#platform/events/index.ts";
import { type Actor, requirePower } from "#platform/policy/index.ts";
import { later } from "#platform/time/index.ts";
import type { Fault } from "./bounds.ts";
import { m } from "./messages.ts";
import { recordAppointment } from "./record.ts";
import { refuseMandate } from "./refusals.ts";
import { dependentsOf, type Held, mandatesByIds } from "./roll.ts";
import { mandate, parityWaiver, type waiverOf } from "./schema.ts";
import { endingOf, givingOf, type Means, type Step, saidOfAll, takeTurns, type Waiver } from "./step.ts";
import { verbs } from "./verbs.ts";
import { type Depth, type Ended, type Given, unitsByIds, type Weighed, weigh } from "./weigh.ts";

export interface Enacting {
  /** When the steps take effect, where they do not say; now, when not given. */
  at?: Date;
  depth?: Depth;
  appointmentId?: string | null;
  by: string | null;
  /** The person concerned goes by themselves: no rule of parity holds them back. */
  free?: boolean;
  /** The people concerned are written to; those who decide elsewhere do it in their own words. */
  tell?: boolean;
  waiver?: Waived | null;
}

/** A rule of parity set aside, and what for. */
interface Waived extends Waiver {
  of: (typeof waiverOf.enumValues)[number];
  subjectId: string;
}

/** The waiver that someone asks for, if they do. @throws {Refusal} `forbidden` to those who may not waive there. */
export function waived(
  actor: Actor,
  over: Unit,
  waiver: Waiver | null | undefined,
  what: Omit<Waived, "reason">,
): Waived | null {
  if (!waiver) return null;
  requirePower(actor, "organisation.waive-parity", over);
  return { ...what, reason: waiver.reason.trim() };
}

/**
 * Takes some steps together inside a transaction under way: all of them, or none. Steps already taken are left as they
 * are. Answers the ids of the mandates given, in their order.
 * @throws {Refusal} what hinders a step, or the rule of the whole that would not hold.
 */
export async function take(tx: Transaction, asked: readonly Step[], how: Enacting): Promise<string[]> {
  const named = asked.map((step) =>
    step.appoint ? { ...step, appoint: { ...step.appoint, id: step.appoint.id ?? newId() } } : step,
  );
  await waitFor(tx, named);
  const steps: Step[] = [];
  for (const step of named) if (!(await isTaken(tx, step))) steps.push(step);
  const weighed = await weigh(tx, steps, { at: how.at, depth: how.depth });
  const hindered = weighed.hindrances.find((one) => one !== null);
  if (hindered) throw hindered;
  await answerFor(tx, weighed, how);
  for (const end of weighed.ends) await endOne(tx, end, how);
  for (const give of weighed.gives) await write(tx, give, how);
  return givingOf(named).map(({ appoint }) => appoint.id!);
}

/** Others who change the same mandates wait until this transaction ends. */
async function waitFor(tx: Transaction, steps: readonly Step[]): Promise<void> {
  const ending = await mandatesByIds(tx, endingOf(steps));
  const below = (await Promise.all(ending.map((held) => dependentsOf(tx, held.id)))).flat();
  const given = givingOf(steps);
  const units = [...given, ...ending, ...below].map((one) => one.unitId);
  const people = [...ending.map((held) => held.personId), ...given.map((step) => step.appoint.personId)];
  await takeTurns(tx, units, people);
  // A unit that someone is closing at this instant is waited for: it is then read as closed, and gives no mandate.
  const opened = [...new Set(given.map((step) => step.unitId))];
  if (opened.length > 0)
    await tx.select({ id: unit.id }).from(unit).where(inArray(unit.id, opened)).orderBy(unit.id).for("share");
}

/** Whether this very mandate stands already, ended or not. @throws {Refusal} `idTaken` when the id is another's. */
async function isTaken(tx: Transaction, step: Step): Promise<boolean> {
  if (!step.appoint?.id) return false;
  const [there] = await mandatesByIds(tx, [step.appoint.id]);
  if (!there) return false;
  const same =
    there.unitId === step.unitId &&
    there.personId === step.appoint.personId &&
    there.kind === step.appoint.kind;
  if (!same) throw refuseOrganisation.idTaken();
  return true;
}

/** Refuses what would break a rule of the whole; a rule of parity may be set aside with a reason. */
async function answerFor(tx: Transaction, { faults, gives }: Weighed, how: Enacting): Promise<void> {
  const { free, waiver, by: grantedBy } = how;
  if (free || faults.length === 0) return;
  const firm = faults.find((fault) => fault.why === "seats" || !waiver);
  if (firm || !waiver) throw refusalOf(firm ?? faults[0]!);
  if (waiver.reason.length < 10) throw refuseMandate.waiverReason();
  const ends = gives.map((give) => give.endsAt);
  const until =
    ends.some((end) => end === null) || ends.length === 0 ? null : new Date(Math.max(...ends.map(Number)));
  await tx.insert(parityWaiver).values(
    faults.map(({ bound: { unitId, kindKey, ruleId } }) => ({
      ...{ id: newId(), unitId, kindKey, ruleId, grantedBy, until },
      ...waiver,
    })),
  );
}

/** A rule of the whole that would not hold, as it is said to the person who decides. */
export function refusalOf({ why, at }: Fault): Refusal {
  const refusal =
    why === "seats"
      ? refuseMandate.seatsTaken()
      : why === "pair"
        ? refuseMandate.pairFull()
        : refuseMandate.parity();
  // What would go wrong later alone is said with its day.
  if (at < later(new Date(), { days: 1 })) return refusal;
  return new Refusal(refusal.code, refusal.status, failsOn[why], { day: at });
}

const failsOn = { seats: m.seatsTakenOn, pair: m.pairFullOn, parity: m.parityFailsOn };

async function endOne(tx: Transaction, { held, at, reason }: Ended, { by, tell }: Enacting): Promise<void> {
  await tx
    .update(mandate)
    .set({ endsAt: at, endReason: reason, endedBy: by })
    .where(and(eq(mandate.id, held.id), or(isNull(mandate.endsAt), gt(mandate.endsAt, at))));
  await emit(tx, "organisation.mandate-ended", { ...telling(held, tell), at: at.toISOString() });
}

const telling = ({ id: mandateId, unitId, personId, kind }: Held, tell = false) => ({
  ...{ mandateId, unitId, personId, kind },
  tell: String(tell),
});

async function write(tx: Transaction, give: Given, { by, appointmentId, tell }: Enacting): Promise<void> {
  const { asked, rule } = give;
  await tx.insert(mandate).values({
    ...asked,
    ...give,
    kindKey: give.kind,
    means: asked.means ?? "nomination",
    appointedBy: by,
    ruleId: rule.id,
    appointmentId: asked.appointmentId ?? appointmentId,
  });
  await emit(tx, "organisation.appointed", telling(give, tell));
}

/** Several changes that one decision makes, and where. */
interface Enactment {
  /** The unit over which it is decided: every step is there or below. */
  over: Unit;
  steps: readonly Step[];
  /** The record of the decision; one is written where none is given. */
  appointmentId?: string | null;
  means?: Means;
  minutes?: string;
  /** When the steps take effect, where they do not say. */
  at?: Date;
  /** Sets broken rules of parity aside, for holders of `organisation.waive-parity`. */
  waiver?: Waiver | null;
  /** What the waiver is for; the appointment, when not said. */
  of?: Omit<Waived, "reason">;
  /** Writes to the people concerned; left out by callers that have words of their own for them. */
  tell?: boolean;
}

/**
 * Appointments and endings decided together, inside a transaction under way: checked on what they make of the whole,
 * then all of them or none. The caller has checked that the actor may decide; the waiver is checked here. Answers the
 * ids of the mandates given, in the order of the steps.
 * @throws {Refusal} `elsewhere`, `forbidden`, or what hinders a step.
 */
export async function enactSteps(tx: Transaction, actor: Actor, what: Enactment): Promise<string[]> {
  const { over, steps, minutes = "", at, tell } = what;
  const by = actor.personId;
  await requireUnder(tx, over, steps);
  const given = givingOf(steps);
  const means = what.means ?? given[0]?.appoint.means;
  const record = { unitId: over.id, means, minutes, recordedBy: by };
  const appointmentId =
    what.appointmentId ?? (given.length === 0 ? null : await recordAppointment(tx, record));
  const subject = what.of ?? { of: "appointment" as const, subjectId: appointmentId ?? newId() };
  const waiver = waived(actor, over, what.waiver, subject);
  const said = { minutes, appointmentId: what.appointmentId, ...(what.means ? { means: what.means } : {}) };
  const ids = await take(tx, saidOfAll(steps, said), { at, appointmentId, by, tell, waiver });
  for (const id of ids) await verbs.appoint.record(tx, actor, { id, over });
  for (const step of steps) if (step.end) await verbs.endMandate.record(tx, actor, { id: step.end, over });
  return ids;
}

/** Every step is in this unit or below it. @throws {Refusal} `elsewhere`. */
export async function requireUnder(tx: Transaction, over: Unit, steps: readonly Step[]): Promise<void> {
  const ended = await mandatesByIds(tx, endingOf(steps));
  const units = await unitsByIds(
    tx,
    givingOf(steps).map((step) => step.unitId),
  );
  const under = [...ended, ...units].filter(({ lineage }) => lineage.includes(over.id)).map(({ id }) => id);
  if (!steps.every((step) => under.includes(step.end ?? step.unitId))) throw refuseMandate.elsewhere();
}

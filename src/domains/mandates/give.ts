import { today } from "#domains/movement/index.ts";
import { refuseOrganisation, type Unit } from "#domains/units/index.ts";
import { newId, type Reader, type Transaction } from "#platform/database/index.ts";
import type { Refusal } from "#platform/errors/index.ts";
import { type Actor, requirePower } from "#platform/policy/index.ts";
import { refusalOf, take } from "./enact.ts";
import { recordAppointment } from "./record.ts";
import { mandatesByIds } from "./roll.ts";
import type { Means, NewMandate, Step, Waiver } from "./step.ts";
import { verbs } from "./verbs.ts";
import { weigh } from "./weigh.ts";

/**
 * Gives a person a mandate in a unit, under all the rules of its kind, and leaves the record of it. Repeating it with
 * the same id changes nothing. A rule of parity is set aside only by whoever holds `organisation.waive-parity`.
 * @throws {Refusal} `forbidden`, `unknownMandate`, `backwards`, `closed`, `alreadyHeld`, `idTaken`, or one of
 * `organisation.mandate`: seats, parity, terms, conditions, incompatibilities, a rule that changed meanwhile…
 */
export async function appoint(
  actor: Actor,
  where: Unit,
  what: NewMandate,
  waiver: Waiver | null = null,
): Promise<string> {
  const id = what.id ?? newId();
  return verbs.appoint(actor, { id, over: where }, async (tx) => {
    if (where.closedAt) throw refuseOrganisation.closed();
    if (waiver) requirePower(actor, "organisation.waive-parity", where);
    const repeated = (await mandatesByIds(tx, [id])).length > 0;
    const appointmentId = what.appointmentId ?? (repeated ? null : await recordOf(tx, where, what, actor));
    await take(tx, [{ appoint: { ...what, id }, unitId: where.id }], {
      appointmentId,
      by: actor.personId,
      tell: true,
      waiver: waiver && { reason: waiver.reason, of: "appointment", subjectId: id, over: where },
    });
    return id;
  });
}

async function recordOf(tx: Transaction, where: Unit, what: NewMandate, actor: Actor): Promise<string> {
  return recordAppointment(tx, {
    unitId: where.id,
    means: what.means ?? "nomination",
    decidedOn: await today(),
    minutes: what.minutes ?? "",
    recordedBy: actor.personId,
  });
}

/**
 * Writes a mandate inside a transaction under way, under the rules that hold however it came: seats, pairs, parity, one
 * mandate at a time, a unit that is open. Terms, means and conditions are for whoever decides ({@link appoint}).
 * Repeating it with the same id changes nothing.
 * @throws {Refusal} `unknownMandate`, `closed`, `backwards`, `alreadyHeld`, `idTaken`, `seatsTaken`, `pairFull`, `parity`.
 */
export async function insertMandate(
  tx: Transaction,
  unitId: string,
  what: NewMandate & { id: string },
  appointedBy: string | null,
): Promise<void> {
  await take(tx, [{ appoint: what, unitId }], { depth: "ground", by: appointedBy });
}

/**
 * Why this person could not be given this mandate at that moment; null when nothing hinders it. Writes nothing, and
 * tells whoever appoints what no public page may tell.
 */
export async function whyNot(
  reader: Reader,
  where: Pick<Unit, "id">,
  kind: string,
  personId: string,
  at = new Date(),
  more: Partial<NewMandate> & { means?: Means } = {},
): Promise<Refusal | null> {
  const appointment = { minutes: "–", ...more, kind, personId, startsAt: at };
  const { hindrances, faults } = await weigh(reader, [{ appoint: appointment, unitId: where.id }]);
  return hindrances[0] ?? (faults[0] ? refusalOf(faults[0]) : null);
}

/** What keeps some changes from being made together: each step by its place among them, then what they make of the whole. */
export interface Hindrances {
  steps: (Refusal | null)[];
  whole: Refusal[];
}

/** Why these changes could not be made together at that moment. Writes nothing; for whoever decides alone. */
export async function whyNotTogether(
  reader: Reader,
  steps: readonly Step[],
  at = new Date(),
): Promise<Hindrances> {
  const { hindrances, faults } = await weigh(reader, steps, { at });
  return { steps: hindrances, whole: faults.map(refusalOf) };
}

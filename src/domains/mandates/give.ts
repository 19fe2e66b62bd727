import { dayAt } from "#domains/kinds/index.ts";
import { refuseOrganisation, type Unit } from "#domains/units/index.ts";
import { newId, type Transaction } from "#platform/database/index.ts";
import { type Actor, requirePower } from "#platform/policy/index.ts";
import { take } from "./enact.ts";
import { recordAppointment } from "./record.ts";
import { mandatesByIds } from "./roll-of.ts";
import type { NewMandate, Waiver } from "./step.ts";
import { verbs } from "./verbs.ts";

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
    decidedOn: await dayAt(new Date()),
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

import { refuseOrganisation, type Unit } from "#domains/units/index.ts";
import { newId, type Reader, type Transaction } from "#platform/database/index.ts";
import type { Refusal } from "#platform/errors/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { refusalOf, take, waived } from "./enact.ts";
import { recordAppointment } from "./record.ts";
import { mandatesByIds } from "./roll.ts";
import type { NewMandate, Step, Waiver } from "./step.ts";
import { verbs } from "./verbs.ts";
import { weigh } from "./weigh.ts";

/**
 * Gives a person a mandate in a unit, under all the rules of its kind, and leaves the record of it. Repeating it with
 * the same id changes nothing. A rule of parity is set aside only by holders of `organisation.waive-parity`.
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
    const { means, minutes } = what;
    const by = actor.personId;
    const repeated = (await mandatesByIds(tx, [id])).length > 0;
    const record = { unitId: where.id, means, minutes, recordedBy: by };
    const appointmentId = what.appointmentId ?? (repeated ? null : await recordAppointment(tx, record));
    const asked = waived(actor, where, waiver, { of: "appointment", subjectId: id });
    const steps = [{ appoint: { ...what, id }, unitId: where.id }];
    await take(tx, steps, { appointmentId, by, tell: true, waiver: asked });
    return id;
  });
}

/**
 * Writes a mandate inside a transaction under way, under the rules that hold however it came: seats, pairs, parity, one
 * mandate at a time, a unit that is open. Terms, means and conditions are for the person who decides ({@link appoint}).
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

/** What keeps some changes from being made together: each step by its place among them, then what they make of the whole. */
interface Hindrances {
  steps: (Refusal | null)[];
  whole: Refusal[];
}

/** Why these changes could not be made together at that moment. Writes nothing; for the person who decides alone. */
export async function whyNotTogether(
  reader: Reader,
  steps: readonly Step[],
  at = new Date(),
): Promise<Hindrances> {
  const { hindrances, faults } = await weigh(reader, steps, { at });
  return { steps: hindrances, whole: faults.map(refusalOf) };
}

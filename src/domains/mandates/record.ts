import { eq } from "drizzle-orm";
import { today } from "#domains/movement/index.ts";
import { refuseOrganisation } from "#domains/units/index.ts";
import { createOnce, newId, type Reader, type Transaction } from "#platform/database/index.ts";
import type { Day } from "#platform/time/index.ts";
import { appointment } from "./schema.ts";
import type { Means } from "./step.ts";

/** How people came to be appointed: the way, the day, the minutes. */
interface NewAppointment {
  id?: string;
  unitId: string;
  means?: Means;
  /** The day of the decision; today, when not said. */
  decidedOn?: Day;
  /** As someone who was there wrote it; read by those who hold a mandate in the unit and by those who appoint there. */
  minutes?: string;
  /** Of an election: who stood, votes, who is elected. Of the others: what led to it. */
  result?: Record<string, unknown>;
  recordedBy: string | null;
}

/**
 * Writes the record of an appointment inside a transaction under way. Repeating it with the same id changes nothing.
 * @throws {Refusal} `idTaken` when the id is another unit's record.
 */
export async function recordAppointment(tx: Transaction, what: NewAppointment): Promise<string> {
  const { id = newId(), means = "nomination", decidedOn = await today() } = what;
  const record = { ...what, id, means, decidedOn };
  await createOnce(tx, appointment, record, { same: ["unitId"], taken: refuseOrganisation.idTaken });
  return id;
}

/** A record by its id, or null. */
export async function appointmentById(reader: Reader, id: string) {
  const [found] = await reader.select().from(appointment).where(eq(appointment.id, id));
  return found ?? null;
}

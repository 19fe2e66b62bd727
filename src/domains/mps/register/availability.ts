import { desc, eq, isNull, sql } from "drizzle-orm";
import { today } from "#domains/movement/index.ts";
import { rootUnit } from "#domains/units/index.ts";
import { createOnce, db, newId, type Reader, row } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { type Actor, requirePerson } from "#platform/policy/index.ts";
import type { Day } from "#platform/time/index.ts";
import { refuseMps } from "../refusals.ts";
import { mpAvailability } from "../schema.ts";
import { verbs } from "../verbs.ts";

export type Availability = typeof mpAvailability.$inferSelect;
export type Level = Availability["level"];

interface SaidAvailability {
  id?: string;
  level: Level;
  /** YYYY-MM-DD; both days included. */
  fromOn: Day;
  untilOn: Day | null;
  atMost: number | null;
  note: string;
}

/**
 * An MP says how available they are, or those who assign MPs say it for them (§25). What was said before stays for the
 * days that this one does not cover. Repeating it with the same id changes nothing.
 * @throws {Refusal} `forbidden`, `notAnMp`, `backwards`, `idTaken`.
 */
export async function sayAvailability(actor: Actor, personId: string, said: SaidAvailability): Promise<void> {
  const { id = newId(), ...values } = said;
  const by = requirePerson(actor);
  await verbs.sayAvailability(actor, await occasionOf(actor, personId), async (tx) => {
    if (values.untilOn && values.untilOn < values.fromOn) throw refuseMps.backwards();
    if (!(await isMp(tx, personId))) throw refuseMps.notAnMp();
    const availability = { id, personId, ...values, saidBy: by };
    const same = ["personId", "level"] as const;
    await createOnce(tx, mpAvailability, availability, { same, taken: refuseMps.idTaken });
  });
}

/** Takes back what was said: what had been said before holds again. Repeating changes nothing. @throws {Refusal} `notFound`. */
export async function takeBackAvailability(actor: Actor, personId: string, id: string): Promise<void> {
  requirePerson(actor);
  await verbs.takeBackAvailability(actor, await occasionOf(actor, personId), async (tx) => {
    const [said] = await tx.select().from(mpAvailability).where(eq(mpAvailability.id, id)).for("update");
    if (said?.personId !== personId) throw refuse.notFound();
    if (said.takenBackAt) return;
    await tx.update(mpAvailability).set({ takenBackAt: new Date() }).where(eq(mpAvailability.id, id));
  });
}

// One's own availability is one's own to say; another's takes the power over the whole movement.
async function occasionOf(actor: Actor, personId: string) {
  const over = await rootUnit();
  const needs = actor.personId === personId ? undefined : "loops.assign-mps";
  return { id: personId, over, needs };
}

/** What an MP said of their availability and did not take back, newest first; at most 50. */
export async function availabilitiesOf(personId: string): Promise<Availability[]> {
  return db
    .select()
    .from(mpAvailability)
    .where(sql`${eq(mpAvailability.personId, personId)} and ${isNull(mpAvailability.takenBackAt)}`)
    .orderBy(desc(mpAvailability.saidAt), desc(mpAvailability.id))
    .limit(50);
}

/** Whether a person is a member of parliament today. */
export async function isMp(reader: Reader, personId: string): Promise<boolean> {
  const day = await today();
  return (
    (await row(
      reader,
      sql`select 1 from office o where o.person_id = ${personId} and ${mpOn(day)} limit 1`,
    )) !== null
  );
}

/** Of an `office` named `o`: a seat in parliament held on a day. */
export function mpOn(day: string) {
  return sql`o.kind = 'mp' and o.starts_on <= ${day}::date and (o.ends_on is null or o.ends_on >= ${day}::date)`;
}

/** Of an MP's `person_id`: what they said for a day, the latest first. */
export function saidFor(day: string, personId: ReturnType<typeof sql>) {
  return sql`select a.level, a.at_most, a.until_on, a.note from mp_availability a
    where a.person_id = ${personId} and a.taken_back_at is null
      and a.from_on <= ${day}::date and (a.until_on is null or a.until_on >= ${day}::date)
    order by a.said_at desc, a.id desc limit 1`;
}

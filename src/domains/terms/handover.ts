import { and, asc, eq, sql } from "drizzle-orm";
import type { Said } from "#domains/kinds/index.ts";
import type { Unit } from "#domains/units/index.ts";
import { db, inForceAt, isId, newId, type Reader, row, rows, run } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { type Actor, can, requirePerson } from "#platform/policy/index.ts";
import { handoverItem } from "./schema.ts";
import { type Mandate, mandateWithUnit } from "./succession.ts";
import { endOfDayIn } from "./terms.ts";
import { verbs } from "./verbs.ts";

type HandoverItem = typeof handoverItem.$inferSelect;

/** Days before the end from which the list of what to hand over is made. */
const handoverDays = 60;

/** A handover as those who may see it read it. */
export interface Handover {
  mandate: Mandate;
  unit: Unit;
  label: Said;
  holder: string;
  successor: string | null;
  items: HandoverItem[];
  /** Holder or successor: they tick. Those who appoint there only read. */
  may: boolean;
}

/**
 * The handover of a mandate, for its holder, for those who follow, and for those who appoint in its unit; for anyone else there
 * is none. Its list is made the first time that it is asked for near the end, from what the kind of mandate says.
 * @throws {Refusal} `notFound`, `signInFirst`.
 */
export async function handoverOf(actor: Actor, mandateId: string): Promise<Handover> {
  const personId = requirePerson(actor);
  const { mandate, unit } = await mandateWithUnit(mandateId);
  const people = await peopleOf(mandate.id);
  const may = people.holderId === personId || people.successors.includes(personId);
  if (!may && !can(actor, "organisation.appoint", unit)) throw refuse.notFound();
  await makeList(mandate.id);
  const items = await db
    .select()
    .from(handoverItem)
    .where(eq(handoverItem.mandateId, mandate.id))
    .orderBy(asc(handoverItem.position));
  const { label, holder, successor } = people;
  return { mandate, unit, label, holder, successor, items, may };
}

interface People {
  label: Said;
  holder: string;
  holderId: string;
  successor: string | null;
  successors: string[];
}

async function peopleOf(mandateId: string, reader: Reader = db): Promise<People> {
  const found = await row<People>(
    reader,
    sql`select k.label, p.given_name || ' ' || p.family_name as holder, p.id as holder_id,
          (select s.given_name || ' ' || s.family_name from mandate n join person s on s.id = n.person_id
            where n.succeeds_id = m.id order by n.starts_at limit 1) as successor,
          array(select n.person_id::text from mandate n where n.succeeds_id = m.id) as successors
        from mandate m join mandate_kind_now k on k.key = m.kind_key join person p on p.id = m.person_id
        where m.id = ${mandateId}`,
  );
  if (!found) throw refuse.notFound();
  return found;
}

/** Makes the list of a mandate that ends soon or has ended, once; what was made stays when the kind changes. */
export async function makeList(mandateId: string, reader: Reader = db): Promise<void> {
  const asked = await rows<{ label: string; position: number }>(
    reader,
    sql`select said.item->>coalesce(p.language, 'fr') as label, (said.n - 1)::int as position
        from mandate m
        join mandate_kind k on k.key = m.kind_key and ${inForceAt("k", sql`least(m.ends_at, now())`, "valid_from", "valid_to")}
        join person p on p.id = m.person_id
        cross join lateral jsonb_array_elements(k.handover) with ordinality said (item, n)
        where m.id = ${mandateId} and m.ends_at is not null and m.right_id is null
          and m.ends_at < ${endOfDayIn(handoverDays)}
          and not exists (select from handover_item h where h.mandate_id = m.id)
        order by said.n limit 50`,
  );
  if (asked.length === 0) return;
  await reader
    .insert(handoverItem)
    .values(asked.map((one) => ({ ...one, id: newId(), mandateId })))
    .onConflictDoNothing();
}

/**
 * The holder or a successor ticks a thing as handed over, or unticks it. Again changes nothing.
 * @throws {Refusal} `notFound` for anyone else.
 */
export async function tick(actor: Actor, mandateId: string, itemId: string, doneNow: boolean): Promise<void> {
  const { may, unit } = await handoverOf(actor, mandateId);
  if (!may || !isId(itemId)) throw refuse.notFound();
  const details = { item: itemId, done: doneNow };
  await verbs.handOver(actor, { id: mandateId, over: unit, details }, async (tx) => {
    const which = and(eq(handoverItem.id, itemId), eq(handoverItem.mandateId, mandateId));
    const [item] = await tx.select().from(handoverItem).where(which).for("update");
    if (!item) throw refuse.notFound();
    if ((item.doneAt !== null) === doneNow) return;
    await run(
      tx,
      doneNow
        ? sql`update handover_item set done_at = now(), done_by = ${actor.personId} where id = ${itemId}`
        : sql`update handover_item set done_at = null, done_by = null where id = ${itemId}`,
    );
  });
}

import { type SQL, sql } from "drizzle-orm";
import type { Unit } from "#domains/units/index.ts";
import { type Reader, row, rows } from "#platform/database/index.ts";
import { fieldsOf } from "../importing/fields.ts";
import { kinds } from "../importing/kinds/index.ts";
import type { ThingKind } from "../schema.ts";

const together = 2000;

/** Which things of a kind belong to a unit and all under it, and how they point at others. `t` is the thing. */
const told: Record<ThingKind, { refers: SQL; under(over: Unit): SQL }> = {
  people: {
    refers: sql`'{}'::jsonb`,
    under: (over) =>
      over.parentId === null
        ? sql`true`
        : sql`(exists (select from membership m join unit u on u.id = m.unit_id
              where m.person_id = t.id and m.ended_at is null and u.lineage @> array[${over.id}::uuid])
            or exists (select from mandate m join unit u on u.id = m.unit_id
              where m.person_id = t.id and (m.ends_at is null or m.ends_at > now()) and u.lineage @> array[${over.id}::uuid]))`,
  },
  units: {
    refers: sql`jsonb_build_object('kind', t.kind, 'slug', t.slug,
      'parent', (select case when a.parent_id is null then '' else a.id::text end from unit a where a.id = t.parent_id))`,
    under: (over) =>
      sql`t.parent_id is not null and t.closed_at is null and t.lineage @> array[${over.id}::uuid]`,
  },
  memberships: {
    refers: sql`jsonb_build_object('person', t.person_id, 'unit', (select case when u.parent_id is null then 'mouvement' else u.id::text end from unit u where u.id = t.unit_id))`,
    under: (over) => sql`t.right_id is null and exists (
      select from unit u where u.id = t.unit_id and u.closed_at is null and u.lineage @> array[${over.id}::uuid])`,
  },
  mandates: {
    refers: sql`jsonb_build_object('person', t.person_id, 'mandate', t.kind_key,
      'unit', (select case when u.parent_id is null then 'mouvement' else u.id::text end from unit u where u.id = t.unit_id))`,
    under: (over) => sql`t.right_id is null and (t.ends_at is null or t.ends_at > t.starts_at) and exists (
      select from unit u where u.id = t.unit_id and u.closed_at is null and u.lineage @> array[${over.id}::uuid])`,
  },
  offices: {
    refers: sql`jsonb_build_object('person', t.person_id, 'office', t.kind)`,
    under: (over) =>
      over.parentId === null
        ? sql`true`
        : sql`exists (select from membership m join unit u on u.id = m.unit_id
            where m.person_id = t.person_id and m.ended_at is null and u.lineage @> array[${over.id}::uuid])`,
  },
};

/** How many lines an export of a kind has. */
export async function countRows(reader: Reader, kind: ThingKind, over: Unit): Promise<number> {
  const found = await row<{ n: number }>(
    reader,
    sql`select count(*)::int as n from ${sql.raw(kinds[kind].table)} t where ${told[kind].under(over)}`,
  );
  return found?.n ?? 0;
}

/** The lines of a kind, in the columns of the files to fill in, a few thousand at a time. */
export async function* exportRows(
  reader: Reader,
  kind: ThingKind,
  over: Unit,
  zone: string,
): AsyncGenerator<string[]> {
  const { table, facts } = kinds[kind];
  const { refers, under } = told[kind];
  let last = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const some = await rows<{ id: string; facts: Record<string, string | null> }>(
      reader,
      sql`select t.id, jsonb_build_object('id', t.id) || ${refers} || ${facts(sql`t.id`, zone)} as facts
          from ${sql.raw(table)} t where t.id > ${last}::uuid and ${under(over)} order by t.id limit ${together}`,
    );
    for (const { facts } of some) yield fieldsOf[kind].map(({ key }) => facts[key] ?? "");
    if (some.length < together) return;
    last = some.at(-1)!.id;
  }
}

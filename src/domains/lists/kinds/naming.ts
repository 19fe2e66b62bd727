import { type SQL, sql } from "drizzle-orm";
import type { Unit } from "#domains/units/index.ts";
import type { Batch } from "../importing/batch.ts";
import type { ThingKind } from "../schema.ts";
import type { Slice } from "./kind.ts";

const uuid = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$";

/** An id that words give, or null when they are none: PostgreSQL would refuse the whole statement. */
const asId = (words: SQL): SQL => sql`case when ${words} ~ ${uuid} then (${words})::uuid end`;

/** Lines of a slice that are still of use. */
export const lines = ({ batch, from, to }: Slice): SQL => sql`(
  select * from arrival_line where batch_id = ${batch.id} and n between ${from} and ${to}
)`;

/** The thing that an identifier of the batch's source stands for, if it still stands. */
export function known(slice: Slice, kind: ThingKind, table: string, external: SQL): SQL {
  const own =
    slice.batch.source === "boucle"
      ? sql`union all select id from ${sql.raw(table)} where id = ${asId(external)}`
      : sql``;
  return sql`(select id from (
    select t.id from external_id x join ${sql.raw(table)} t on t.id = x.thing_id
      where x.source = ${slice.batch.source} and x.kind = ${kind} and x.external = ${external}
    ${own}) either limit 1)`;
}

/** What is said of a line and does not hold it back. */
const remarks = sql.raw("'startAssumed'");

/** As jsonb, those of the faults `(field, code, holds)` that hold, each with what the line says under its field. */
export const faultsIf = (faults: SQL): SQL => sql`(
  select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('field', field, 'code', code,
      'value', l.given->>('_' || field), 'warning', case when code in (${remarks}) then true end))) filter (where holds), '[]')
  from (values ${faults}) faults (field, code, holds))`;

/** What is wrong with the person that a line names, joined as `p`: nobody answers to it, or several do. */
export const faultsOfPerson = sql`('person', 'personUnknown', l.given ? '_person' and p.matches = 0),
  ('person', 'personAmbiguous', p.matches > 1)`;
/** What is wrong with the unit that a line names, joined as `u`. */
export const faultsOfUnit = sql`('unit', 'unitUnknown', l.given ? '_unit' and u.matches = 0),
  ('unit', 'unitAmbiguous', u.matches > 1)`;

/** Adds a fault to the lines that a query names; an error decides their fate. */
export function blame(batch: Batch, faults: SQL): SQL {
  return sql`
    update arrival_line l set faults = l.faults || b.faults, fate = case when b.wrong then 'error' else l.fate end
    from (
      select n, jsonb_agg(jsonb_strip_nulls(jsonb_build_object('field', field, 'code', code, 'value', value,
          'warning', case when warning then true end, 'judged', true))) as faults, bool_or(not warning) as wrong
      from (${faults}) named group by n
    ) b where l.batch_id = ${batch.id} and l.n = b.n`;
}

/**
 * The person that words name: by their identifier in the source, their e-mail address, or their full name. Answers
 * `(id, matches)`, for a lateral join on the line `l`.
 */
export function personNamed(slice: Slice): SQL {
  const words = sql`l.given->>'_person'`;
  return sql`(
    select coalesce(by_id.id, others.id) as id, coalesce(case when by_id.id is not null then 1 end, others.matches, 0) as matches
    from (select ${known(slice, "people", "person", words)} as id) by_id
    left join lateral (
      select count(*)::int as matches, (array_agg(p.id))[1] as id from (
        select distinct e.person_id as id from person_email e where ${words} like '%@%' and e.address = lower(${words})
        union
        select q.id from person q where ${words} not like '%@%'
          and q.search_name = any (string_to_array(l.given->>'_person_search', '|'))
        limit 3
      ) p
    ) others on by_id.id is null
  )`;
}

/**
 * The open unit that words name: by its identifier in the source, its address or its name; of the kinds that fit, where
 * `fits` says which. Answers `(id, matches)`, for a lateral join on the line `l`.
 */
export function unitNamed(slice: Slice, key: "_unit" | "_parent", fits: SQL = sql`true`): SQL {
  const words = sql`l.given->>${key}`;
  const search = sql`l.given->>${`${key}_search`}`;
  return sql`(
    select coalesce(by_id.id, others.id) as id, coalesce(case when by_id.id is not null then 1 end, others.matches, 0) as matches
    from (select coalesce(${known(slice, "units", "unit", words)}, (
      -- The movement itself has another name in each installation.
      select id from unit where slug = ${words} or (${words} = 'mouvement' and parent_id is null)
      order by slug = ${words} desc limit 1
    )) as id) by_id
    left join lateral (
      select count(*)::int as matches, (array_agg(u.id))[1] as id from (
        select q.id from unit q where q.search_name = ${search} and q.closed_at is null and ${fits} limit 3
      ) u
    ) others on by_id.id is null
  )`;
}

/** Whether a thing `it` hangs on an open unit under this one. */
export const openUnder = (over: Unit): SQL => sql`exists (
  select from unit u where u.id = it.unit_id and u.closed_at is null and u.lineage @> array[${over.id}::uuid])`;

/** Whether a person belongs to a unit under this one. */
export const livesUnder = (over: Unit, person: SQL): SQL => sql`exists (
  select from membership m join unit u on u.id = m.unit_id
  where m.person_id = ${person} and m.ended_at is null and u.lineage @> array[${over.id}::uuid])`;

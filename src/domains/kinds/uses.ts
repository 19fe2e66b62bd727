import { sql } from "drizzle-orm";
import { type Reader, row, rows } from "#platform/database/index.ts";

// A refusal names the first few and says how many more there are.
const named = 5;

interface Counted {
  name: string;
  n: number;
}

/** « Ardèche (3), Drôme (4), +2 »: places with a figure each, never people; nothing when there are none. */
function listed(found: readonly Counted[]): string {
  const first = found.slice(0, named).map(({ name, n }) => (n > 1 ? `${name} (${n})` : name));
  return [...first, ...(found.length > named ? [`+${found.length - named}`] : [])].join(", ");
}

/** Open units of a kind at an instant, by name. */
export async function standing(reader: Reader, kind: string, at: Date): Promise<string> {
  const found = await rows<Counted>(
    reader,
    sql`select name, 1 as n from unit where kind = ${kind} and (closed_at is null or closed_at > ${at}) order by search_name limit 200`,
  );
  return listed(found);
}

/** Open units of some kinds that stand directly under units of another, by kind of the unit. */
export async function standingUnder(
  reader: Reader,
  parent: string,
  kinds: readonly string[],
): Promise<string> {
  if (kinds.length === 0) return "";
  const found = await rows<Counted>(
    reader,
    sql`select u.name, 1 as n from unit u join unit above on above.id = u.parent_id
        where above.kind = ${parent} and u.kind = any(${sql.param([...kinds])}::text[]) and u.closed_at is null
        order by u.search_name limit 200`,
  );
  return listed(found);
}

/** Whether anyone is a member of a unit of this kind. */
export async function hasMembers(reader: Reader, kind: string): Promise<boolean> {
  const found = await row(
    reader,
    sql`select m.id from member_now m join unit u on u.id = m.unit_id
        where u.kind = ${kind} and u.closed_at is null limit 1`,
  );
  return found !== null;
}

/** Units where a mandate is or will be held after an instant; in some kinds of unit alone if asked. */
export async function heldIn(
  reader: Reader,
  kind: string,
  at: Date,
  unitKinds?: readonly string[],
): Promise<string> {
  const where = unitKinds ? sql`and u.kind = any(${sql.param([...unitKinds])}::text[])` : sql``;
  const found = await rows<Counted>(
    reader,
    sql`select u.name, count(*)::int as n from mandate m join unit u on u.id = m.unit_id
        where m.kind_key = ${kind} and u.closed_at is null and (m.ends_at is null or m.ends_at > ${at}) ${where}
        group by u.id order by u.search_name limit 200`,
  );
  return listed(found);
}

/**
 * Units where more people than so many hold a mandate at an instant or at any later one. Those who replace someone for a
 * time take no seat of their own.
 */
export async function over(reader: Reader, kind: string, seats: number, at: Date): Promise<string> {
  const found = await rows<Counted>(
    reader,
    sql`with held as (
          select m.unit_id, m.person_id, greatest(m.starts_at, ${at}::timestamptz) as starts_at, m.ends_at
          from mandate m
          where m.kind_key = ${kind} and m.substitute_for_id is null and (m.ends_at is null or m.ends_at > ${at})
        ), at_each as (
          select a.unit_id, a.starts_at, count(distinct b.person_id)::int as n
          from held a join held b on b.unit_id = a.unit_id and b.starts_at <= a.starts_at
            and (b.ends_at is null or b.ends_at > a.starts_at)
          group by a.unit_id, a.starts_at
        )
        select u.name, max(e.n)::int as n from at_each e join unit u on u.id = e.unit_id and u.closed_at is null
        group by u.id having max(e.n) > ${seats} order by u.search_name limit 200`,
  );
  return listed(found);
}

/** Rules that name a kind of unit at an instant or after: what contains it, mandates held there, rights that lead there. */
export async function namingUnitKind(reader: Reader, key: string, at: Date): Promise<string[]> {
  const found = await rows<{ said: string }>(
    reader,
    sql`select distinct key as said from unit_kind
          where ${key} = any(contains) and key <> ${key} and (valid_to is null or valid_to > ${at})
        union
        select distinct label->>'fr' from mandate_kind
          where ${key} = any(unit_kinds) and (valid_to is null or valid_to > ${at})
        union
        select distinct label->>'fr' from belonging_right
          where (target->>'unitKind' = ${key} or source->'unitKinds' ? ${key}) and (valid_to is null or valid_to > ${at})
        order by said limit 20`,
  );
  return found.map(({ said }) => said);
}

/** Rules that name a mandate kind at an instant or after: roles that are required, colleges, incompatibilities, rights. */
export async function namingMandateKind(reader: Reader, key: string, at: Date): Promise<string[]> {
  const found = await rows<{ said: string }>(
    reader,
    sql`select distinct key as said from unit_kind
          where (${key} = any(required_charges) or college->'of' ? ${key}) and (valid_to is null or valid_to > ${at})
        union
        select distinct label->>'fr' from mandate_kind
          where key <> ${key} and incompatible @> jsonb_build_array(jsonb_build_object('kind', ${key}::text))
            and (valid_to is null or valid_to > ${at})
        union
        select distinct label->>'fr' from belonging_right
          where (gives_kind = ${key} or source->'kinds' ? ${key}) and (valid_to is null or valid_to > ${at})
        order by said limit 20`,
  );
  return found.map(({ said }) => said);
}

/** Kinds of unit that require a mandate, or count it in their college, at an instant or after. */
export async function requiring(reader: Reader, key: string, at: Date): Promise<string[]> {
  const found = await rows<{ key: string }>(
    reader,
    sql`select distinct key from unit_kind
        where (${key} = any(required_charges) or college->'of' ? ${key}) and (valid_to is null or valid_to > ${at})`,
  );
  return found.map((one) => one.key);
}

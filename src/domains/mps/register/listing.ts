import { sql } from "drizzle-orm";
import { today } from "#domains/movement/index.ts";
import { db, listed, type Page, row, rows } from "#platform/database/index.ts";
import { searchable } from "#platform/language/index.ts";
import { type Actor, groundsOf } from "#platform/policy/index.ts";
import type { Day } from "#platform/time/index.ts";
import { type Level, mpOn, saidFor } from "./availability.ts";

/** An MP as the register shows them. */
export interface MpEntry {
  personId: string;
  /** The name that they chose to bear in public; null unless the reader may know more. */
  publicName: string | null;
  /** Given and family name, for those who assign MPs alone. */
  fullName: string;
  placeId: string | null;
  place: string | null;
  placeKind: string | null;
  placeCode: string | null;
  constituency: number | null;
  loops: { slug: string; name: string }[];
  /** What they said for today; null when they said nothing. */
  level: Level | null;
  atMost: number | null;
  untilOn: Day | null;
}

interface RegisterFilters {
  q: string;
  /** Territory id of a region; empty for all. */
  region: string;
  /** `available`, `limited`, `unavailable`, `silent`; empty for all. For those who may see availability. */
  level: string;
  /** `with` a loop or `without` one. */
  loops: string;
  page: number;
  perPage: number;
}

/**
 * MPs of the movement for a search, by name. Without `everyone` only those who chose a public name are there: an
 * office is public by law, who belongs to a movement is not.
 */
export async function findMps(filters: RegisterFilters, everyone: boolean): Promise<Page<MpEntry>> {
  const day = await today();
  const words = searchable(filters.q)
    .split(" ")
    .filter(Boolean)
    .map((word) => `%${word}%`);
  const all = sql`all(${sql.param(words)}::text[])`;
  // Searching must not tell whose name stands behind a pseudonym.
  const named = everyone ? sql`true` : sql`p.public_name = p.given_name || ' ' || p.family_name`;
  return listed<MpEntry>(
    db,
    sql`select mp.person_id, p.public_name, p.given_name || ' ' || p.family_name as full_name, mp.place_id,
      at.name as place, at.kind as place_kind, at.code as place_code, mp.constituency, held.loops, said.level,
      said.at_most, said.until_on, count(*) over () as total
    from (select distinct on (o.person_id) o.person_id, o.place_id, o.constituency from office o
      where ${mpOn(day)} order by o.person_id, o.starts_on desc) mp
    join person p on p.id = mp.person_id
    left join place at on at.id = mp.place_id
    left join lateral (${saidFor(day, sql`mp.person_id`)}) said on true
    left join lateral (
      select coalesce(jsonb_agg(jsonb_build_object('slug', u.slug, 'name', u.name) order by u.search_name), '[]') as loops,
        coalesce(string_agg(u.search_name, ' '), '') as searched
      from mandate_now m join unit u on u.id = m.unit_id and u.closed_at is null
      where m.person_id = mp.person_id and m.kind_key = 'loop_mp'
    ) held on true
    where (${everyone} or p.public_name is not null)
      and (${words.length} = 0 or (${named} and p.search_name like ${all})
        or lower(p.public_name) like ${`%${filters.q.trim().toLowerCase()}%`}
        or exists (select from place_name pn where pn.place_id = at.id and pn.search_name like ${all})
        or held.searched like ${all})
      and (${filters.region} = '' or at.region_id = ${filters.region})
      and (${filters.level} = '' or coalesce(said.level::text, 'silent') = ${filters.level})
      and (${filters.loops} = '' or (held.loops <> '[]') = (${filters.loops} = 'with'))
    order by p.search_name, p.id limit ${filters.perPage} offset ${(filters.page - 1) * filters.perPage}`,
  );
}

/** The MP with this id, as those who assign MPs see them; null for anyone who is none today. */
export async function mpById(personId: string): Promise<MpEntry | null> {
  const day = await today();
  return row<MpEntry>(
    db,
    sql`select o.person_id, p.public_name, p.given_name || ' ' || p.family_name as full_name,
          o.place_id, at.name as place, at.kind as place_kind, at.code as place_code, o.constituency,
          coalesce((select jsonb_agg(jsonb_build_object('slug', u.slug, 'name', u.name) order by u.search_name)
            from mandate_now m join unit u on u.id = m.unit_id and u.closed_at is null
            where m.person_id = o.person_id and m.kind_key = 'loop_mp'), '[]') as loops,
          said.level, said.at_most, said.until_on
        from office o join person p on p.id = o.person_id left join place at on at.id = o.place_id
        left join lateral (${saidFor(day, sql`o.person_id`)}) said on true
        where o.person_id = ${personId} and ${mpOn(day)} order by o.starts_on desc limit 1`,
  );
}

/** Liaison MPs of a loop today. `fullName` is for those who answer for the loop. */
export async function mpsOfLoop(
  loopId: string,
): Promise<
  { personId: string; publicName: string | null; fullName: string; since: Date; place: string | null }[]
> {
  const day = await today();
  return rows(
    db,
    sql`select p.id as person_id, p.public_name, p.given_name || ' ' || p.family_name as full_name,
          m.starts_at as since,
          (select at.name from office o join place at on at.id = o.place_id
            where o.person_id = p.id and ${mpOn(day)} limit 1) as place
        from mandate_now m join person p on p.id = m.person_id
        where m.unit_id = ${loopId} and m.kind_key = 'loop_mp'
        order by m.starts_at, m.id limit 5`,
  );
}

/** Regions in which MPs of the movement were elected, by name. */
export async function regionsOfMps(): Promise<{ id: string; name: string }[]> {
  const day = await today();
  return rows(
    db,
    sql`select distinct r.id, r.name from office o join place at on at.id = o.place_id join place r on r.id = at.region_id
        where ${mpOn(day)} order by r.name limit 50`,
  );
}

/** Whether someone answers for a loop: spaces write to loops by the same power, and count on no MP. */
export async function answersForLoop(actor: Actor): Promise<boolean> {
  const { units } = groundsOf(actor, "loops.write");
  if (units.length === 0) return false;
  const loop = await row(
    db,
    sql`select 1 from unit where id = any(${sql.param(units)}::uuid[]) and kind = 'loop' limit 1`,
  );
  return loop !== null;
}

import { sql } from "drizzle-orm";
import { type FoundPlace, searchName, searchPlaces } from "#domains/territory/index.ts";
import { db, listed, type Page, rows } from "#platform/database/index.ts";
import { searchable } from "#platform/language/index.ts";

/** A group as the directory shows it: its commune, never an address. */
interface GroupEntry {
  slug: string;
  name: string;
  place: string | null;
  loop: string;
  meeting: string | null;
}

/** Groups on a page of the directory. */
export const groupsPerPage = 40;

/**
 * Groups for a search: those of the commune first, then those whose name matches, then of its department; without a
 * search, all by name. `loop` narrows to one loop by its address. One query finds and counts.
 */
export async function findGroups(q: string, loop: string, page: number): Promise<Page<GroupEntry>> {
  const { here, around } = await placesMeant(q);
  const name = searchable(q);
  const places = (ids: string[]) => sql`any(${sql.param(ids)}::text[])`;
  const covering = sql`(l.place_id = ${places(here)} or exists (select from unit_place c where c.unit_id = l.id and c.place_id = ${places(here)}))`;
  const nearness = sql`case
    when g.place_id = ${places(here)} or ${covering} then 0
    when ${name} <> '' and g.search_name like '%' || ${name} || '%' then 1
    when l.place_id = ${places(around)} then 2
    else 3 end`;
  return listed(
    db,
    sql`with matching as materialized (
          select g.id, g.search_name, ${nearness} as nearness
          from unit g join unit l on l.id = g.parent_id
          where g.kind = 'group' and g.closed_at is null and (${loop} = '' or l.slug = ${loop})
        ), kept as materialized (
          select * from matching where ${q} = '' or nearness < 3
        ), one_page as (
          select * from kept order by nearness, search_name, id
          limit ${groupsPerPage} offset ${(Math.max(1, page) - 1) * groupsPerPage}
        )
        select g.slug, g.name, p.name as place, l.name as loop, g.meeting, (select count(*)::int from kept) as total
        from one_page join unit g on g.id = one_page.id join unit l on l.id = g.parent_id
        left join place p on p.id = g.place_id
        order by one_page.nearness, one_page.search_name, one_page.id`,
  );
}

/**
 * The places that a search means. A place of this very name is meant, not those whose names merely begin alike, which
 * would bring the groups of departments far away; without one, all that were found, and what is around the first.
 */
async function placesMeant(q: string): Promise<{ here: string[]; around: string[] }> {
  if (!q) return { here: [], around: [] };
  const kinds = ["commune", "district", "department", "collectivity", "constituency_abroad"] as const;
  const found = await searchPlaces(q, { kinds, limit: 8 });
  const called = (place: FoundPlace) =>
    [place.name, place.matched ?? place.name].some((name) => searchName(name) === searchName(q));
  const exact = found.filter(called);
  const meant = exact.length > 0 ? exact : found;
  const near = exact.length > 0 ? exact : found.slice(0, 1);
  return {
    here: meant.map((place) => place.id),
    around: near.map((place) => place.departmentId).filter((id): id is string => id !== null),
  };
}

/** Open groups in each loop, with the department or constituency that it covers. */
export async function groupsByLoop(): Promise<
  { slug: string; name: string; placeId: string | null; groups: number }[]
> {
  return rows(
    db,
    sql`select l.slug, l.name, l.place_id, count(g.id)::int as groups
        from unit l left join unit g on g.parent_id = l.id and g.kind = 'group' and g.closed_at is null
        where l.kind = 'loop' and l.closed_at is null group by l.id order by l.search_name limit 500`,
  );
}

import { sql } from "drizzle-orm";
import { searchPlaces } from "#domains/territory/index.ts";
import { db, row, rows } from "#platform/database/index.ts";
import { searchable } from "#platform/language/index.ts";

/** A group as the directory shows it: its commune, never an address. */
export interface GroupEntry {
  slug: string;
  name: string;
  place: string | null;
  loop: string;
  meeting: string | null;
}

export interface DirectoryPage {
  groups: GroupEntry[];
  total: number;
}

/** Groups on a page of the directory. */
export const groupsPerPage = 40;

/**
 * Groups for a search: those of the commune first, then of its department, then those whose name matches;
 * without a search, all by name. `loop` narrows to one loop by its address.
 */
export async function findGroups(q: string, loop: string, page: number): Promise<DirectoryPage> {
  const places = q
    ? await searchPlaces(q, { kinds: ["commune", "district", "department", "constituency_abroad"], limit: 8 })
    : [];
  const here = places.map((place) => place.id);
  const around = places.map((place) => place.departmentId).filter((id): id is string => id !== null);
  const name = searchable(q);
  const nearness = sql`case
    when g.place_id = any(${sql.param(here)}::text[]) or l.place_id = any(${sql.param(here)}::text[]) then 0
    when ${name} <> '' and g.search_name like '%' || ${name} || '%' then 1
    when l.place_id = any(${sql.param(around)}::text[]) then 2
    else 3 end`;
  const matching = sql`from unit g join unit l on l.id = g.parent_id
    where g.kind = 'group' and g.closed_at is null
      and (${loop} = '' or l.slug = ${loop}) and (${q} = '' or ${nearness} < 3)`;
  const offset = (Math.max(1, page) - 1) * groupsPerPage;
  const [groups, counted] = await Promise.all([
    rows<GroupEntry>(
      db,
      sql`select g.slug, g.name, p.name as place, l.name as loop, g.meeting
          from (select g.*, l.name as loop_name, ${nearness} as nearness ${matching}
            order by nearness, g.search_name limit ${groupsPerPage} offset ${offset}) g
          join unit l on l.id = g.parent_id left join place p on p.id = g.place_id
          order by g.nearness, g.search_name`,
    ),
    row<{ n: number }>(db, sql`select count(*)::int as n ${matching}`),
  ]);
  return { groups, total: counted?.n ?? 0 };
}

/** Open groups in each loop, with the department or constituency that it covers. */
export async function groupsByLoop(): Promise<
  { slug: string; name: string; placeId: string | null; groups: number }[]
> {
  return rows(
    db,
    sql`select l.slug, l.name, l.place_id as "placeId", count(g.id)::int as groups
        from unit l left join unit g on g.parent_id = l.id and g.kind = 'group' and g.closed_at is null
        where l.kind = 'loop' and l.closed_at is null group by l.id order by l.search_name limit 500`,
  );
}

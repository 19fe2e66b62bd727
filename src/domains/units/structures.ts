import { sql } from "drizzle-orm";
import { db, inForceAt, listed, type Page } from "#platform/database/index.ts";
import { searchable } from "#platform/language/index.ts";

/** How the list of all units is narrowed and sorted; all of it stands in the address. */
interface StructureFilters {
  q: string;
  /** A kind of unit; nothing for all. */
  kind: string;
  /** Address of a unit: itself and all that stands under it. */
  under: string;
  sort: "name" | "newest" | "oldest";
  page: number;
  /** As it was at an instant; null for today. */
  at: Date | null;
}

/** A unit in the list, with the one above it. */
interface StructureEntry {
  slug: string;
  name: string;
  kind: string;
  above: string | null;
  since: Date;
}

/** Units on a page of the list. */
export const structuresPerPage = 50;

const orders = {
  name: sql`search_name, id`,
  newest: sql`since desc, id desc`,
  oldest: sql`since, id`,
};

/** Every unit open today, or that was on a day: one page of them, and how many match; one query does both. */
export async function findStructures(filters: StructureFilters): Promise<Page<StructureEntry>> {
  const { q, kind, page, sort, at } = filters;
  const name = searchable(q);
  const offset = (Math.max(1, page) - 1) * structuresPerPage;
  return listed(
    db,
    sql`with ${at ? openThen(filters, at) : openNow(filters)}, kept as materialized (
          select id, parent_id, slug, name, kind, since, search_name from open
          where (${kind} = '' or kind = ${kind}) and (${name} = '' or search_name like '%' || ${name} || '%')
        ), one_page as (
          select *, row_number() over (order by ${orders[sort]}) as place from kept
          order by place limit ${structuresPerPage} offset ${offset}
        )
        select one_page.slug, one_page.name, one_page.kind, one_page.since, above.name as above,
          (select count(*)::int from kept) as total
        from one_page left join unit above on above.id = one_page.parent_id order by one_page.place`,
  );
}

function openNow({ under }: StructureFilters) {
  return sql`open as not materialized (
    select id, parent_id, slug, name, kind, coalesce(founded_on::timestamp at time zone movement_zone(), created_at) as since, search_name
    from unit where closed_at is null
      and (${under} = '' or lineage @> (select array[id] from unit where slug = ${under}))
  )`;
}

// Where a unit stood on a day is in its version of that day, and so is what stood above it.
function openThen({ under }: StructureFilters, at: Date) {
  const then = inForceAt("v", at, "valid_from", "valid_to");
  return sql`recursive inside as (
    select v.unit_id from unit_version v where ${then} and v.slug = ${under}
    union
    select v.unit_id from inside join unit_version v on v.parent_id = inside.unit_id where ${then}
  ), open as not materialized (
    select v.unit_id as id, v.parent_id, v.slug, v.name, v.kind,
      coalesce(u.founded_on::timestamp at time zone movement_zone(), u.created_at) as since, v.search_name
    from unit_version v join unit u on u.id = v.unit_id
    where ${then} and (${under} = '' or v.unit_id in (select unit_id from inside))
  )`;
}

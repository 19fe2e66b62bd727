import { sql } from "drizzle-orm";
import { db, rows } from "#platform/database/index.ts";

/** A national unit with those whose public mandates answer for it today. */
export interface ChartUnit {
  id: string;
  parentId: string;
  kind: string;
  slug: string;
  name: string;
  holders: { name: string; title: string | null }[];
}

/** The national organisation, from mandates in force: everything but loops and groups, at most 300 units. */
export async function chart(): Promise<ChartUnit[]> {
  return rows<ChartUnit>(
    db,
    sql`select u.id, u.parent_id as "parentId", u.kind, u.slug, u.name,
          coalesce(jsonb_agg(jsonb_build_object('name', p.public_name, 'title', m.title)
            order by k.position, p.search_name) filter (where p.public_name is not null), '[]') as holders
        from unit u
        left join (mandate m join mandate_kind_now k on k.key = m.kind_key and k.public
            join person p on p.id = m.person_id)
          on m.unit_id = u.id and m.starts_at <= now() and (m.ends_at is null or m.ends_at > now())
        where u.kind not in ('movement', 'loop', 'group') and u.closed_at is null
        group by u.id order by cardinality(u.lineage), u.search_name limit 300`,
  );
}

import { sql } from "drizzle-orm";
import { db, rows } from "#platform/database/index.ts";
import type { Actor } from "#platform/policy/index.ts";

/** A unit of mine, with the mandates that I hold there; a null role is plain membership. */
export interface MyUnit {
  id: string;
  slug: string;
  name: string;
  kind: string;
  roles: ({ fr: string; en: string } | null)[];
}

/** The units where a person holds a mandate or is a member today: mandates first, at most 50. */
export async function unitsOf(actor: Actor): Promise<MyUnit[]> {
  if (!actor.personId) return [];
  return rows<MyUnit>(
    db,
    sql`select u.id, u.slug, u.name, u.kind, jsonb_agg(place.label order by place.label is null) as roles
        from (
          select m.unit_id, k.label from mandate_now m
            join mandate_kind_now k on k.key = m.kind_key
            where m.person_id = ${actor.personId}
          union all
          select distinct unit_id, null::jsonb from member_now
            where person_id = ${actor.personId}
        ) place
        join unit u on u.id = place.unit_id and u.closed_at is null
        where u.parent_id is not null or place.label is not null
        group by u.id order by bool_or(place.label is not null) desc, u.search_name limit 50`,
  );
}

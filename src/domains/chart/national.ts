import { sql } from "drizzle-orm";
import type { CollegeRule } from "#domains/kinds/index.ts";
import { db, inForceAt, rows } from "#platform/database/index.ts";
import type { Body, Holder } from "./body.ts";

/** A body with what only the reckoning of parity may know of its holders. */
export interface Seen extends Omit<Body, "holders" | "parity" | "change"> {
  college: CollegeRule | null;
  holders: (Omit<Holder, "change"> & {
    kind: string;
    pair: boolean;
    college: CollegeRule | null;
    gender: "woman" | "man" | "nonbinary" | null;
    personId: string;
  })[];
}

/**
 * The bodies of the movement that belong to no loop, on an instant, drawn from units and mandates as they stood or are
 * already decided; at most 400. Names show by the rules of names: a public mandate, a name chosen, and only while the
 * mandate is in force today; who has left is named no more, who comes is not named yet unless `all`.
 */
export function bodiesAt(at: Date | null, all: boolean): Promise<Seen[]> {
  const instant = at ? sql`${at}::timestamptz` : sql`now()`;
  const held = inForceAt("m", instant);
  const valid = (alias: string) => inForceAt(alias, instant, "valid_from", "valid_to");
  const nameable = all ? sql`true` : inForceAt("m", sql`now()`);
  return rows<Seen>(
    db,
    sql`with recursive there as (
          select v.* from unit_version v
          where ${valid("v")}
            and v.kind not in ('group', 'loop')
        ), body as (
          select v.unit_id, null::uuid as above, v.kind, v.slug, v.name, 0 as depth from there v
            where v.parent_id = (select id from unit where parent_id is null)
          union all
          select v.unit_id, v.parent_id, v.kind, v.slug, v.name, body.depth + 1
            from body join there v on v.parent_id = body.unit_id where body.depth < 6
        )
        select b.unit_id as id, b.above as parent_id, b.kind, coalesce(u.slug, b.slug) as slug, b.name,
          case when 'contact' = any(k.shows) then u.contact_email end as contact,
          coalesce(k.joining, 'closed') as joining, u.join_condition as condition, k.college,
          (select w.reason from parity_waiver w where w.unit_id = b.unit_id and ${inForceAt("w", instant, "granted_at", "until")} order by w.granted_at desc limit 1) as waived,
          coalesce(jsonb_agg(jsonb_build_object(
              'name', case when mk.public and ${nameable} then p.public_name end, 'title', coalesce(m.title, (select s.name from mandate by join unit s on s.id = by.unit_id
                where by.id = m.because_id and by.unit_id <> m.unit_id)), 'role', mk.label,
              'kind', mk.key, 'pair', mk.pair, 'college', mk.college, 'gender', p.gender, 'personId', p.id)
            order by mk.position, m.starts_at, p.search_name) filter (where p.id is not null), '[]') as holders
        from body b
        join unit u on u.id = b.unit_id
        left join unit_kind k on k.key = b.kind and ${valid("k")}
        left join (mandate m
            join mandate_kind mk on mk.key = m.kind_key and ${valid("mk")}
            join person p on p.id = m.person_id)
          on m.unit_id = b.unit_id and ${held}
        group by b.unit_id, b.above, b.kind, b.slug, b.name, b.depth, u.slug, u.search_name, u.contact_email, u.join_condition, k.shows, k.joining, k.college
        order by b.depth, u.search_name limit 400`,
  );
}

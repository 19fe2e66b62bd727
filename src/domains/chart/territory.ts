import { sql } from "drizzle-orm";
import { db, inForceAt, rows } from "#platform/database/index.ts";

/** A loop as the chart by territory draws it. */
export interface LoopSeen {
  id: string;
  slug: string;
  name: string;
  /** Region of its place; null abroad and where it has none. */
  region: string | null;
  abroad: boolean;
  groups: number;
  /** Roles that its kind requires, and how many of them somebody holds. */
  required: number;
  filled: number;
  /** Its public mandates whose holders chose a name: the liaison MP. */
  named: { name: string; role: { fr: string; en: string } }[];
}

/** The loops on an instant with their required roles, by region and name; at most 500. One statement. */
export function loopsAt(at: Date | null): Promise<LoopSeen[]> {
  const instant = at ? sql`${at}::timestamptz` : sql`now()`;
  return rows<LoopSeen>(
    db,
    sql`with there as (
          select v.* from unit_version v
          where ${inForceAt("v", instant, "valid_from", "valid_to")} and v.kind in ('loop', 'group')
        ), kind as (
          select k.required_charges from unit_kind k
          where k.key = 'loop' and ${inForceAt("k", instant, "valid_from", "valid_to")}
        ), held as (
          select m.unit_id, count(distinct m.kind_key) filter (where m.kind_key = any (k.required_charges))::int as filled,
            jsonb_agg(jsonb_build_object('name', p.public_name, 'role', mk.label) order by mk.position)
              filter (where p.public_name is not null and ${inForceAt("m", sql`now()`)}) as named
          from mandate m
          cross join kind k
          left join mandate_kind_now mk on mk.key = m.kind_key and mk.public
          left join person p on p.id = m.person_id and mk.key is not null
          where m.unit_id in (select unit_id from there where kind = 'loop')
            and ${inForceAt("m", instant)}
          group by m.unit_id
        ), counted as (
          select parent_id, count(*)::int as groups from there where kind = 'group' group by parent_id
        )
        select v.unit_id as id, u.slug, v.name, region.name as region, v.place_id like 'etranger:%' or place.id is null as abroad,
          coalesce(counted.groups, 0) as groups, (select cardinality(required_charges) from kind) as required,
          coalesce(held.filled, 0) as filled, coalesce(held.named, '[]') as named
        from there v join unit u on u.id = v.unit_id
        left join held on held.unit_id = v.unit_id
        left join counted on counted.parent_id = v.unit_id
        left join place on place.id = v.place_id
        left join place region on region.id = place.region_id
        where v.kind = 'loop'
        order by region.name is null, region.name, u.search_name limit 500`,
  );
}

/** Loops by region, those without one last under no name. */
export function byRegion(loops: readonly LoopSeen[]): { region: string | null; loops: LoopSeen[] }[] {
  const regions = [...new Set(loops.map(({ region }) => region))];
  return regions.map((region) => ({ region, loops: loops.filter((loop) => loop.region === region) }));
}

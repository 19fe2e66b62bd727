import { sql } from "drizzle-orm";
import { db, rows } from "#platform/database/index.ts";

/** A loop as the chart by territory draws it. */
export interface LoopSeen {
  id: string;
  slug: string;
  name: string;
  /** Region of its place; null abroad and where it has none. */
  region: string | null;
  abroad: boolean;
  groups: number;
  /** Charges that its kind requires, and how many of them somebody holds. */
  required: number;
  filled: number;
  /** Its public mandates whose holders chose a name: the referent MP. */
  named: { name: string; charge: { fr: string; en: string } }[];
}

/** The loops on an instant with their required charges, by region and name; at most 500. One statement. */
export function loopsAt(at: Date | null): Promise<LoopSeen[]> {
  const instant = at ? sql`${at}::timestamptz` : sql`now()`;
  return rows<LoopSeen>(
    db,
    sql`with there as (
          select v.* from unit_version v
          where v.valid_from <= ${instant} and (v.valid_to is null or v.valid_to > ${instant}) and v.kind in ('loop', 'group')
        ), kind as (
          select required_charges from unit_kind
          where key = 'loop' and valid_from <= ${instant} and (valid_to is null or valid_to > ${instant})
        ), held as (
          select m.unit_id, m.kind_key, m.person_id, m.starts_at, m.ends_at from mandate m
          where m.unit_id in (select unit_id from there where kind = 'loop')
            and m.starts_at <= ${instant} and (m.ends_at is null or m.ends_at > ${instant})
        )
        select v.unit_id as id, u.slug, v.name, region.name as region, v.place_id like 'etranger:%' or place.id is null as abroad,
          (select count(*)::int from there g where g.parent_id = v.unit_id and g.kind = 'group') as groups,
          (select cardinality(required_charges) from kind) as required,
          (select count(distinct h.kind_key)::int from held h, kind
            where h.unit_id = v.unit_id and h.kind_key = any(kind.required_charges)) as filled,
          coalesce((select jsonb_agg(jsonb_build_object('name', p.public_name, 'charge', k.label) order by k.position)
            from held h join mandate_kind_now k on k.key = h.kind_key and k.public
            join person p on p.id = h.person_id and p.public_name is not null
            where h.unit_id = v.unit_id and h.starts_at <= now() and (h.ends_at is null or h.ends_at > now())), '[]') as named
        from there v join unit u on u.id = v.unit_id
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

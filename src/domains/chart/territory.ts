import { sql } from "drizzle-orm";
import { isAnsweredFor, requiredRoles } from "#domains/loops/index.ts";
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
  /** Roles that its kind requires, and how many of them are answered for in full: half a pair is not. */
  required: number;
  filled: number;
  /** Its public mandates whose holders chose a name: the liaison MP. */
  named: { name: string; role: { fr: string; en: string } }[];
}

/** The loops on an instant with their required roles, by region and name; at most 500. Two statements. */
export async function loopsAt(at: Date | null): Promise<LoopSeen[]> {
  const [loops, roles] = await Promise.all([
    loopsDrawn(at),
    requiredRoles({ unitKind: "loop" }, at ?? new Date()),
  ]);
  const byLoop = Map.groupBy(roles, ({ unitId }) => unitId);
  return loops.map((loop) => {
    const its = byLoop.get(loop.id) ?? [];
    return {
      ...loop,
      required: its.length,
      filled: its.filter(({ state }) => isAnsweredFor(state)).length,
    };
  });
}

function loopsDrawn(at: Date | null): Promise<Omit<LoopSeen, "required" | "filled">[]> {
  const instant = at ? sql`${at}::timestamptz` : sql`now()`;
  return rows(
    db,
    sql`with there as (
          select v.* from unit_version v
          where ${inForceAt("v", instant, "valid_from", "valid_to")} and v.kind in ('loop', 'group')
        ), held as (
          select m.unit_id, jsonb_agg(jsonb_build_object('name', p.public_name, 'role', mk.label) order by mk.position)
              filter (where p.public_name is not null and ${inForceAt("m", sql`now()`)}) as named
          from mandate m
          left join mandate_kind_now mk on mk.key = m.kind_key and mk.public
          left join person p on p.id = m.person_id and mk.key is not null
          where m.unit_id in (select unit_id from there where kind = 'loop')
            and ${inForceAt("m", instant)}
          group by m.unit_id
        ), counted as (
          select parent_id, count(*)::int as groups from there where kind = 'group' group by parent_id
        )
        select v.unit_id as id, u.slug, v.name, region.name as region, v.place_id like 'etranger:%' or place.id is null as abroad,
          coalesce(counted.groups, 0) as groups, coalesce(held.named, '[]') as named
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

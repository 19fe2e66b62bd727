import { sql } from "drizzle-orm";
import { today } from "#domains/movement/index.ts";
import { db, type Reader, rows } from "#platform/database/index.ts";
import type { LoopToServe, MpOffered } from "../assignment/assign.ts";
import { type AssignmentRules, usualRules } from "../assignment/rules.ts";
import { type Level, mpOn, saidFor } from "../register/availability.ts";

/** A loop as it is today, with its liaison MP if it has one. */
export interface LoopToday extends LoopToServe {
  name: string;
  slug: string;
  mandates: { id: string; personId: string }[];
}

/** An MP of today, offered or not. */
interface MpToday {
  id: string;
  name: string;
  placeIds: string[];
  regionIds: string[];
  level: Level | "silent";
  atMost: number | null;
}

export interface Today {
  loops: LoopToday[];
  /** All who are MPs. */
  mps: MpToday[];
  /** Those whom the rules let serve. */
  offered: MpOffered[];
}

/** Everything that an assignment depends on, as it stands now. Bounded: 1000 loops, 1000 MPs. */
export async function readToday(reader: Reader, rules: AssignmentRules): Promise<Today> {
  const [loops, mps] = [await loopsToday(reader), await mpsToday(reader)];
  const offered = mps.flatMap(({ level, ...mp }) => {
    if (level === "unavailable" || (level === "silent" && !rules.countSilent)) return [];
    return [{ ...mp, level: level === "limited" ? ("limited" as const) : ("available" as const) }];
  });
  return { loops, mps, offered };
}

async function loopsToday(reader: Reader): Promise<LoopToday[]> {
  const found = await rows<Omit<LoopToday, "inForce">>(
    reader,
    sql`select u.id, u.slug, u.name, covered.places as place_ids,
          array(select distinct at.region_id from place at where at.id = any(covered.places) and at.region_id is not null) as region_ids,
          coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'personId', m.person_id) order by m.starts_at, m.id)
            from mandate_now m where m.unit_id = u.id and m.kind_key = 'loop_mp'), '[]') as mandates
        from unit u
        cross join lateral (select array(
          select u.place_id where u.place_id is not null
          union select more.place_id from unit_place more where more.unit_id = u.id) as places) covered
        where u.kind = 'loop' and u.closed_at is null order by u.search_name, u.id limit 1000`,
  );
  return found.map((loop) => ({ ...loop, inForce: loop.mandates[0]?.personId ?? null }));
}

async function mpsToday(reader: Reader): Promise<MpToday[]> {
  const day = await today();
  return rows<MpToday>(
    reader,
    sql`select mp.person_id as id, coalesce(p.public_name, p.given_name || ' ' || p.family_name) as name,
          array_remove(array[mp.place_id], null) as place_ids, array_remove(array[at.region_id], null) as region_ids,
          coalesce(said.level::text, 'silent') as level, said.at_most
        from (select distinct on (o.person_id) o.person_id, o.place_id from office o
          where ${mpOn(day)} order by o.person_id, o.starts_on desc) mp
        join person p on p.id = mp.person_id
        left join place at on at.id = mp.place_id
        left join lateral (${saidFor(day, sql`mp.person_id`)}) said on true
        order by p.search_name, p.id limit 1000`,
  );
}

/** How loops and MPs stand today, in figures. */
interface Situation {
  loops: number;
  /** Loops whose liaison MP is missing, unavailable or no longer an MP. */
  without: number;
  offered: number;
  silent: number;
}

/** Counts what an assignment would find today. */
export async function situation(): Promise<Situation> {
  const now = await readToday(db, usualRules);
  const going = new Set(now.mps.filter(({ level }) => level !== "unavailable").map(({ id }) => id));
  return {
    loops: now.loops.length,
    without: now.loops.filter(({ mandates }) => !mandates.some(({ personId }) => going.has(personId))).length,
    offered: now.offered.length,
    silent: now.mps.filter(({ level }) => level === "silent").length,
  };
}

import { desc, eq, sql } from "drizzle-orm";
import { db, type Page, rows } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { mpRun, type mpRunLine } from "../schema.ts";
import type { Run } from "./proposing.ts";

/** A line as those who assign MPs read it. */
export interface RunLine {
  loopId: string;
  loopSlug: string;
  loop: string;
  /** Codes of the departments that the loop covers, for the map. */
  codes: string[];
  personId: string | null;
  name: string | null;
  /** Where the MP was elected. */
  place: string | null;
  former: string | null;
  nearness: (typeof mpRunLine.$inferSelect)["nearness"];
  km: number | null;
  why: (typeof mpRunLine.$inferSelect)["why"];
  pinned: boolean;
  pinReason: string;
}

/** A run by its id. @throws {Refusal} `notFound`. */
export async function runById(id: string): Promise<Run> {
  const [found] = await db.select().from(mpRun).where(eq(mpRun.id, id));
  if (!found) throw refuse.notFound();
  return found;
}

/** The proposal under discussion, if there is one. */
export async function runUnderDiscussion(): Promise<Run | null> {
  const [found] = await db.select().from(mpRun).where(eq(mpRun.state, "proposed")).limit(1);
  return found ?? null;
}

/** Earlier runs, newest first: one page, and how many there are. */
export async function settledRuns(page: number, perPage: number): Promise<Page<Run>> {
  const settled = sql`${mpRun.state} <> 'proposed'`;
  const list = await db
    .select()
    .from(mpRun)
    .where(settled)
    .orderBy(desc(mpRun.settledAt), desc(mpRun.id))
    .limit(perPage)
    .offset((page - 1) * perPage);
  return { list, total: await db.$count(mpRun, settled) };
}

/** Lines of a run, those that matter most first: nobody, by hand, changed, kept. Bounded by the loops of a movement. */
export async function linesOf(runId: string): Promise<RunLine[]> {
  return rows<RunLine>(
    db,
    sql`select l.loop_id, u.slug as loop_slug, u.name as loop, l.person_id,
          array(select substring(covered.id from 13) from (
            select u.place_id as id union select more.place_id from unit_place more where more.unit_id = u.id
          ) covered where covered.id like 'departement:%') as codes,
          coalesce(p.public_name, p.given_name || ' ' || p.family_name) as name,
          (select at.name from office o join place at on at.id = o.place_id
            where o.person_id = l.person_id and o.kind = 'mp' order by o.starts_on desc limit 1) as place,
          coalesce(f.public_name, f.given_name || ' ' || f.family_name) as former,
          l.nearness, l.km, l.why, l.pinned, l.pin_reason
        from mp_run_line l join unit u on u.id = l.loop_id
        left join person p on p.id = l.person_id left join person f on f.id = l.former_id
        where l.run_id = ${runId}
        order by l.why <> 'nobody', not l.pinned, l.why = 'kept', u.search_name limit 1000`,
  );
}

/** What a run comes to, in figures. */
export interface RunFigures {
  loops: number;
  served: number;
  /** Loops of the person who has most. */
  greatest: number;
  mps: number;
  meanKm: number | null;
  kept: number;
  changed: number;
}

/** Sums the lines of a run up. */
export function figuresOf(lines: readonly RunLine[]): RunFigures {
  const served = lines.filter(({ personId }) => personId !== null);
  const loads = [...Map.groupBy(served, ({ personId }) => personId!).values()].map((held) => held.length);
  const ways = served.flatMap(({ km }) => (km === null ? [] : [km]));
  const kept = served.filter(({ why }) => why === "kept").length;
  return {
    loops: lines.length,
    served: served.length,
    greatest: Math.max(0, ...loads),
    mps: loads.length,
    meanKm: ways.length === 0 ? null : Math.round(ways.reduce((sum, km) => sum + km, 0) / ways.length),
    kept,
    changed: served.length - kept,
  };
}

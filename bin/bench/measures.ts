import { sql } from "drizzle-orm";
import { assignMps, type LoopToServe, type MpOffered, usualRules } from "#domains/mps/index.ts";
import { connect, db, disconnect, rows } from "#platform/database/index.ts";
import { type ImportMeasure, measureImport } from "./import.ts";
import { measurePowers, type PowersMeasured } from "./powers.ts";

/** What is measured beside pages, on the movement grown. */
export interface Measures {
  powers: PowersMeasured;
  assignment: AssignmentMeasured;
  arrival: ImportMeasure;
}

/** How long the assignment of liaison MPs takes, in milliseconds. */
export interface AssignmentMeasured {
  loops: number;
  mps: number;
  served: number;
  median: number;
}

/**
 * Assigns MPs to all loops of the movement, each from one of their departments in turn, so that most have the choice;
 * three loops in four have somebody already. Computes only: nothing is written.
 */
async function measureAssignment(mps = 90, times = 5): Promise<AssignmentMeasured> {
  const found = await rows<{ id: string; placeId: string | null; regionId: string | null }>(
    db,
    sql`select u.id, u.place_id, p.region_id from unit u left join place p on p.id = u.place_id
        where u.kind = 'loop' and u.closed_at is null order by u.search_name limit 110`,
  );
  const where = ({ placeId, regionId }: (typeof found)[number]) => ({
    placeIds: placeId ? [placeId] : [],
    regionIds: regionId ? [regionId] : [],
  });
  const loops = found.map((loop, n): LoopToServe => {
    return { id: loop.id, ...where(loop), inForce: n % 4 === 0 ? null : `mp-${(n * 7) % mps}` };
  });
  const offered = Array.from({ length: mps }, (_, n): MpOffered => {
    const level = n % 5 === 0 ? "limited" : "available";
    return { id: `mp-${n}`, ...where(found[(n * 3) % found.length]!), level, atMost: null };
  });
  const durations: number[] = [];
  let served = 0;
  for (let time = 0; time < times; time++) {
    const start = performance.now();
    served = assignMps(loops, offered, usualRules).chosen.filter(({ mpId }) => mpId !== null).length;
    durations.push(performance.now() - start);
  }
  durations.sort((a, b) => a - b);
  return { loops: loops.length, mps, served, median: Math.round(durations[Math.floor(times / 2)]!) };
}

// A child of the benchmark, which cannot read the program's views itself.
const [url, lines] = process.argv.slice(2);
connect(url!, { statementTimeoutMs: 0 });
const powers = await measurePowers();
const assignment = await measureAssignment();
const arrival = await measureImport(Number(lines));
await disconnect();
process.send?.({ powers, assignment, arrival } satisfies Measures);
process.disconnect?.();

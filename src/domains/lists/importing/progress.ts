import { eq, sql } from "drizzle-orm";
import { db, type Reader, rows } from "#platform/database/index.ts";
import type { Slice } from "../kinds/index.ts";
import { arrivalBatch } from "../schema.ts";
import type { Batch } from "./batch.ts";

/** Someone asked to stop: nothing of the step is kept. */
export class Stopped extends Error {}

/** Lines handled in one statement. */
export const chunk = 20_000;

/**
 * Says how far a step is, beside its own transaction, and that it lives. @throws {Stopped} when someone asked to stop.
 */
export async function progress(batchId: string, done: number, total?: number): Promise<void> {
  const [batch] = await db
    .update(arrivalBatch)
    .set({ done, aliveAt: sql`clock_timestamp()`, ...(total === undefined ? {} : { total }) })
    .where(eq(arrivalBatch.id, batchId))
    .returning({ stopAsked: arrivalBatch.stopAsked });
  if (!batch || batch.stopAsked) throw new Stopped();
}

/** The lines of a batch, cut into slices that one statement can take. */
export async function slicesOf(reader: Reader, batch: Batch, zone: string): Promise<Slice[]> {
  const last = await rows<{ n: number }>(
    reader,
    sql`select max(n)::int as n from (
          select n, (row_number() over (order by n) - 1) / ${sql.raw(String(chunk))} as slice
          from arrival_line where batch_id = ${batch.id}
        ) numbered group by slice order by 1`,
  );
  return last.map(({ n }, index) => ({ batch, from: (last[index - 1]?.n ?? 0) + 1, to: n, zone }));
}

/** How deep things that a batch creates stand under each other, those above first; 0 alone when it creates none. */
export async function depthsOf(reader: Reader, batch: Batch): Promise<number[]> {
  const found = await rows<{ depth: number }>(
    reader,
    sql`select distinct depth from arrival_line where batch_id = ${batch.id} and fate = 'create' order by depth`,
  );
  return found.length > 0 ? found.map(({ depth }) => depth) : [0];
}

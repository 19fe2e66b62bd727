import { eq, sql } from "drizzle-orm";
import { db } from "#platform/database/index.ts";
import { arrivalBatch } from "../schema.ts";

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

import { sql } from "drizzle-orm";
import { db, run } from "#platform/database/index.ts";
import type { Subscription } from "#platform/events/index.ts";
import type { Job } from "#platform/jobs/index.ts";
import { keptDays } from "../schema.ts";
import { advance, resumeAll } from "./work.ts";

/** Steps of long lists, done by any instance that is free. */
export const listSubscriptions: readonly Subscription[] = [
  { event: "arrival.step", name: "advance", handle: ({ batchId }) => advance(batchId!) },
];

/** Work that stopped is taken up again; lists whose time is over are closed, just before their lines are forgotten. */
export const listJobs: readonly Job[] = [
  { name: "arrival.resume", every: "* * * * *", handle: () => resumeAll() },
  { name: "arrival.forget-lines", every: "17 3 * * *", handle: () => closeOld() },
];

/**
 * Closes lists that came 30 days ago: they can no longer be applied nor undone, and their lines and files are forgotten as
 * their tables declare. What they brought stays, with the identifiers by which their source knows it.
 */
export async function closeOld(): Promise<void> {
  await run(
    db,
    sql`update arrival_batch set erased_at = now(), failure = null,
          state = case when state in ('applied', 'undone', 'refused') then state else 'cancelled' end
        where erased_at is null and created_at < now() - make_interval(days => ${keptDays})
          and state not in ('applying', 'undoing', 'checking', 'reading')`,
  );
}

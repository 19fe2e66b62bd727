import { sql } from "drizzle-orm";
import { db, run } from "#platform/database/index.ts";
import type { Job } from "#platform/jobs/index.ts";

/** Forgets what has served: exchanges silent for three years, wishes of a year, who named counterparts five years ago. */
export const loopJobs: readonly Job[] = [
  {
    name: "loops.forget",
    every: "23 3 * * *",
    handle: async () => {
      await run(
        db,
        sql`delete from exchange e where not exists (
              select from exchange_word w where w.exchange_id = e.id and w.said_at > now() - interval '3 years')
            and e.started_at < now() - interval '3 years'`,
      );
      await run(db, sql`delete from call_wish where asked_at < now() - interval '1 year'`);
      await run(
        db,
        sql`update counterpart set decided_by = null
            where decided_by is not null and valid_from < now() - interval '5 years'`,
      );
    },
  },
];

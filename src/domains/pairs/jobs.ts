import { sql } from "drizzle-orm";
import { db, run } from "#platform/database/index.ts";
import type { Job } from "#platform/jobs/index.ts";

/** Forgets the words of matters closed for two years; their counts stay. */
export const pairJobs: readonly Job[] = [
  {
    name: "pairs.forget",
    every: "24 3 * * *",
    handle: async () => {
      await run(
        db,
        sql`update handled_matter set label = '' where label <> '' and closed_on < current_date - interval '2 years'`,
      );
    },
  },
];

import { db } from "#platform/database/index.ts";
import type { Job } from "#platform/jobs/index.ts";
import { closeDue } from "./campaign/closing.ts";
import { settleOpened } from "./campaign/opening.ts";

/** Settles reviews that have just opened and writes the closure of those whose date has passed, every minute. */
export const reviewJobs: readonly Job[] = [
  {
    name: "reviews.turn",
    every: "* * * * *",
    handle: async () => {
      await db.transaction((tx) => settleOpened(tx));
      await closeDue();
    },
  },
];

import type { Job } from "#platform/jobs/index.ts";
import { tellOfSilence } from "./telling.ts";

/** Each morning both sides are told of silence. */
export const mpJobs: readonly Job[] = [
  {
    name: "loops.mp-silence",
    every: "37 7 * * *",
    handle: async () => {
      await tellOfSilence();
    },
  },
];

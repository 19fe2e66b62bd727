import { sql } from "drizzle-orm";
import { db, run } from "#platform/database/index.ts";
import type { Job } from "#platform/jobs/index.ts";

/** Forgets requests to join two years after they were answered or taken back, as their register says. */
export const forgetRequests: Job = {
  name: "organisation.forget-requests",
  every: "41 3 * * *",
  handle: async () => {
    await run(
      db,
      sql`delete from join_request where coalesce(decided_at, withdrawn_at) < now() - interval '2 years'`,
    );
  },
};

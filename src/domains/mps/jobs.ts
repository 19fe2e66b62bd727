import { sql } from "drizzle-orm";
import { db, run } from "#platform/database/index.ts";
import type { Job } from "#platform/jobs/index.ts";
import { tellOfSilence } from "./telling.ts";

/** Each morning both sides are told of silence; each night what has served is forgotten. */
export const mpJobs: readonly Job[] = [
  {
    name: "loops.mp-silence",
    every: "37 7 * * *",
    handle: async () => {
      await tellOfSilence();
    },
  },
  { name: "mps.forget", every: "25 3 * * *", handle: forgetOfMps },
];

/**
 * Forgets what has served: requests two years after their last word, what MPs said of their time two years after their
 * seat ended, assignments settled for five years. Who served which loop stays in the record of the appointment.
 */
async function forgetOfMps(): Promise<void> {
  await run(
    db,
    sql`delete from mp_request r where r.asked_at < now() - interval '2 years'
          and not exists (select from mp_request_step s where s.request_id = r.id and s.at >= now() - interval '2 years')`,
  );
  await run(
    db,
    sql`delete from mp_availability a where a.said_at < now() - interval '2 years'
          and not exists (select from office o where o.person_id = a.person_id and o.kind = 'mp'
            and (o.ends_on is null or o.ends_on >= current_date - interval '2 years'))`,
  );
  await run(db, sql`delete from mp_run where settled_at < now() - interval '5 years'`);
}

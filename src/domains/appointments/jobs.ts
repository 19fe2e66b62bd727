import { sql } from "drizzle-orm";
import { db, run } from "#platform/database/index.ts";
import type { Job } from "#platform/jobs/index.ts";

/** Two years after the end, what people said goes: the record of the appointment stays. */
export async function forgetOldWords(now = new Date()): Promise<void> {
  const before = sql`${now}::timestamptz - interval '2 years'`;
  const ended = sql`select consensus_id from consensus_end where ended_at < ${before}`;
  await db.transaction(async (tx) => {
    await run(
      tx,
      sql`delete from consensus_position where proposal_id in (select id from consensus_proposal where consensus_id in (${ended}))`,
    );
    await run(tx, sql`delete from consensus_word where consensus_id in (${ended})`);
    await run(
      tx,
      sql`delete from candidacy where call_id in (select id from volunteer_call where closes_on < (${before})::date)`,
    );
  });
}

/** Forgets what people said of appointments long past, every night. */
export const appointmentJobs: readonly Job[] = [
  { name: "appointments.forget", every: "29 3 * * *", handle: () => forgetOldWords() },
];

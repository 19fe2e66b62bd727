import { sql } from "drizzle-orm";
import { db } from "#platform/database/index.ts";
import type { Subscription } from "#platform/events/index.ts";
import type { Job } from "#platform/jobs/index.ts";
import { advance, resumeAll } from "./work.ts";

/** Days during which the lines of a list are kept, and it can be undone. */
export const keptDays = 30;

/** Steps of long lists, done by whichever instance is free. */
export const listSubscriptions: readonly Subscription[] = [
  { event: "arrival.step", name: "advance", handle: ({ batchId }) => advance(batchId!) },
];

/** What is forgotten with time, and what is taken up again. */
export const listJobs: readonly Job[] = [
  { name: "arrival.resume", every: "* * * * *", handle: () => resumeAll() },
  { name: "arrival.forget-lines", every: "17 3 * * *", handle: () => forgetLines() },
];

/**
 * Erases the lines and the files of lists 30 days after they were received, and files that nobody went on with. What the
 * lists brought stays, with the identifiers by which their source knows it. The archive of an installation that joins is kept
 * as long: what was taken back may be taken over again.
 */
export async function forgetLines(): Promise<void> {
  const old = sql`select id from arrival_batch where erased_at is null and created_at < now() - make_interval(days => ${keptDays})
    and state not in ('applying', 'undoing', 'checking', 'reading')`;
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`);
    await tx.execute(sql`delete from arrival_line where batch_id in (${old})`);
    await tx.execute(sql`delete from arrival_chunk where batch_id in (${old})`);
    await tx.execute(
      sql`update arrival_batch set erased_at = now(), sample = '[]', failure = null,
            state = case when state in ('applied', 'undone', 'refused') then state else 'cancelled' end where id in (${old})`,
    );
    // Pieces of an upload that broke off, and files of lists that were given up.
    await tx.execute(
      sql`delete from arrival_chunk c where c.received_at < now() - interval '1 day'
          and not exists (select from arrival_batch b where b.id = c.batch_id and b.state not in ('applied', 'undone', 'refused', 'cancelled'))
          and not exists (select from installation_union u where u.id = c.batch_id and u.created_at > now() - make_interval(days => ${keptDays}))`,
    );
  });
}

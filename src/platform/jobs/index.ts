import { sql } from "drizzle-orm";
import { fromDrizzle, PgBoss } from "pg-boss";
import { db, type Reader, rows, type Transaction } from "#platform/database/index.ts";
import type { Subscription } from "#platform/events/index.ts";
import { log } from "#platform/log/index.ts";

/** Work done outside a request, retried with growing pauses, some of it on a schedule. */
export interface Job {
  name: string;
  handle(data: Record<string, string>): Promise<void>;
  /** Cron expression, in UTC. */
  every?: string;
}

const retries = { retryLimit: 8, retryDelay: 5, retryBackoff: true };
const queueOf = (subscription: Subscription) => `${subscription.event}.${subscription.name}`;

let boss: PgBoss | null = null;
let relayTimer: NodeJS.Timeout | null = null;

/** Starts the queues of this instance: every job and every subscription has one. */
export async function startJobs(
  url: string,
  jobs: readonly Job[],
  subscriptions: readonly Subscription[],
): Promise<void> {
  boss = new PgBoss({ connectionString: url, schema: "jobs", max: 3 });
  boss.on("error", (error) => log.warn({ error: error.message }, "job queue"));
  await boss.start();
  for (const job of jobs) {
    await listen(boss, job.name, job.handle);
    if (job.every) await boss.schedule(job.name, job.every);
  }
  for (const subscription of subscriptions) await listen(boss, queueOf(subscription), subscription.handle);
  relayTimer = setInterval(
    () => relay(subscriptions).catch((error) => log.warn({ error: String(error) }, "outbox relay")),
    1000,
  );
}

/** Lets running jobs end, then stops. */
export async function stopJobs(): Promise<void> {
  if (relayTimer) clearInterval(relayTimer);
  await boss?.stop({ graceful: true, timeout: 5000 });
  boss = null;
}

/** Asks for a job in the transaction of a verb: it exists if the transaction lands. */
export async function enqueue(tx: Transaction, name: string, data: Record<string, string>): Promise<void> {
  if (!boss) throw new Error("Jobs have not been started");
  await boss.send(name, data, { ...retries, db: fromDrizzle(tx, sql) });
}

/** Wakes a job that has a schedule, in the transaction under way if there is one. Where no queue runs, the schedule does it. */
export async function wake(reader: Reader, name: string): Promise<void> {
  if (boss) await boss.send(name, {}, { ...retries, db: fromDrizzle(reader, sql) });
}

/** Moves what happened from the outbox into the queue of each subscriber, all or nothing, 100 at a time. */
async function relay(subscriptions: readonly Subscription[]): Promise<void> {
  await db.transaction(async (tx) => {
    for (const { event, data } of await takeOutbox(tx)) {
      for (const subscription of subscriptions.filter((s) => s.event === event)) {
        await enqueue(tx, queueOf(subscription), data);
      }
    }
  });
}

/** Hands everything in the outbox to its subscribers here and now: what tests and commands use instead of queues. */
export async function deliverNow(subscriptions: readonly Subscription[]): Promise<void> {
  for (;;) {
    const happened = await db.transaction((tx) => takeOutbox(tx));
    if (happened.length === 0) return;
    for (const { event, data } of happened) {
      for (const subscription of subscriptions.filter((s) => s.event === event))
        await subscription.handle(data);
    }
  }
}

type Happened = { event: string; data: Record<string, string> };

function takeOutbox(tx: Transaction): Promise<Happened[]> {
  return rows<Happened>(
    tx,
    sql`with taken as (
          select id from outbox order by at, id limit 100 for update skip locked
        ), gone as (
          delete from outbox using taken where outbox.id = taken.id returning outbox.*
        )
        select event, data from gone order by at, id`,
  );
}

async function listen(
  queue: PgBoss,
  name: string,
  handle: (data: Record<string, string>) => Promise<void>,
): Promise<void> {
  await queue.createQueue(name, retries);
  await queue.work<Record<string, string>>(name, async (batch) => {
    for (const job of batch) await handle(job.data);
  });
}

import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { db, rows, run } from "#platform/database/index.ts";
import { emit, type Subscription } from "#platform/events/index.ts";
import { aDatabase } from "../../../tests/support/bare.ts";
import { deliverNow, enqueue, type Job, startJobs, stopJobs } from "./index.ts";

const database = aDatabase();
const soon = { timeout: 8000, interval: 50 };
const heard: string[] = [];
const done: string[] = [];
let failures = 0;

const ear = (name: string): Subscription => ({
  event: "tea.poured",
  name,
  handle: async ({ cup }) => {
    heard.push(`${name} ${cup}`);
  },
});
const subscriptions = [ear("guest"), ear("host")];
const jobs: Job[] = [
  {
    name: "tea.wash",
    handle: async ({ cup = "" }) => {
      if (failures-- > 0) throw new Error("no water");
      done.push(cup);
    },
  },
];
const waiting = () => rows<{ event: string }>(db, sql`select event from outbox`);

describe("what happened", () => {
  it("is handed to each subscriber in the order in which it happened, and once", async () => {
    await db.transaction(async (tx) => {
      for (let cup = 0; cup < 250; cup++) await emit(tx, "tea.poured", { cup: String(cup) });
    });
    await deliverNow([ear("guest")]);
    expect(heard).toEqual(Array.from({ length: 250 }, (_, cup) => `guest ${cup}`));
    await deliverNow([ear("guest")]);
    expect(heard).toHaveLength(250);
    heard.length = 0;
  });
});

describe("queues", () => {
  beforeAll(() => startJobs(database.url, jobs, subscriptions));
  afterAll(stopJobs);

  it("carry each event once to every subscriber", { timeout: 15_000 }, async () => {
    await db.transaction((tx) => emit(tx, "tea.poured", { cup: "1" }));
    await vi.waitFor(() => expect(heard.toSorted()).toEqual(["guest 1", "host 1"]), soon);
    expect(await waiting()).toEqual([]);
    const queued = await rows<{ count: number }>(
      db,
      sql`select count(*)::int from jobs.job where name like 'tea.poured.%'`,
    );
    expect(queued).toEqual([{ count: 2 }]);
  });

  it("hear nothing of a transaction that failed", async () => {
    const failed = db.transaction(async (tx) => {
      await emit(tx, "tea.poured", { cup: "spilled" });
      await enqueue(tx, "tea.wash", { cup: "spilled" });
      throw new Error("no");
    });
    await expect(failed).rejects.toThrow("no");
    expect(await waiting()).toEqual([]);
    const queued = await rows(db, sql`select 1 from jobs.job where data ->> 'cup' = 'spilled'`);
    expect(queued).toEqual([]);
  });

  it("forget an event that nobody listens to", { timeout: 15_000 }, async () => {
    await db.transaction((tx) => emit(tx, "tea.forgotten", {}));
    await vi.waitFor(async () => expect(await waiting()).toEqual([]), soon);
  });

  it("try a job again after it failed, later and later, until it is done", { timeout: 20_000 }, async () => {
    failures = 1;
    await db.transaction((tx) => enqueue(tx, "tea.wash", { cup: "dirty" }));
    const state = sql`select state::text, retry_limit, start_after > now() as later from jobs.job where name = 'tea.wash'`;
    await vi.waitFor(
      async () => expect(await rows(db, state)).toEqual([{ state: "retry", retryLimit: 8, later: true }]),
      soon,
    );
    expect(done).toEqual([]);
    await run(db, sql`update jobs.job set start_after = now() where name = 'tea.wash'`);
    await vi.waitFor(() => expect(done).toEqual(["dirty"]), soon);
  });
});

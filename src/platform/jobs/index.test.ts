import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { db, row, rows, run } from "#platform/database/index.ts";
import { emit, type Subscription } from "#platform/events/index.ts";
import { log } from "#platform/log/index.ts";
import { aDatabase } from "../../../tests/support/bare.ts";
import { deliverNow, enqueue, type Job, startJobs, stopJobs, wake } from "./index.ts";

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

  it("is handed over once, though two hands take it at the same time", async () => {
    await db.transaction(async (tx) => {
      for (let cup = 0; cup < 150; cup++) await emit(tx, "tea.poured", { cup: String(cup) });
    });
    await Promise.all([deliverNow([ear("guest")]), deliverNow([ear("guest")])]);
    expect(new Set(heard).size).toBe(150);
    expect(heard).toHaveLength(150);
    heard.length = 0;
  });
});

describe("where no queue runs", () => {
  it("a job is not asked for in silence, and waking one is left to its schedule", async () => {
    await expect(db.transaction((tx) => enqueue(tx, "tea.wash", {}))).rejects.toThrow("not been started");
    await expect(wake(db, "tea.wash")).resolves.toBeUndefined();
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

  it("give a job up after its last try, and keep it to be seen", { timeout: 20_000 }, async () => {
    failures = 1;
    await db.transaction((tx) => enqueue(tx, "tea.wash", { cup: "cracked" }));
    const cracked = sql`name = 'tea.wash' and data ->> 'cup' = 'cracked'`;
    const state = () => row<{ state: string }>(db, sql`select state::text from jobs.job where ${cracked}`);
    await vi.waitFor(async () => expect((await state())?.state).toBe("retry"), soon);
    failures = 1;
    await run(db, sql`update jobs.job set retry_count = retry_limit, start_after = now() where ${cracked}`);
    await vi.waitFor(async () => expect((await state())?.state).toBe("failed"), soon);
    expect(done).not.toContain("cracked");
  });

  it("keep an event in the outbox while one of its subscribers cannot be told", {
    timeout: 20_000,
  }, async () => {
    heard.length = 0;
    const warned = vi.spyOn(log, "warn").mockReturnValue();
    // The relay tells all of them or none: the first hears nothing before the second can.
    await run(
      db,
      sql`alter table jobs.job add constraint closed check (name <> 'tea.poured.host') not valid`,
    );
    await db.transaction((tx) => emit(tx, "tea.poured", { cup: "late" }));
    const told = sql`select name from jobs.job where data ->> 'cup' = 'late' order by name`;
    await vi.waitFor(() => expect(warned).toHaveBeenCalledTimes(2), soon);
    expect([await waiting(), await rows(db, told), heard]).toEqual([[{ event: "tea.poured" }], [], []]);
    await run(db, sql`alter table jobs.job drop constraint closed`);
    await vi.waitFor(() => expect(heard.toSorted()).toEqual(["guest late", "host late"]), soon);
    expect(await waiting()).toEqual([]);
  });

  it("wake a job at once, in the transaction that asks for it or not at all", {
    timeout: 20_000,
  }, async () => {
    const failed = db.transaction(async (tx) => {
      await wake(tx, "tea.wash");
      throw new Error("no");
    });
    await expect(failed).rejects.toThrow("no");
    const before = done.length;
    await wake(db, "tea.wash");
    await vi.waitFor(() => expect(done).toHaveLength(before + 1), soon);
    const woken = sql`select count(*)::int as n from jobs.job where name = 'tea.wash' and data = '{}'`;
    expect(await row(db, woken)).toEqual({ n: 1 });
  });
});

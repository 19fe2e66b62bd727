import pg from "pg";
import { afterEach, describe, expect, it, vi } from "vitest";
import { aDatabase } from "../../../tests/support/bare.ts";
import { db, notify, onNotice, startNotices, stopNotices } from "./index.ts";

const database = aDatabase();
const soon = { timeout: 5000, interval: 20 };

/** An listener on a channel of its own: what it heard, in order. */
function anEar(channel: string): string[] {
  const heard: string[] = [];
  onNotice(channel, (payload) => heard.push(payload));
  return heard;
}

async function fromElsewhere(query: string): Promise<number> {
  const other = new pg.Client({ connectionString: database.url });
  await other.connect();
  try {
    return (await other.query(query)).rowCount ?? 0;
  } finally {
    await other.end();
  }
}

describe("notices", () => {
  afterEach(stopNotices);

  it("reach this instance when another one gives them", async () => {
    const heard = anEar("spring");
    await startNotices(database.url);
    await fromElsewhere("select pg_notify('spring', 'hello')");
    await vi.waitFor(() => expect(heard).toEqual(["", "hello"]), soon);
  });

  it("are given when the transaction lands, and never when it fails", async () => {
    const heard = anEar("summer");
    await startNotices(database.url);
    const failed = db.transaction(async (tx) => {
      await notify(tx, "summer", "undone");
      throw new Error("no");
    });
    await expect(failed).rejects.toThrow("no");
    await db.transaction((tx) => notify(tx, "summer", "done"));
    await vi.waitFor(() => expect(heard).toEqual(["", "done"]), soon);
  });

  it("are heard by an listener that came after the start", async () => {
    await startNotices(database.url);
    const heard = anEar("autumn");
    await vi.waitFor(async () => {
      await fromElsewhere("select pg_notify('autumn', 'late')");
      expect(heard).toContain("late");
    }, soon);
  });

  it("are heard again after the connection was cut, and the gap is told with an empty one", async () => {
    const heard = anEar("winter");
    await startNotices(database.url);
    heard.length = 0;
    const cut = await fromElsewhere(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'boucle-notices'",
    );
    expect(cut).toBe(1);
    await vi.waitFor(() => expect(heard).toEqual([""]), soon);
    await fromElsewhere("select pg_notify('winter', 'back')");
    await vi.waitFor(() => expect(heard).toEqual(["", "back"]), soon);
  });

  it("are over once stopped, even when the connection was just lost", async () => {
    anEar("never");
    await startNotices(database.url);
    const count = () =>
      fromElsewhere("select from pg_stat_activity where application_name = 'boucle-notices'");
    await fromElsewhere(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'boucle-notices'",
    );
    await stopNotices();
    await new Promise((resolve) => setTimeout(resolve, 1300));
    expect(await count()).toBe(0);
  });
});

import pg from "pg";
import { describe, expect, it } from "vitest";
import { filledDatabase, freshDatabase } from "./database.ts";

async function ask(url: string, query: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(query)).rows;
  } finally {
    await client.end();
  }
}

describe("a fresh database", () => {
  it("shares nothing with another one", async () => {
    const [mine, theirs] = [await freshDatabase(), await freshDatabase()];
    await ask(mine.url, "create table mark (id int)");
    expect(await ask(theirs.url, "select to_regclass('mark') as found")).toEqual([{ found: null }]);
    await Promise.all([mine.drop(), theirs.drop()]);
  });

  it("is gone once dropped, even while someone is connected", async () => {
    const fresh = await freshDatabase();
    const client = new pg.Client({ connectionString: fresh.url });
    client.on("error", () => {});
    await client.connect();
    await fresh.drop();
    await expect(ask(fresh.url, "select 1")).rejects.toThrow(/does not exist/);
  });
});

describe("a filled database", () => {
  it("is filled once, though two ask at the same time, and each has a clone of its own", async () => {
    let times = 0;
    const filled = () =>
      filledDatabase("marked", async (url) => {
        times++;
        await ask(url, "create table mark as select 1 as id");
      });
    const [mine, theirs] = await Promise.all([filled(), filled()]);
    await ask(mine.url, "delete from mark");
    expect(await ask(theirs.url, "select id from mark")).toEqual([{ id: 1 }]);
    expect(times).toBe(1);
    await Promise.all([mine.drop(), theirs.drop()]);
  });
});

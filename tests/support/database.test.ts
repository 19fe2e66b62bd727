import pg from "pg";
import { describe, expect, it } from "vitest";
import { freshDatabase } from "./database.ts";

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

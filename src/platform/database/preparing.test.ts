import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { aDatabase } from "../../../tests/support/bare.ts";
import { db, pool, row } from "./index.ts";

aDatabase();

/** What one connection keeps prepared, asked of that very connection. */
async function preparedAfter(...statements: string[]): Promise<string[]> {
  const client = await pool.connect();
  try {
    for (const text of statements) await client.query({ text, values: [1] });
    const kept = await client.query("select statement from pg_prepared_statements");
    return kept.rows.map((found) => found.statement);
  } finally {
    client.release(true);
  }
}

describe("a connection", () => {
  it("prepares what it reads a second time, and not what it reads once", async () => {
    expect(await preparedAfter("select $1::int as once")).toEqual([]);
    expect(await preparedAfter("select $1::int as twice", "select $1::int as twice")).toEqual([
      "select $1::int as twice",
    ]);
  });

  it("prepares no write", async () => {
    const write = "insert into outbox (id, event, data) select gen_random_uuid(), 'x', '{}' where $1 = 0";
    expect(await preparedAfter(write, write)).toEqual([]);
  });

  it("keeps a bounded number of them, whatever lengths lists have", async () => {
    const many = Array.from({ length: 400 }, (_, n) => `select $1::int + ${n} as n`).flatMap((text) => [
      text,
      text,
    ]);
    const kept = await preparedAfter(...many);
    expect(kept.length).toBeGreaterThan(100);
    expect(kept.length).toBeLessThanOrEqual(300);
  });

  it("answers the same the first time and the tenth", async () => {
    const answers = [];
    for (let n = 0; n < 10; n++) answers.push((await row<{ n: number }>(db, sql`select ${n}::int as n`))?.n);
    expect(answers).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});

import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { ensureDatabase } from "#platform/postgres/index.ts";
import { migrate, pendingMigrations } from "./migrate.ts";

const name = "boucle_migrate_test";
let url = "";

async function ask(query: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(query)).rows;
  } finally {
    await client.end();
  }
}

const shape = () =>
  ask(`select table_name, column_name, data_type from information_schema.columns
       where table_schema = 'public' order by 1, 2`);

describe("migrations", () => {
  beforeAll(async () => {
    url = await ensureDatabase(inject("postgres"), name);
  });
  afterAll(async () => {
    url = inject("postgres");
    await ask(`drop database if exists ${name} with (force)`);
  });

  it("all wait on an empty database, the oldest first", async () => {
    const waiting = await pendingMigrations(url);
    expect(waiting.length).toBeGreaterThan(1);
    expect([...waiting].sort()).toEqual(waiting);
  });

  it("take turns when several instances start together", async () => {
    await Promise.all([migrate(url), migrate(url), migrate(url)]);
    expect(await pendingMigrations(url)).toEqual([]);
    const [{ done, names }] = (await ask(
      "select count(*)::int as done, count(distinct name)::int as names from drizzle.__drizzle_migrations",
    )) as [{ done: number; names: number }];
    expect(done).toBe(names);
  });

  it("change nothing the second time", async () => {
    const before = await shape();
    await migrate(url);
    expect(await shape()).toEqual(before);
    expect(before.length).toBeGreaterThan(100);
  });

  it("name what a database from yesterday still waits for", async () => {
    const [newest] = await ask("select name from drizzle.__drizzle_migrations order by name desc limit 1");
    await ask(`delete from drizzle.__drizzle_migrations where name = '${newest!.name}'`);
    expect(await pendingMigrations(url)).toEqual([newest!.name]);
  });
});

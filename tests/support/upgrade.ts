import { readdirSync, readFileSync } from "node:fs";
import pg from "pg";
import { afterAll, beforeAll } from "vitest";
import { emptyDatabase, type FreshDatabase } from "./database.ts";

/** A database that is brought forward one step at a time, to see what migrations make of the data in it. */
export interface Upgrade {
  /** Applies all that come before this one, by name or its beginning; all that are left without one. */
  upTo(migration?: string): Promise<void>;
  ask(query: string): Promise<pg.QueryResultRow[]>;
}

/**
 * An empty database for the tests of a file.
 * @example const { upTo, ask } = upgrading(); await upTo("20261122210000"); await ask("insert into unit …"); await upTo();
 */
export function upgrading(): Upgrade {
  const left = readdirSync("migrations").sort();
  let fresh: FreshDatabase;
  let client: pg.Client;
  beforeAll(async () => {
    fresh = await emptyDatabase();
    client = new pg.Client({ connectionString: fresh.url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await fresh.drop();
  });
  return {
    upTo: async (migration = "9") => {
      while (left[0] && left[0] < migration) {
        const written = readFileSync(`migrations/${left.shift()}/migration.sql`, "utf8");
        for (const statement of written.split("--> statement-breakpoint")) await client.query(statement);
      }
    },
    ask: async (query) => (await client.query(query)).rows,
  };
}

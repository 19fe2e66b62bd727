import { afterAll, beforeAll } from "vitest";
import { forgetMovement } from "#domains/movement/index.ts";
import { loadFrance } from "#domains/territory/index.ts";
import { connect, disconnect } from "#platform/database/index.ts";
import { type FreshDatabase, filledDatabase, freshDatabase } from "./database.ts";

/**
 * Gives the tests of a file a migrated database without a row, and the program's connection to it.
 * @example const database = aDatabase(); it("…", async () => { await startNotices(database.url) });
 */
export function aDatabase(make = freshDatabase): FreshDatabase {
  const fresh = {} as FreshDatabase;
  beforeAll(async () => {
    Object.assign(fresh, await make());
    connect(fresh.url);
    // Files share what is imported: what was read of the last one's movement is not this one's.
    forgetMovement();
  });
  afterAll(async () => {
    await disconnect();
    await fresh.drop();
  });
  return fresh;
}

/** A database with the places of France: `aDatabase(withFrance)`. */
export const withFrance = () =>
  filledDatabase("france", async (url) => {
    connect(url);
    await loadFrance();
    await disconnect();
  });

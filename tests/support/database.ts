import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { templateName } from "./template.ts";

/** A database of a test file's own, with the whole schema and no row. */
export interface FreshDatabase {
  url: string;
  /** Removes it; connections still open to it are cut. */
  drop(): Promise<void>;
}

/**
 * Clones the migrated template, in some 50 ms. Call it once in a test file:
 *
 * ```ts
 * const fresh = await freshDatabase();
 * connect(fresh.url);
 * afterAll(async () => { await disconnect(); await fresh.drop(); });
 * ```
 */
export async function freshDatabase(): Promise<FreshDatabase> {
  const failure = inject("templateFailure");
  if (failure) throw new Error(`The migrations failed, so there is no database to test on.\n${failure}`);
  return made(`template ${templateName} strategy file_copy`);
}

/**
 * A clone of a database that was filled once in this run: by the first file that asks, while the others wait.
 * What fills it connects to it by itself, and is connected to nothing when it is done.
 */
export async function filledDatabase(
  what: string,
  fill: (url: string) => Promise<void>,
): Promise<FreshDatabase> {
  const name = `boucle_${what}`;
  await withAdministrator(async (client) => {
    await client.query("select pg_advisory_lock(hashtext($1))", [name]);
    if ((await client.query("select from pg_database where datname = $1", [name])).rowCount) return;
    const making = await freshDatabase();
    await fill(making.url);
    await client.query(`alter database ${new URL(making.url).pathname.slice(1)} rename to ${name}`);
  });
  return made(`template ${name} strategy file_copy`);
}

/** A database of a test file's own, without a table. */
export const emptyDatabase = (): Promise<FreshDatabase> => made();

async function made(how = ""): Promise<FreshDatabase> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await administer(`create database ${name} ${how}`);
  const url = new URL(inject("postgres"));
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => administer(`drop database if exists ${name} with (force)`) };
}

const administer = (statement: string): Promise<void> =>
  withAdministrator(async (client) => void (await client.query(statement)));

async function withAdministrator(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: inject("postgres") });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

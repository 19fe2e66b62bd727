import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as applyMigrations } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";

const oneAtATime = 7_201_506; // any number, known to every instance
const folder = join(process.cwd(), "migrations");

/**
 * Brings the schema forward, never back. Instances that start together take turns behind an advisory lock.
 * Job queue tables are made by the jobs of the platform when they start.
 */
export async function migrate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: "boucle-migrate" });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [oneAtATime]);
    await applyMigrations(drizzle({ client }), { migrationsFolder: folder });
  } finally {
    await client.end();
  }
}

/** Names of the migrations that this database has not had yet. */
export async function pendingMigrations(url: string): Promise<string[]> {
  const all = readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "migration.sql")))
    .sort();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const table = await client.query("select to_regclass('drizzle.__drizzle_migrations') as name");
    if (!table.rows[0].name) return all;
    const done = await client.query("select name from drizzle.__drizzle_migrations");
    const names = new Set(done.rows.map((row) => row.name));
    return all.filter((name) => !names.has(name));
  } finally {
    await client.end();
  }
}

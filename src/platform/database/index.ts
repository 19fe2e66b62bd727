import { sql } from "drizzle-orm";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import pg from "pg";
import { log } from "#platform/log/index.ts";
import { PreparingClient } from "./preparing.ts";

export { createdAt, id, instant, table, validity } from "./columns.ts";
export { dayThen, inForce, inForceAt } from "./dated.ts";
export { isId, newId } from "./ids.ts";
export { migrate, pendingMigrations } from "./migrate.ts";
export { notify, onNotice, startNotices, stopNotices } from "./notices.ts";
export { createOnce, isRepeated } from "./once.ts";
export { listed, type Page, row, rows, run } from "./rows.ts";

export type Database = NodePgDatabase & { $client: pg.Pool };
/** What a verb writes through: everything in it lands, or nothing does. */
export type Transaction = Parameters<Parameters<NodePgDatabase["transaction"]>[0]>[0];
/** A query accepts the database or the transaction under way. */
export type Reader = Database | Transaction;

/** The database of this process, set by {@link connect} at start. */
export let db: Database;
/** Its pool, for libraries that speak `pg`. */
export let pool: pg.Pool;

/** Opens the pool. `statementTimeoutMs` bounds every query, so that no request can hold a connection for ever. */
export function connect(url: string, options: { max?: number; statementTimeoutMs?: number } = {}): Database {
  pool = new pg.Pool({
    Client: PreparingClient,
    connectionString: url,
    max: options.max ?? 16,
    // A server that does not answer must become a clear refusal, not a request that never ends.
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    statement_timeout: options.statementTimeoutMs ?? 30_000,
    application_name: "boucle",
  });
  // Without these listeners, PostgreSQL restarting under a connection ends the program: the pool hears of those at
  // rest only, each one in use must be heard by itself.
  pool.on("error", (error) =>
    log.warn({ code: (error as { code?: string }).code }, "idle database connection lost"),
  );
  pool.on("connect", (client) => client.on("error", () => {}));
  db = Object.assign(drizzle({ client: pool }), { $client: pool }) as Database;
  return db;
}

/** Closes the pool; running queries end first. */
export async function disconnect(): Promise<void> {
  await pool.end();
}

/** The database does not answer: not a bug, and not for ever. For parts whose own errors hide why they failed. */
export class DatabaseUnavailable extends Error {}

/** Whether the database answers now. */
export async function databaseAnswers(): Promise<boolean> {
  return db.execute(sql`select 1`).then(
    () => true,
    () => false,
  );
}

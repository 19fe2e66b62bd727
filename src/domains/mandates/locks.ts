import { sql } from "drizzle-orm";
import { run, type Transaction } from "#platform/database/index.ts";

/**
 * Those who change the mandates of the same unit or of the same person take turns until their transactions end: the
 * second sees what the first wrote. A verb that goes through several units takes all its turns at once, beforehand, so
 * that two of them never wait for each other.
 */
export async function takeTurns(
  tx: Transaction,
  units: readonly string[],
  people: readonly string[],
): Promise<void> {
  const names = [
    ...[...new Set(units)].sort().map((id) => `mandates of unit ${id}`),
    ...[...new Set(people)].sort().map((id) => `mandates of person ${id}`),
  ];
  for (const name of names) await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}

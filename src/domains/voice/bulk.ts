import { newId, type Transaction } from "#platform/database/index.ts";
import { searchable } from "#platform/language/index.ts";
import { contribution, outcome } from "./schema.ts";

type ContributionToWrite = Omit<typeof contribution.$inferInsert, "searchBody">;
export type OutcomeToWrite = typeof outcome.$inferInsert;

/** Writes many contributions in a few statements, for imports and the example movement. Rows already there stay. */
export async function writeContributions(
  tx: Transaction,
  all: readonly ContributionToWrite[],
): Promise<void> {
  for (const some of slices(all)) {
    const values = some.map((one) => ({ ...one, searchBody: searchable(one.body) }));
    await tx.insert(contribution).values(values).onConflictDoNothing();
  }
}

/**
 * Writes many outcomes in a few statements, merges after the others; nobody is written to.
 * At most one for each contribution, unless the earlier ones say when they were superseded.
 */
export async function writeOutcomes(tx: Transaction, all: readonly OutcomeToWrite[]): Promise<void> {
  for (const some of slices(all)) {
    const values = some.map((one) => ({ ...one, id: one.id ?? newId() }));
    await tx.insert(outcome).values(values).onConflictDoNothing();
  }
}

function* slices<T>(all: readonly T[], size = 1000): Generator<T[]> {
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size);
}

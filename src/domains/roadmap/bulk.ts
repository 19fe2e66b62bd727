import type { Transaction } from "#platform/database/index.ts";
import { newId } from "#platform/database/index.ts";
import { searchable } from "#platform/language/index.ts";
import { commitment, commitmentOwner, commitmentUpdate } from "./schema.ts";

type CommitmentToWrite = Omit<typeof commitment.$inferInsert, "searchText" | "id"> & {
  id: string;
  /** People who answer for it beside the unit. */
  personIds?: readonly string[];
};
type UpdateToWrite = typeof commitmentUpdate.$inferInsert;

/** Writes many commitments in a few statements, for imports and the example movement. Rows already there stay. */
export async function writeCommitments(tx: Transaction, all: readonly CommitmentToWrite[]): Promise<void> {
  if (all.length === 0) return;
  const values = all.map(({ personIds: _, ...one }) => ({
    ...one,
    searchText: searchable(`${one.title} ${one.sentence}`),
  }));
  await tx.insert(commitment).values(values).onConflictDoNothing();
  const owners = all.flatMap(({ id, personIds = [] }) =>
    personIds.map((personId) => ({ commitmentId: id, personId })),
  );
  if (owners.length > 0) await tx.insert(commitmentOwner).values(owners).onConflictDoNothing();
}

/** Writes many words of owners in one statement; `kept` must come with 100. */
export async function writeUpdates(tx: Transaction, all: readonly UpdateToWrite[]): Promise<void> {
  if (all.length === 0) return;
  await tx
    .insert(commitmentUpdate)
    .values(all.map((one) => ({ ...one, id: one.id ?? newId() })))
    .onConflictDoNothing();
}

import { newId, type Transaction } from "#platform/database/index.ts";
import { mandate, membership } from "./schema.ts";

/** A mandate as a loader brings it. */
export interface MandateRow {
  kind: string;
  unitId: string;
  personId: string;
  title: string | null;
  startsAt: Date;
}

const size = 2000;

/** Writes many mandates inside a transaction under way, for imports and the example movement. */
export async function appointMany(tx: Transaction, all: readonly MandateRow[]): Promise<void> {
  for (let from = 0; from < all.length; from += size) {
    const some = all.slice(from, from + size);
    await tx.insert(mandate).values(
      some.map(({ kind, ...row }) => ({
        ...row,
        id: newId(),
        kindKey: kind,
        means: "nomination" as const,
      })),
    );
  }
}

/** Writes many memberships; those that are open already stay. */
export async function enrolMany(
  tx: Transaction,
  all: readonly { unitId: string; personId: string; startedAt: Date }[],
): Promise<void> {
  for (let from = 0; from < all.length; from += size) {
    const some = all.slice(from, from + size);
    await tx
      .insert(membership)
      .values(some.map((row) => ({ ...row, id: newId() })))
      .onConflictDoNothing();
  }
}

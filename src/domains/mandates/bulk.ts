import { membership } from "#domains/units/index.ts";
import { newId, type Transaction } from "#platform/database/index.ts";
import { mandateKindsByKey } from "./bounds.ts";
import { mandate } from "./schema.ts";
import type { Means } from "./step.ts";

/** A mandate as a loader brings it. */
export interface MandateRow {
  id?: string;
  kind: string;
  unitId: string;
  personId: string;
  title?: string | null;
  startsAt: Date;
  endsAt?: Date | null;
  means?: Means;
  appointmentId?: string | null;
  /** Of one that has ended. */
  endReason?: (typeof mandate.$inferInsert)["endReason"];
  /** The mandate that it follows. */
  succeedsId?: string;
}

const size = 2000;

/**
 * Writes many mandates inside a transaction under way, for imports and the example movement. They say what is, so they
 * are bound by the database alone: one that the person holds already at that time, under the same title, is left out;
 * a rule of parity that does not hold is reported, not refused. Answers the ids of those written.
 */
export async function appointMany(tx: Transaction, all: readonly MandateRow[]): Promise<string[]> {
  const written: string[] = [];
  const kinds = await mandateKindsByKey(tx);
  for (let from = 0; from < all.length; from += size) {
    const some = all.slice(from, from + size).map(({ kind, means = "nomination", ...row }) => ({
      ...row,
      id: row.id ?? newId(),
      kindKey: kind,
      ruleId: kinds.get(kind)?.id ?? null,
      means,
    }));
    const made = await tx.insert(mandate).values(some).onConflictDoNothing().returning({ id: mandate.id });
    written.push(...made.map((one) => one.id));
  }
  return written;
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

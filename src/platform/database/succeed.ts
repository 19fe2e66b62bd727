import { and, type InferInsertModel, isNull, type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { newId } from "./ids.ts";
import type { Transaction } from "./index.ts";

type Successive = PgTable & Record<"id" | "validFrom" | "validTo", PgColumn>;

/**
 * Puts a version in the place of the one in force, or ends it: for what changes at once and plans nothing, such as a
 * setting or a word; what it was stays on record. `of` says of what; `now` is {@link momentOfChange}'s. What plans its
 * changes is `versioned`.
 * @example await succeed(tx, term, eq(term.key, key), now, { key, singular, plural });
 */
export async function succeed<T extends Successive>(
  tx: Transaction,
  table: T,
  of: SQL | undefined,
  now: Date,
  next: Omit<InferInsertModel<T>, "id" | "validFrom" | "validTo"> | null,
): Promise<void> {
  // Two changes within one millisecond: the second begins after the first.
  const end = sql<Date>`greatest(${now}::timestamptz, ${table.validFrom} + interval '1 millisecond')`;
  const [ended] = (await tx
    .update(table as PgTable)
    .set({ validTo: end })
    .where(and(of, isNull(table.validTo)))
    .returning({ at: table.validTo })) as { at: Date }[];
  if (next) await tx.insert(table as PgTable).values({ ...next, id: newId(), validFrom: ended?.at ?? now });
}

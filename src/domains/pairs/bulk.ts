import type { Transaction } from "#platform/database/index.ts";
import { handledMatter } from "./schema.ts";

/** Matters of many loops in one statement. */
export async function writeMatters(
  tx: Transaction,
  matters: readonly (typeof handledMatter.$inferInsert)[],
): Promise<void> {
  if (matters.length > 0) await tx.insert(handledMatter).values([...matters]);
}

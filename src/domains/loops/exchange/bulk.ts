import type { Transaction } from "#platform/database/index.ts";
import { exchange, exchangeWord } from "../schema.ts";

/** Exchanges with what was said in them, as they stand elsewhere; nobody is told. */
export async function writeExchanges(
  tx: Transaction,
  exchanges: readonly (typeof exchange.$inferInsert)[],
  words: readonly (typeof exchangeWord.$inferInsert)[],
): Promise<void> {
  if (exchanges.length > 0) await tx.insert(exchange).values([...exchanges]);
  if (words.length > 0) await tx.insert(exchangeWord).values([...words]);
}

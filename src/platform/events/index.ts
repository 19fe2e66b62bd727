import { newId, type Transaction } from "#platform/database/index.ts";
import { outbox } from "./schema.ts";

/** A higher domain's listener for what happens in a lower one. Delivered at least once: handlers must bear repeats. */
export interface Subscription {
  event: string;
  /** Names the queue; unique for the event. */
  name: string;
  handle(data: Record<string, string>): Promise<void>;
}

/** Says, in the transaction of a verb, that something happened. Nobody hears of it if the transaction fails. */
export async function emit(tx: Transaction, event: string, data: Record<string, string>): Promise<void> {
  await tx.insert(outbox).values({ id: newId(), event, data });
}

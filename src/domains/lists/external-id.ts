import { and, eq } from "drizzle-orm";
import type { Transaction } from "#platform/database/index.ts";
import { externalId, type ThingKind } from "./schema.ts";

/**
 * Gives the identifiers of one thing to another into which it was merged. Undoing the list that taught them takes them
 * back no more. Answers how many.
 */
export async function knownAs(tx: Transaction, kind: ThingKind, from: string, into: string): Promise<number> {
  const moved = await tx
    .update(externalId)
    .set({ thingId: into, batchId: null })
    .where(and(eq(externalId.kind, kind), eq(externalId.thingId, from)))
    .returning({ id: externalId.id });
  return moved.length;
}

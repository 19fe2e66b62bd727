import { and, eq, sql } from "drizzle-orm";
import { db, newId, type Reader, type Transaction } from "#platform/database/index.ts";
import { externalId, type ThingKind } from "./schema.ts";

/** Under which identifiers other tools know something of ours; those that the program made for lines without one apart. */
export async function externalIdsOf(
  kind: ThingKind,
  thingId: string,
  reader: Reader = db,
): Promise<{ source: string; external: string }[]> {
  return reader
    .select({ source: externalId.source, external: externalId.external })
    .from(externalId)
    .where(
      and(
        eq(externalId.kind, kind),
        eq(externalId.thingId, thingId),
        sql`${externalId.external} not like '~%'`,
      ),
    )
    .orderBy(externalId.source, externalId.external)
    .limit(100);
}

/** What another tool calls by this identifier, or null. */
export async function thingKnownAs(
  source: string,
  kind: ThingKind,
  external: string,
  reader: Reader = db,
): Promise<string | null> {
  const [found] = await reader
    .select({ id: externalId.thingId })
    .from(externalId)
    .where(and(eq(externalId.source, source), eq(externalId.kind, kind), eq(externalId.external, external)));
  return found?.id ?? null;
}

/** Notes that another tool calls this thing so; what bore the identifier before no longer does. */
export async function recogniseAs(
  tx: Transaction,
  known: { source: string; kind: ThingKind; external: string; thingId: string },
): Promise<void> {
  await tx
    .insert(externalId)
    .values({ id: newId(), ...known })
    .onConflictDoUpdate({
      target: [externalId.source, externalId.kind, externalId.external],
      set: { thingId: known.thingId },
    });
}

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

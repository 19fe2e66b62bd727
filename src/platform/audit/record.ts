import { newId, type Transaction } from "#platform/database/index.ts";
import type { Actor, Grant, Ground } from "#platform/policy/index.ts";
import { auditEntry } from "./schema.ts";

/** Figures and keys beside a record; identifiers only. */
export type Details = Record<string, string | number | boolean | null>;

interface Deed {
  /** Stable name of the verb: `reviews.answer`. */
  verb: string;
  on: string;
  id: string;
  over?: Ground;
  details?: Details;
}

/** Writes who did what, in the transaction in which it is done. */
export async function record(
  tx: Transaction,
  actor: Actor,
  { verb, on, id, over, details }: Deed,
  grant: Grant | null,
): Promise<void> {
  await tx.insert(auditEntry).values({
    id: newId(),
    actorId: actor.personId,
    verb,
    subjectKind: on,
    subjectId: id,
    unitId: over?.id ?? null,
    power: grant?.power ?? null,
    mandateId: grant?.mandateId ?? null,
    details: details ?? null,
  });
}

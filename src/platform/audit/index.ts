export { declareVerbs, verbNames } from "./verbs.ts";

import { db, newId, type Transaction } from "#platform/database/index.ts";
import { type Actor, type Grant, type Ground, requirePower } from "#platform/policy/index.ts";
import { auditEntry } from "./schema.ts";

/** What is about to be done, to what, and the power that it takes (none: anyone who got this far may). */
export interface Deed {
  /** Stable name of the verb: `reviews.answer`. */
  verb: string;
  subject: readonly [kind: string, id: string];
  needs?: string;
  over?: Ground;
  details?: Record<string, string | number | boolean | null>;
}

/**
 * Carries out a verb: checks the power, then does the work and records who did what in one transaction.
 * @throws {Refusal} when the actor lacks the power, or whatever the work refuses; nothing is written then.
 */
export async function act<T>(actor: Actor, deed: Deed, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const grant = grantFor(actor, deed);
  return db.transaction(async (tx) => {
    const result = await work(tx);
    await record(tx, actor, deed, grant);
    return result;
  });
}

// A power is held over a unit: a deed that names the one without the other would go unchecked.
function grantFor(actor: Actor, { verb, needs, over }: Deed): Grant | null {
  if (!needs) return null;
  if (!over) throw new Error(`${verb} needs ${needs}, but does not say over which unit`);
  return requirePower(actor, needs, over);
}

/** Records a deed inside a transaction under way: for verbs that do several recorded things at once. */
export async function record(
  tx: Transaction,
  actor: Actor,
  deed: Deed,
  grant: Grant | null = null,
): Promise<void> {
  await tx.insert(auditEntry).values({
    id: newId(),
    actorId: actor.personId,
    verb: deed.verb,
    subjectKind: deed.subject[0],
    subjectId: deed.subject[1],
    unitId: deed.over?.id ?? null,
    power: grant?.power ?? null,
    mandateId: grant?.mandateId ?? null,
    details: deed.details ?? null,
  });
}

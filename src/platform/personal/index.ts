import { db, newId } from "#platform/database/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { sighting } from "./schema.ts";

export { type Keep, ownWords, type PersonalData, personal, personalData } from "./declare.ts";
export { eraseEverywhere } from "./erase.ts";
export { forget, personalJobs } from "./forget.ts";
export { notedErasures, noteErasures, noteErasuresIn } from "./ledger.ts";
export { basisOf, erasedHow, keptFor } from "./words.ts";

/** Logs that the actor saw other people's personal data: the page, and of which unit or person. */
export async function logAccess(
  actor: Actor,
  page: string,
  subject: readonly [kind: string, id: string],
  count: number,
) {
  if (!actor.personId || count === 0) return;
  await db.insert(sighting).values({
    id: newId(),
    viewerId: actor.personId,
    page,
    subjectKind: subject[0],
    subjectId: subject[1],
    count,
  });
}

import { lt, sql } from "drizzle-orm";
import { db, newId } from "#platform/database/index.ts";
import type { Job } from "#platform/jobs/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { sighting } from "./schema.ts";

/** Why a column of personal data exists and for how long (GDPR art. 5, 6, 9, 13, 30). The build fails without it. */
export interface PersonalData {
  table: string;
  columns: readonly string[];
  purpose: string;
  /** Legal basis: consent (art. 6.1.a and 9.2.a), membership (art. 9.2.d), contract, legal duty, legitimate interest. */
  basis: "consent" | "membership" | "contract" | "legal duty" | "legitimate interest";
  /** How long it is kept, in words that a person can check. */
  retention: string;
  /** What erasing a person does to it. */
  erasure: "delete" | "anonymise" | "keep";
}

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

/** Forgets looks after a year. */
export const personalJobs: readonly Job[] = [
  {
    name: "personal.forget-sightings",
    every: "53 3 * * *",
    handle: async () => {
      await db.delete(sighting).where(lt(sighting.at, sql`now() - interval '1 year'`));
    },
  },
];

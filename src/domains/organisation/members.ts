import { and, asc, eq, isNull } from "drizzle-orm";
import { person } from "#domains/people/index.ts";
import { db } from "#platform/database/index.ts";
import { membership } from "./schema.ts";

/** Members of a unit today, by name, at most 500. For whoever holds `organisation.see-members` there; log the look. */
export async function membersOf(unitId: string) {
  return db
    .select({
      id: person.id,
      givenName: person.givenName,
      familyName: person.familyName,
      startedAt: membership.startedAt,
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(and(eq(membership.unitId, unitId), isNull(membership.endedAt)))
    .orderBy(asc(person.searchName))
    .limit(500);
}

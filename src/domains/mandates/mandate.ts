import { and, asc, eq, sql } from "drizzle-orm";
import { mandateKind } from "#domains/kinds/index.ts";
import { person } from "#domains/people/index.ts";
import { db, inForce, type Reader, rows } from "#platform/database/index.ts";
import { mandate } from "./schema.ts";

/** Who holds what in a unit on a date, by mandate kind; at most 200. For pages that may name people. */
export async function mandatesIn(unitId: string, at = new Date(), reader: Reader = db) {
  return reader
    .select({
      id: mandate.id,
      kind: mandate.kindKey,
      label: mandateKind.label,
      title: mandate.title,
      public: mandateKind.public,
      pair: mandateKind.pair,
      shows: mandateKind.shows,
      personId: person.id,
      givenName: person.givenName,
      familyName: person.familyName,
      publicName: person.publicName,
      startsAt: mandate.startsAt,
      endsAt: mandate.endsAt,
      means: mandate.means,
      underId: mandate.underId,
      substituteForId: mandate.substituteForId,
    })
    .from(mandate)
    .innerJoin(mandateKind, and(eq(mandateKind.key, mandate.kindKey), inForce(mandateKind)))
    .innerJoin(person, eq(person.id, mandate.personId))
    .where(and(eq(mandate.unitId, unitId), inForce(mandate, at)))
    .orderBy(asc(mandateKind.position), asc(person.searchName))
    .limit(200);
}

/** People who hold a power over a unit today, to write to them; at most 20. */
export async function holdersOf(reader: Reader, power: string, unitId: string): Promise<string[]> {
  const found = await rows<{ personId: string }>(
    reader,
    sql`select distinct person_id from power_held where power = ${power} and unit_id = ${unitId} limit 20`,
  );
  return found.map((holder) => holder.personId);
}

import { sql } from "drizzle-orm";
import type { Conditions, Said } from "#domains/kinds/index.ts";
import { ageOn } from "#domains/people/index.ts";
import { dayThen, type Reader, row, rows } from "#platform/database/index.ts";
import type { Refusal } from "#platform/errors/index.ts";
import type { MandateKind } from "./bounds.ts";
import { refuseMandate } from "./refusals.ts";

/** One thing that a mandate asks for, and whether someone meets it; null when no person is given. */
export type Condition =
  | { kind: "training"; label: Said; before: boolean; met: boolean | null }
  | { kind: "member"; of: "unit" | "under" | "movement"; met: boolean | null }
  | { kind: "age"; years: number; met: boolean | null };

/**
 * What a mandate of a unit asks for (§28, §38), one by one, and whether this person meets it at that instant; a training
 * that may come after is never missing.
 */
export async function conditionsMet(
  reader: Reader,
  { trainings = [], memberOf, minAge }: Conditions,
  where: { unitId: string; at: Date },
  personId: string | null,
): Promise<Condition[]> {
  const followed = personId && trainings.length > 0 ? await trainingsOf(reader, personId, where.at) : null;
  const all: Condition[] = trainings.map(({ key, label, before }) => ({
    kind: "training",
    label,
    before,
    met: followed ? followed.has(key) : null,
  }));
  if (memberOf) {
    const met = personId === null ? null : await isMember(reader, memberOf, where.unitId, personId);
    all.push({ kind: "member", of: memberOf, met });
  }
  if (minAge) {
    const met = personId === null ? null : await isOldEnough(reader, personId, minAge, where.at);
    all.push({ kind: "age", years: minAge, met });
  }
  return all;
}

/** Whether something that a mandate asks for keeps someone from being appointed. */
export function isMissing(one: Condition): boolean {
  return one.met === false && (one.kind !== "training" || one.before);
}

/** What someone lacks to hold a mandate that begins then: a training, a membership, an age (§28, §38). */
export async function lacking(
  reader: Reader,
  kind: MandateKind,
  who: { personId: string; unitId: string; startsAt: Date },
): Promise<Refusal | null> {
  const where = { unitId: who.unitId, at: who.startsAt };
  const missing = (await conditionsMet(reader, kind.conditions, where, who.personId)).find(isMissing);
  if (!missing) return null;
  if (missing.kind === "training") return refuseMandate.trainingFirst({ training: missing.label.fr });
  return missing.kind === "member" ? refuseMandate.notMember() : refuseMandate.tooYoung();
}

async function trainingsOf(reader: Reader, personId: string, at: Date): Promise<Set<string>> {
  const found = await rows<{ training: string }>(
    reader,
    sql`select distinct training from qualification where person_id = ${personId}
        and (expires_on is null or expires_on >= ${dayThen(at)})`,
  );
  return new Set(found.map(({ training }) => training));
}

async function isMember(
  reader: Reader,
  where: "unit" | "under" | "movement",
  unitId: string,
  personId: string,
): Promise<boolean> {
  const grounds = {
    unit: sql`u.id = ${unitId}`,
    under: sql`${unitId}::uuid = any(u.lineage)`,
    movement: sql`true`,
  };
  const found = await row(
    reader,
    sql`select 1 from member_now m join unit u on u.id = m.unit_id
        where m.person_id = ${personId} and ${grounds[where]} limit 1`,
  );
  return found !== null;
}

// A date of birth is known only of those who were minors when they came: without one, a person is of age.
async function isOldEnough(reader: Reader, personId: string, years: number, at: Date): Promise<boolean> {
  const age = await ageOn(reader, personId, at);
  return age === null || age >= years;
}

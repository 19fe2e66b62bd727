import { sql } from "drizzle-orm";
import { ageOn } from "#domains/people/index.ts";
import { type Reader, row } from "#platform/database/index.ts";
import type { Refusal } from "#platform/errors/index.ts";
import { refuseMandate } from "../refusals/mandates.ts";
import type { MandateKind } from "./kinds.ts";

/** What someone lacks to hold a mandate that begins then: a training, a membership, an age (§28, §38). */
export async function lacking(
  reader: Reader,
  kind: MandateKind,
  who: { personId: string; unitId: string; startsAt: Date },
): Promise<Refusal | null> {
  const { trainings = [], memberOf, minAge } = kind.conditions;
  for (const training of trainings) {
    if (training.before && !(await hasFollowed(reader, who.personId, training.key, who.startsAt)))
      return refuseMandate.trainingFirst({ training: training.label.fr });
  }
  if (memberOf && !(await isMember(reader, memberOf, who))) return refuseMandate.notMember();
  if (minAge) {
    // A date of birth is known only of those who were minors when they came: without one, a person is of age.
    const age = await ageOn(reader, who.personId, who.startsAt);
    if (age !== null && age < minAge) return refuseMandate.tooYoung();
  }
  return null;
}

async function hasFollowed(reader: Reader, personId: string, training: string, at: Date): Promise<boolean> {
  const found = await row(
    reader,
    sql`select 1 from qualification where person_id = ${personId} and training = ${training}
          and (expires_on is null or expires_on > ${at}::timestamptz::date) limit 1`,
  );
  return found !== null;
}

async function isMember(
  reader: Reader,
  where: "unit" | "under" | "movement",
  who: { personId: string; unitId: string },
): Promise<boolean> {
  const ground =
    where === "unit"
      ? sql`u.id = ${who.unitId}`
      : where === "under"
        ? sql`${who.unitId} = any(u.lineage)`
        : sql`true`;
  const found = await row(
    reader,
    sql`select 1 from membership m join unit u on u.id = m.unit_id
        where m.person_id = ${who.personId} and m.started_at <= now() and (m.ended_at is null or m.ended_at > now()) and ${ground} limit 1`,
  );
  return found !== null;
}

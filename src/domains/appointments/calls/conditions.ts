import { sql } from "drizzle-orm";
import type { Said } from "#domains/organisation/index.ts";
import { type Reader, row, rows } from "#platform/database/index.ts";
import type { Call } from "./reading.ts";

/** One thing that a mandate asks for, and whether somebody meets it; null when nobody is looked at. */
export type Condition =
  | { kind: "training"; label: Said; before: boolean; met: boolean | null }
  | { kind: "member"; of: "unit" | "under" | "movement"; met: boolean | null }
  | { kind: "age"; years: number; met: boolean | null };

/** What the mandate of a call asks for (§28, §38), one by one; a training that may come after is never missing. */
export async function conditionsOf(
  reader: Reader,
  call: Pick<Call, "conditions" | "unitId">,
  personId: string | null,
  now = new Date(),
): Promise<Condition[]> {
  const { trainings = [], memberOf, minAge } = call.conditions;
  const followed = personId ? await trainingsOf(reader, personId, now) : null;
  const all: Condition[] = trainings.map(({ key, label, before }) => ({
    kind: "training",
    label,
    before,
    met: followed ? followed.has(key) : null,
  }));
  if (memberOf)
    all.push({
      kind: "member",
      of: memberOf,
      met: personId === null ? null : await belongs(reader, memberOf, call.unitId, personId),
    });
  if (minAge)
    all.push({
      kind: "age",
      years: minAge,
      met: personId === null ? null : await isOldEnough(reader, personId, minAge, now),
    });
  return all;
}

/** What somebody still lacks to stand for a call. */
export async function unmetConditions(
  reader: Reader,
  call: Pick<Call, "conditions" | "unitId">,
  personId: string,
  now = new Date(),
): Promise<Condition[]> {
  const all = await conditionsOf(reader, call, personId, now);
  return all.filter((one) => one.met === false && !(one.kind === "training" && !one.before));
}

async function trainingsOf(reader: Reader, personId: string, now: Date): Promise<Set<string>> {
  const found = await rows<{ training: string }>(
    reader,
    sql`select distinct training from qualification where person_id = ${personId}
        and (expires_on is null or expires_on > ${now}::timestamptz::date)`,
  );
  return new Set(found.map(({ training }) => training));
}

async function belongs(
  reader: Reader,
  where: "unit" | "under" | "movement",
  unitId: string,
  personId: string,
): Promise<boolean> {
  const ground =
    where === "unit"
      ? sql`u.id = ${unitId}`
      : where === "under"
        ? sql`${unitId}::uuid = any(u.lineage)`
        : sql`true`;
  const found = await row(
    reader,
    sql`select 1 from membership m join unit u on u.id = m.unit_id
        where m.person_id = ${personId} and m.started_at <= now() and (m.ended_at is null or m.ended_at > now()) and ${ground} limit 1`,
  );
  return found !== null;
}

// A date of birth is known only of those who were minors when they came: without one, a person is of age.
async function isOldEnough(reader: Reader, personId: string, years: number, now: Date): Promise<boolean> {
  const young = await row(
    reader,
    sql`select 1 from age where person_id = ${personId}
        and born_on > (${now}::timestamptz - make_interval(years => ${years}::int))::date`,
  );
  return young === null;
}

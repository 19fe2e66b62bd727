import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import { mandateKind, type Said } from "#domains/kinds/index.ts";
import { person } from "#domains/people/index.ts";
import { db, inForce, type Reader, row, rows } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { mandate } from "./schema.ts";
import type { EndReason, Means } from "./step.ts";

/** Who holds what in a unit on a date, by mandate kind; at most 200. For pages that may name people. */
export async function mandatesIn(unitId: string, at = new Date(), reader: Reader = db) {
  return reader
    .select({
      id: mandate.id,
      kind: mandate.kindKey,
      label: mandateKind.label,
      title: mandate.title,
      personId: person.id,
      givenName: person.givenName,
      familyName: person.familyName,
      publicName: person.publicName,
      startsAt: mandate.startsAt,
      endsAt: mandate.endsAt,
      means: mandate.means,
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

/** A mandate as those who manage a unit read it; it names people. */
export interface MandateLine {
  id: string;
  unitId: string;
  kind: string;
  label: Said;
  title: string | null;
  personId: string;
  name: string;
  startsAt: Date;
  endsAt: Date | null;
  means: Means;
  underId: string | null;
  substituteForId: string | null;
  /** Whom it replaces, when it does. */
  replaces: string | null;
  appointmentId: string | null;
  endReason: EndReason | null;
  ruleId: string | null;
  /** The right that gives it, when it is kept by the program. */
  rightId: string | null;
}

export const endedPerPage = 20;

/** Mandates of a unit that are in force or lie ahead, in the movement's order; at most 300. */
export function standingIn(unitId: string): Promise<MandateLine[]> {
  return lines(
    sql`m.unit_id = ${unitId} and (m.ends_at is null or m.ends_at > now()) and (m.ends_at is null or m.ends_at > m.starts_at)`,
    sql`k.position, m.starts_at, p.search_name, m.id limit 300`,
  );
}

/** Mandates of a unit that have ended, the latest first; a page of twenty, and how many there are. */
export async function endedIn(
  unitId: string,
  page: number,
): Promise<{ lines: MandateLine[]; total: number }> {
  const ended = sql`m.unit_id = ${unitId} and m.ends_at <= now()`;
  const [found, all] = await Promise.all([
    lines(ended, sql`m.ends_at desc, m.id limit ${endedPerPage} offset ${(page - 1) * endedPerPage}`),
    row<{ n: number }>(db, sql`select count(*)::int as n from mandate m where ${ended}`),
  ]);
  return { lines: found, total: all?.n ?? 0 };
}

/** What stands under a mandate, or replaces it for a time; at most 100. */
export function dependingOn(mandateId: string): Promise<MandateLine[]> {
  return lines(
    sql`m.under_id = ${mandateId} or m.substitute_for_id = ${mandateId}`,
    sql`m.starts_at desc, m.id limit 100`,
  );
}

/** Mandates that one record gave; at most 100. */
export function givenBy(appointmentId: string): Promise<MandateLine[]> {
  return lines(sql`m.appointment_id = ${appointmentId}`, sql`k.position, p.search_name, m.id limit 100`);
}

/** Mandates by their ids; at most 300. */
export function mandateLines(ids: readonly string[]): Promise<MandateLine[]> {
  return lines(sql`m.id = any(${sql.param([...ids])}::uuid[])`, sql`m.id limit 300`);
}

/** One mandate. @throws {Refusal} `notFound`. */
export async function mandateLine(id: string): Promise<MandateLine> {
  const [found] = await mandateLines([id]);
  if (!found) throw refuse.notFound();
  return found;
}

function lines(which: SQL, order: SQL): Promise<MandateLine[]> {
  return rows<MandateLine>(
    db,
    sql`select m.id, m.unit_id, m.kind_key as kind, k.label, m.title, m.person_id,
          p.given_name || ' ' || p.family_name as name, m.starts_at, m.ends_at, m.means,
          m.under_id, m.substitute_for_id, m.rule_id, m.right_id,
          (select q.given_name || ' ' || q.family_name from mandate r join person q on q.id = r.person_id
            where r.id = m.substitute_for_id) as replaces,
          m.appointment_id, m.end_reason
        from mandate m
        join person p on p.id = m.person_id
        join lateral (
          select label, position from mandate_kind v where v.key = m.kind_key order by v.valid_to is null desc, v.valid_from desc limit 1
        ) k on true
        where ${which} order by ${order}`,
  );
}

/** A unit of mine, with the mandates that I hold there; a null role is plain membership. */
export interface MyUnit {
  id: string;
  slug: string;
  name: string;
  kind: string;
  roles: (Said | null)[];
}

/** The units where a person holds a mandate or is a member today: mandates first, at most 50. */
export async function unitsOf(actor: Actor): Promise<MyUnit[]> {
  if (!actor.personId) return [];
  return rows<MyUnit>(
    db,
    sql`select u.id, u.slug, u.name, u.kind, jsonb_agg(place.label order by place.label is null) as roles
        from (
          select m.unit_id, k.label from mandate_now m
            join mandate_kind_now k on k.key = m.kind_key
            where m.person_id = ${actor.personId}
          union all
          select distinct unit_id, null::jsonb from member_now
            where person_id = ${actor.personId}
        ) place
        join unit u on u.id = place.unit_id and u.closed_at is null
        where u.parent_id is not null or place.label is not null
        group by u.id order by bool_or(place.label is not null) desc, u.search_name limit 50`,
  );
}

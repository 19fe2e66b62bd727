import { and, eq, isNull, sql } from "drizzle-orm";
import type { Said } from "#domains/kinds/index.ts";
import type { Unit } from "#domains/units/index.ts";
import { db, listed, newId, type Page, rows } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { type Actor, requirePerson } from "#platform/policy/index.ts";
import { explain } from "./explain.ts";
import { refuseRights } from "./refusals.ts";
import { rightVersions } from "./rights.ts";
import { rightDeclined } from "./schema.ts";
import { verbs } from "./verbs.ts";

/**
 * A person declines the place that a right gives them somewhere, respected at once. Declining again changes nothing.
 * @throws {Refusal} `signInFirst`, `notFound`, `notDeclinable`, `nothingThere`.
 */
export async function decline(actor: Actor, rightKey: string, where: Unit): Promise<void> {
  const personId = requirePerson(actor);
  const { now: rule } = await rightVersions.course(rightKey);
  if (!rule) throw refuse.notFound();
  if (!rule.mayDecline) throw refuseRights.notDeclinable();
  const told = (await explain(personId, where.id)).find((one) => one.rightKey === rightKey);
  if (!told?.because) throw refuseRights.nothingThere();
  await verbs.declineRight(actor, { id: where.id, over: where, details: { right: rightKey } }, async (tx) => {
    await tx
      .insert(rightDeclined)
      .values({ id: newId(), personId, rightKey, unitId: where.id, declinedAt: sql`now()` })
      .onConflictDoNothing();
  });
}

/** A person takes back their refusal: what the right gives applies from now on. Repeating it changes nothing. */
export async function takeBack(actor: Actor, rightKey: string, where: Unit): Promise<void> {
  const personId = requirePerson(actor);
  const occasion = { id: where.id, over: where, details: { right: rightKey } };
  await verbs.takeBackRight(actor, occasion, async (tx) => {
    const mine = and(
      eq(rightDeclined.personId, personId),
      eq(rightDeclined.rightKey, rightKey),
      eq(rightDeclined.unitId, where.id),
    );
    await tx
      .update(rightDeclined)
      .set({ takenBackAt: sql`now()` })
      .where(and(mine, isNull(rightDeclined.takenBackAt)));
  });
}

/** A place of someone in a unit today: what they joined, and what they hold. */
export interface Place {
  id: string;
  slug: string;
  name: string;
  kind: string;
  lineage: string[];
  /** Since when they are a member there of their own will; null when they are not. */
  joinedAt: Date | null;
  mandates: { label: Said; title: string | null; byRight: boolean; endsAt: string | null }[];
}

/**
 * Where a person belongs today, and where a right would lead them if every other condition were met: units of their
 * memberships and mandates, those above what they hold, those that cover the places of their offices. At most 60.
 */
export async function placesOf(personId: string): Promise<Place[]> {
  return rows<Place>(
    db,
    sql`with held as (
          select m.unit_id, m.starts_at, m.ends_at, m.title, m.right_id, k.label, k.position
          from mandate_now m join mandate_kind_now k on k.key = m.kind_key
          where m.person_id = ${personId}
        ), belongs as (
          select unit_id, min(started_at) filter (where right_id is null) as joined_at from member_now
          where person_id = ${personId} group by unit_id
        ), led as (
          select t.id as unit_id from right_rule r
          join mandate m on m.person_id = ${personId} and m.kind_key = any(r.sources)
            and m.starts_at <= now() + interval '1 year' and (m.ends_at is null or m.ends_at > now() - interval '1 year')
          join unit s on s.id = m.unit_id
          join unit t on (r.target_to = 'above' and t.id = any(s.lineage) and t.kind = r.target_kind)
            or (r.target_to = 'kind' and t.kind = r.target_kind) or (r.target_to = 'unit' and t.id = r.target_unit)
          where r.during @> now()
          union
          select t.id from right_rule r
          join office o on o.person_id = ${personId} and 'office:' || o.kind = any(r.sources)
            and (o.ends_on is null or o.ends_on > (select movement_today()) - 366)
          join unit t on (r.target_to = 'kind' and t.kind = r.target_kind) or (r.target_to = 'unit' and t.id = r.target_unit)
            or (r.target_to = 'place' and t.kind = r.target_kind and exists (
              select from (select o.place_id as id union select within_id from place_within w where w.place_id = o.place_id) around
              where around.id = t.place_id or around.id in (select c.place_id from unit_place c where c.unit_id = t.id)))
          where r.during @> now()
          union
          select unit_id from right_declined where person_id = ${personId} and taken_back_at is null
        )
        select u.id, u.slug, u.name, u.kind, u.lineage, max(b.joined_at) as joined_at,
          coalesce(jsonb_agg(jsonb_build_object('label', h.label, 'title', h.title, 'byRight', h.right_id is not null, 'endsAt', h.ends_at)
            order by h.position) filter (where h.label is not null), '[]') as mandates
        from (select unit_id from held union select unit_id from belongs union select unit_id from led) place
        join unit u on u.id = place.unit_id and u.closed_at is null and u.parent_id is not null
        left join belongs b on b.unit_id = u.id left join held h on h.unit_id = u.id
        group by u.id order by cardinality(u.lineage) desc, u.search_name limit 60`,
  );
}

/** Someone who is in a unit by right, and every reason why. */
export interface ByRight {
  personId: string;
  givenName: string;
  familyName: string;
  /** The mandate that the right gives here; null: membership. */
  gives: Said | null;
  since: Date;
  until: Date | null;
  reasons: { right: Said; what: Said | null; where: string | null; office: string | null }[];
}

/** People on a page of the list. */
export const byRightPerPage = 50;

/** Who is in a unit by right today and why, by name. For `organisation.see-members`; log the access. */
export async function membersByRight(unitId: string, page = 1): Promise<Page<ByRight>> {
  return listed(
    db,
    sql`with here as materialized (
          select person_id, null::text as kind_key, started_at as since, ended_at as until from member_now
            where unit_id = ${unitId} and right_id is not null
          union all
          select person_id, kind_key, starts_at, ends_at from mandate_now
            where unit_id = ${unitId} and right_id is not null
        ), listed as materialized (
          select here.*, p.given_name, p.family_name, p.search_name, count(*) over ()::int as total
          from here join person p on p.id = here.person_id
          order by p.search_name, here.kind_key nulls first limit ${byRightPerPage} offset ${(page - 1) * byRightPerPage}
        ), why as (
          select * from rights_of(array(select distinct person_id from listed)) g where g.unit_id = ${unitId} and g.during @> now()
        )
        select s.person_id, s.given_name, s.family_name, s.since, s.until, s.total,
          (select k.label from mandate_kind_now k where k.key = s.kind_key) as gives,
          coalesce(jsonb_agg(jsonb_build_object('right', b.label, 'what', k.label, 'where', u.name, 'office', o.kind)
            order by b.position) filter (where b.id is not null), '[]') as reasons
        from listed s
        left join why w on w.person_id = s.person_id and w.kind_key is not distinct from s.kind_key
        left join belonging_right b on b.id = w.right_id
        left join mandate m on m.id = w.because_id
        left join mandate_kind_now k on k.key = m.kind_key
        left join unit u on u.id = m.unit_id
        left join office o on o.id = w.because_id
        group by s.person_id, s.given_name, s.family_name, s.search_name, s.kind_key, s.since, s.until, s.total
        order by s.search_name, s.kind_key nulls first`,
  );
}

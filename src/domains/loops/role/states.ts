import { type SQL, sql } from "drizzle-orm";
import { dayThen, db, inForceAt, type Reader, rows } from "#platform/database/index.ts";
import { later } from "#platform/time/index.ts";
import { actsAt, isBalanced, type NonBinary, nonBinaryAt } from "./full.ts";

/**
 * How a required role of a unit stands, worst first; the first that is true is told. `vacant`: nobody holds it.
 * `half`: its pair is incomplete. `ending`: filled today, and no longer in {@link daysAhead} days, since a term ends and
 * nobody follows. `untrained`: someone who holds it has yet to follow a training that it asks for. `filled`: none of these.
 */
export const roleStates = ["vacant", "half", "ending", "untrained", "filled"] as const;
export type RoleState = (typeof roleStates)[number];

/** A label of the movement's data, in both languages. */
export interface Label {
  fr: string;
  en: string;
}

/** How many days before the end of a term a role without a successor is said to end. */
const daysAhead = 60;

/** A required role as one unit fills it, without a name. Required roles are data of the unit's kind (§25–28, §38). */
export interface RequiredRole {
  unitId: string;
  unitSlug: string;
  unitName: string;
  placeId: string | null;
  kind: string;
  label: Label;
  pair: boolean;
  public: boolean;
  state: RoleState;
  held: number;
  /** When the first of the terms that leave it unfilled ends; null when none does soon. */
  endsAt: Date | null;
  /** Since when nobody holds it; null when somebody does, or nobody ever did. */
  vacantSince: Date | null;
}

/**
 * The required roles of every open unit of a kind, or of one unit, as they stood at an instant, in one statement: units
 * by name, roles in the order of the kind. Every page that says how many roles are filled counts these. A substitute fills the role meanwhile.
 */
export async function requiredRoles(
  of: { unitKind: string } | { unitId: string },
  at = new Date(),
  reader: Reader = db,
): Promise<RequiredRole[]> {
  const how = await nonBinaryAt(reader, at);
  return rows<RequiredRole>(reader, statement(of, at, how));
}

function statement(of: { unitKind: string } | { unitId: string }, at: Date, how: NonBinary) {
  const which = "unitId" in of ? sql`u.id = ${of.unitId}` : sql`u.kind = ${of.unitKind}`;
  const now = sql`${at}::timestamptz`;
  const day = dayThen(at);
  const ahead = sql`${later(at, { days: daysAhead })}::timestamptz`;
  return sql`with wanted as (
      select u.id, u.slug, u.name, u.place_id, u.search_name, c.kind_key, c.position
      from unit u
      join unit_kind uk on uk.key = u.kind and ${inForceAt("uk", now, "valid_from", "valid_to")}
      cross join lateral unnest(uk.required_charges) with ordinality as c(kind_key, position)
      where (u.closed_at is null or u.closed_at > ${now}) and ${which}
    ), term as (
      select m.unit_id, m.kind_key, m.person_id, m.ends_at, p.gender,
        ${actsAt("m", now)} as now, ${actsAt("m", ahead)} as later
      from mandate m join person p on p.id = m.person_id
      where m.starts_at <= ${ahead}
    ), standing as (
      select w.id, w.kind_key, k.label, k.pair, k.public,
        count(distinct t.person_id) filter (where t.now)::int as held,
        ${isFull(how, sql`t.now`, now)} as full_now, ${isFull(how, sql`t.later`, ahead)} as full_later,
        min(t.ends_at) filter (where t.now and t.ends_at <= ${ahead}) as ends_at,
        max(t.ends_at) filter (where t.ends_at <= ${now}) as last_end,
        coalesce(bool_or(t.now and exists (
          select from jsonb_array_elements(k.conditions -> 'trainings') asked
          where not exists (
            select from qualification q
            where q.person_id = t.person_id and q.training = asked ->> 'key'
              and q.followed_on <= ${day} and (q.expires_on is null or q.expires_on >= ${day}))
        )), false) as untrained
      from wanted w
      join mandate_kind k on k.key = w.kind_key and ${inForceAt("k", now, "valid_from", "valid_to")}
      left join term t on t.unit_id = w.id and t.kind_key = w.kind_key
      group by w.id, w.kind_key, k.id, k.key, k.label, k.pair, k.public, k.conditions
    )
    select w.id as unit_id, w.slug as unit_slug, w.name as unit_name, w.place_id,
      w.kind_key as kind, s.label, s.pair, s.public, s.held,
      case when s.held = 0 then 'vacant' when not s.full_now then 'half' when not s.full_later then 'ending'
        when s.untrained then 'untrained' else 'filled' end as state,
      case when s.held > 0 and s.full_now and not s.full_later then s.ends_at end as ends_at,
      case when s.held = 0 then s.last_end end as vacant_since
    from wanted w join standing s on s.id = w.id and s.kind_key = w.kind_key
    order by w.search_name, w.id, w.position`;
}

/** Enough people: one; of a pair, two who make it balanced, or whatever was said when its rule was set aside. */
function isFull(how: NonBinary, when: SQL, at: SQL): SQL {
  return sql`case when not k.pair then count(t.person_id) filter (where ${when}) >= 1
    else ${isBalanced(how, "t", when)} or (count(distinct t.person_id) filter (where ${when}) >= 2 and exists (
      select from parity_waiver v where v.unit_id = w.id and v.kind_key = k.key
        and ${inForceAt("v", at, "granted_at", "until")})) end`;
}

/** What a list of roles comes to: how many in each state. */
export function countStates(roles: readonly Pick<RequiredRole, "state">[]): Record<RoleState, number> {
  const counts = { vacant: 0, half: 0, ending: 0, untrained: 0, filled: 0 };
  for (const { state } of roles) counts[state] += 1;
  return counts;
}

/** Whether somebody answers for the role in full today, though their term may end or a training be to follow. */
export function isAnsweredFor(state: RoleState): boolean {
  return state !== "vacant" && state !== "half";
}

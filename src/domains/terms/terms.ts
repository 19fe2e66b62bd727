import { type SQL, sql } from "drizzle-orm";
import type { Said } from "#domains/kinds/index.ts";
import { db, listed, type Page, type Reader, rows } from "#platform/database/index.ts";
import { type Actor, groundsOf } from "#platform/policy/index.ts";

/** How a mandate stands as its term comes: `ending`, nobody is planned; `followed`, a successor is; `vacant`, it ended and nobody followed. */
type TermState = "ending" | "followed" | "vacant";

/** A mandate whose term ends soon, or ended with nobody after. */
export interface Term {
  id: string;
  unitId: string;
  slug: string;
  unit: string;
  unitKind: string;
  kind: string;
  label: Said;
  title: string | null;
  personId: string;
  givenName: string;
  familyName: string;
  endsAt: Date;
  state: TermState;
  /** Who follows, when planned; it may be the same person. */
  successor: string | null;
  handedOver: number;
  toHandOver: number;
}

interface TermFilter {
  /** Units over which one asks: one unit alone, or a unit with all under it. */
  over: { units: readonly string[]; subtrees: readonly string[] };
  /** How many days ahead, and behind for what ended without successor (default 90). */
  within?: number;
  /** `open`: those that nobody follows, whether they end soon or have ended. */
  state?: TermState | "open" | "";
  kind?: string;
  /** Address of a unit: only what stands there or below. */
  under?: string;
  page?: number;
}

export const termsPerPage = 50;

/** In a query, when the day so many days from today ends for the movement: what ends on that day ends before. */
export const endOfDayIn = (days: number): SQL =>
  sql`((select movement_today()) + ${days + 1}::int)::timestamp at time zone (select movement_zone())`;

/** The units over which an actor appoints. */
export const appointingGrounds = (actor: Actor) => groundsOf(actor, "organisation.appoint");

// What a person holds of their own; what a right gives ends with its cause, and substitutes with what they replace.
const terms = (from: number, to: number) => sql`
  select m.id, m.unit_id, u.slug, u.name as unit, u.kind as unit_kind, m.kind_key as kind, k.label, m.title,
    m.person_id, p.given_name, p.family_name, m.ends_at,
    next.name as successor,
    case when next.name is not null then 'followed' when m.ends_at <= now() then 'vacant' else 'ending' end as state,
    (select count(*)::int from handover_item h where h.mandate_id = m.id and h.done_at is not null) as handed_over,
    (select count(*)::int from handover_item h where h.mandate_id = m.id) as to_hand_over,
    u.lineage
  from mandate m
  join mandate_kind_now k on k.key = m.kind_key
  join unit u on u.id = m.unit_id and u.closed_at is null
  join person p on p.id = m.person_id
  left join lateral (
    select s.given_name || ' ' || s.family_name as name from mandate n join person s on s.id = n.person_id
    where n.id <> m.id and n.unit_id = m.unit_id and n.kind_key = m.kind_key and (n.ends_at is null or n.ends_at > n.starts_at)
      and (n.succeeds_id = m.id
        or (n.person_id = m.person_id and n.title is not distinct from m.title and n.starts_at >= m.starts_at
          and (n.ends_at is null or n.ends_at > m.ends_at))
        or (n.succeeds_id is null and n.person_id <> m.person_id and n.title is not distinct from m.title
          and n.starts_at between m.ends_at and m.ends_at + interval '60 days'))
    order by n.succeeds_id is null, n.starts_at limit 1
  ) next on true
  where m.ends_at >= ${endOfDayIn(from - 1)} and m.ends_at < ${endOfDayIn(to)} and m.ends_at > m.starts_at
    and m.right_id is null and m.substitute_for_id is null`;

const standsOver = ({ units, subtrees }: TermFilter["over"]) =>
  sql`(t.unit_id = any(${sql.param([...units])}::uuid[]) or t.lineage && ${sql.param([...subtrees])}::uuid[])`;

/**
 * Mandates over these units that end within so many days, or ended in as many with nobody after; soonest first,
 * {@link termsPerPage} on a page. For `organisation.appoint`; they name people: log the access.
 */
export async function endingSoon(filter: TermFilter, reader: Reader = db): Promise<Page<Term>> {
  const { over, within = 90, state = "", kind = "", under = "", page = 1 } = filter;
  return listed(
    reader,
    sql`select t.*, count(*) over ()::int as total
        from (${terms(-within, within)}) t
        where ${standsOver(over)}
          and (t.state <> 'followed' or t.ends_at > now())
          and (${state} = '' or t.state = ${state} or (${state} = 'open' and t.state <> 'followed')) and (${kind} = '' or t.kind = ${kind})
          and (${under} = '' or (select id from unit where slug = ${under}) = any(t.lineage))
        order by t.state <> 'vacant', t.ends_at, t.id limit ${termsPerPage} offset ${(page - 1) * termsPerPage}`,
  );
}

/** Of the person's own mandates: those that end within so many days, soonest first, at most 10. */
export async function myTerms(personId: string, within = 60, reader: Reader = db): Promise<Term[]> {
  return rows<Term>(
    reader,
    sql`select * from (${terms(0, within)}) t
        where t.person_id = ${personId} and t.ends_at > now() order by t.ends_at limit 10`,
  );
}

/** How many mandates end over these units within so many days with nobody planned, and how many ended so. */
export async function countTerms(
  over: TermFilter["over"],
  within = 90,
): Promise<{ ending: number; vacant: number }> {
  const found = await rows<{ state: TermState; n: number }>(
    db,
    sql`select t.state, count(*)::int as n
        from (${terms(-within, within)}) t
        where ${standsOver(over)}
        group by t.state`,
  );
  const of = (state: TermState) => found.find((one) => one.state === state)?.n ?? 0;
  return { ending: of("ending"), vacant: of("vacant") };
}

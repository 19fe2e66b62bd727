import { sql } from "drizzle-orm";
import type { Said } from "#domains/kinds/index.ts";
import { db, row, rows } from "#platform/database/index.ts";
import type { Day } from "#platform/time/index.ts";

/** A person in role, a training that their mandate asks for, and whether they have followed it. */
export interface Followed {
  mandateId: string;
  personId: string;
  name: string;
  unit: string;
  slug: string;
  role: Said;
  training: string;
  label: Said;
  before: boolean;
  /** The training that counts, or the last that did; null when none was followed. */
  id: string | null;
  followedOn: Day | null;
  expiresOn: Day | null;
  recordedBy: string | null;
  counts: boolean;
}

export const perPage = 50;

const roles = (unitId: string) => sql`
  from unit u
  join mandate_now m on m.unit_id = u.id
  join mandate_kind_now k on k.key = m.kind_key
  join person p on p.id = m.person_id
  cross join lateral jsonb_to_recordset(coalesce(k.conditions->'trainings', '[]'))
    as asked(key text, label jsonb, before boolean)
  left join lateral (
    select q.id, q.followed_on, q.expires_on, q.recorded_by,
      (q.expires_on is null or q.expires_on >= (select movement_today())) as counts
    from qualification q where q.person_id = m.person_id and q.training = asked.key
    order by q.expires_on desc nulls first, q.followed_on desc limit 1
  ) q on true
  where u.lineage @> array[${unitId}]::uuid[] and u.closed_at is null`;

export interface Filter {
  /** Those alone who still must follow it. */
  missingOnly: boolean;
  training: string | null;
  page: number;
}

/**
 * Who must follow what in a unit and in all under it. For anyone who may record trainings there; log the access.
 */
export async function trainingsOf(
  unitId: string,
  { missingOnly, training, page }: Filter,
): Promise<{ list: Followed[]; total: number; missing: number }> {
  const only = sql`${training ? sql`and asked.key = ${training}` : sql``}`;
  const missing = missingOnly ? sql`and q.counts is not true` : sql``;
  const [list, counted] = await Promise.all([
    rows<Followed>(
      db,
      sql`select m.id as mandate_id, p.id as person_id, p.given_name || ' ' || p.family_name as name, u.name as unit,
            u.slug, k.label as role, asked.key as training, asked.label, coalesce(asked.before, false) as before,
            q.id, q.followed_on, q.expires_on, q.recorded_by,
            coalesce(q.counts, false) as counts
          ${roles(unitId)} ${only} ${missing}
          order by u.search_name, k.position, p.search_name, m.id, asked.key
          limit ${perPage} offset ${(page - 1) * perPage}`,
    ),
    row<{ total: number; missing: number }>(
      db,
      sql`select count(*)::int as total, count(*) filter (where q.counts is not true)::int as missing
          ${roles(unitId)} ${only}`,
    ),
  ]);
  const { total, missing: left } = counted ?? { total: 0, missing: 0 };
  return { list, total: missingOnly ? left : total, missing: left };
}

/** People who hold a mandate in a unit or under it that asks for a training, by name; at most 500. */
export async function holdersIn(unitId: string): Promise<{ id: string; name: string }[]> {
  return rows(
    db,
    // Holders first: read in the order of names, everybody of the movement would be looked at.
    sql`with holder as materialized (select distinct p.id ${roles(unitId)})
        select p.id, p.given_name || ' ' || p.family_name as name from holder join person p on p.id = holder.id
        order by p.search_name limit 500`,
  );
}

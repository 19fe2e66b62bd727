import { sql } from "drizzle-orm";
import { db, inForceAt, row, rows } from "#platform/database/index.ts";

/** How many open units there are of each kind. */
export async function unitsByKind(): Promise<Map<string, number>> {
  const found = await rows<{ kind: string; n: number }>(
    db,
    sql`select kind, count(*)::int as n from unit where closed_at is null group by kind`,
  );
  return new Map(found.map(({ kind, n }) => [kind, n]));
}

/** How many mandates of each kind are in force. */
export async function mandatesByKind(): Promise<Map<string, number>> {
  const found = await rows<{ kind: string; n: number }>(
    db,
    sql`select kind_key as kind, count(*)::int as n from mandate_now group by kind_key`,
  );
  return new Map(found.map(({ kind, n }) => [kind, n]));
}

/** Mandates of a kind in force, and in how many units. */
export async function heldNow(kind: string): Promise<{ mandates: number; units: number }> {
  const found = await row<{ mandates: number; units: number }>(
    db,
    sql`select count(*)::int as mandates, count(distinct unit_id)::int as units from mandate_now
        where kind_key = ${kind}`,
  );
  return found ?? { mandates: 0, units: 0 };
}

/** Keys of the kinds that were in use and no longer are, each once. */
export async function endedKinds(table: "unit_kind" | "mandate_kind"): Promise<string[]> {
  const name = sql.identifier(table);
  const found = await rows<{ key: string }>(
    db,
    sql`select key from ${name} group by key
        having not bool_or(valid_to is null or valid_to > now()) order by key limit 100`,
  );
  return found.map(({ key }) => key);
}

/** What is to come for each kind: the day of its next version, or of its end. */
export async function toCome(
  table: "unit_kind" | "mandate_kind",
): Promise<Map<string, { at: Date; what: "changes" | "ends" | "begins" }>> {
  const name = sql.identifier(table);
  const found = await rows<{ key: string; at: Date; what: "changes" | "ends" | "begins" }>(
    db,
    sql`select coalesce(n.key, p.key) as key, coalesce(p.valid_from, n.valid_to) as at,
          case when p.key is null then 'ends' when n.key is null then 'begins' else 'changes' end as what
        from (select * from ${name} k where ${inForceAt("k", sql`now()`, "valid_from", "valid_to")}) n
        full join (select distinct on (key) * from ${name} where valid_from > now() order by key, valid_from) p on p.key = n.key
        where p.key is not null or n.valid_to is not null`,
  );
  return new Map(found.map(({ key, at, what }) => [key, { at, what }]));
}

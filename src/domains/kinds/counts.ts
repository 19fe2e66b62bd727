import { sql } from "drizzle-orm";
import { db, row, rows } from "#platform/database/index.ts";

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

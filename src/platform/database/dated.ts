import { type AnyColumn, type SQL, sql } from "drizzle-orm";

/** A table whose rows begin, and end or not: dated data, mandates, memberships. */
type Dated =
  | { validFrom: AnyColumn; validTo: AnyColumn }
  | { startsAt: AnyColumn; endsAt: AnyColumn }
  | { startedAt: AnyColumn; endedAt: AnyColumn };

/** Rows of a table in force at an instant: begun, and not yet ended. Without an instant: now, by the database's clock. */
export function inForce(rows: Dated, at?: Date): SQL {
  const instant = at ? sql`${at}::timestamptz` : sql`now()`;
  if ("validFrom" in rows) return covers(rows.validFrom, rows.validTo, instant);
  if ("startsAt" in rows) return covers(rows.startsAt, rows.endsAt, instant);
  return covers(rows.startedAt, rows.endedAt, instant);
}

/**
 * In a hand-written query, the rows of an alias in force at an instant. For now, read the views that say so:
 * `mandate_now`, `member_now`, `mandate_kind_now`, `unit_kind_now`.
 * @example sql`select from mandate m where m.unit_id = ${id} and ${inForceAt("m", at)}`
 */
export function inForceAt(alias: string, at: Date | SQL, from = "starts_at", to = "ends_at"): SQL {
  const [begins, ends] = [from, to].map((column) => sql.raw(`${alias}.${column}`)) as [SQL, SQL];
  return covers(begins, ends, at instanceof Date ? sql`${at}::timestamptz` : at);
}

/**
 * In a query, the calendar day of an instant in the movement's zone, worked out once and not for each row. For now, read
 * `(select movement_today())`.
 */
export const dayThen = (at: Date | SQL): SQL =>
  sql`(select (${at}::timestamptz at time zone movement_zone())::date)`;

const covers = (from: AnyColumn | SQL, to: AnyColumn | SQL, at: SQL) =>
  sql`(${from} <= ${at} and (${to} is null or ${to} > ${at}))`;

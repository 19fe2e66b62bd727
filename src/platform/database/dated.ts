import { type AnyColumn, type SQL, sql } from "drizzle-orm";

/** Dated rows in force at an instant: begun, and not yet ended. Without an instant: now, by the database's clock. */
export function inForce(rows: { validFrom: AnyColumn; validTo: AnyColumn }, at?: Date): SQL {
  const instant = at ? sql`${at}::timestamptz` : sql`now()`;
  return sql`(${rows.validFrom} <= ${instant} and (${rows.validTo} is null or ${rows.validTo} > ${instant}))`;
}

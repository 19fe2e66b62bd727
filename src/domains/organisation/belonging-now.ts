import { type SQL, sql } from "drizzle-orm";
import { membership } from "./schema.ts";

/**
 * Memberships in force at an instant; without one, now. A membership by right may begin or end on a day to come, so an
 * end that is written does not mean that it has come.
 */
export function belongsAt(at?: Date): SQL {
  const instant = at ? sql`${at}::timestamptz` : sql`now()`;
  return sql`(${membership.startedAt} <= ${instant} and (${membership.endedAt} is null or ${membership.endedAt} > ${instant}))`;
}

import { type SQL, sql } from "drizzle-orm";
import { type Settings, settingAsOf } from "#domains/movement/index.ts";
import type { Reader } from "#platform/database/index.ts";
import { inForceAt } from "#platform/database/index.ts";

/** What the movement says of non-binary people in its rules of parity. */
export type NonBinary = Settings["parityNonBinary"];

/** The movement's rule for non-binary people at an instant. */
export function nonBinaryAt(reader: Reader, at: Date): Promise<NonBinary> {
  return settingAsOf("parityNonBinary", at, reader);
}

/**
 * Whether the people of a group of rows (`person_id`, `gender` under the alias) make a balanced pair, as SQL: the same
 * rule as the organisation's for two people. Someone who states no gender leaves it unproved, so not balanced.
 */
export function isBalanced(how: NonBinary, alias: string, when: SQL): SQL {
  const of = sql.raw(alias);
  const some = (gender: string) => sql`bool_or(${of}.gender = ${gender}) filter (where ${when})`;
  const two = sql`count(distinct ${of}.person_id) filter (where ${when}) >= 2`;
  if (how === "different") return sql`(${two} and count(distinct ${of}.gender) filter (where ${when}) >= 2)`;
  return sql`coalesce(${two} and ((${some("woman")} and ${some("man")}) or ${some("nonbinary")}), false)`;
}

/** Whether a mandate acts at an instant, as SQL: in force, and nobody stands in for it then. */
export function actsAt(alias: string, at: SQL): SQL {
  return sql`(${inForceAt(alias, at)} and not exists (
    select from mandate s where s.substitute_for_id = ${sql.raw(alias)}.id and ${inForceAt("s", at)}))`;
}

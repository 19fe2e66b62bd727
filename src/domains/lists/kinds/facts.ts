import { type SQL, sql } from "drizzle-orm";

/** Something known of a thing, and how it stands in the row `it` of the thing's table. */
export interface Fact {
  /** Its words; null when nothing is known. */
  tell(zone: string): SQL;
  /** The column that holds it; none where statements of the list's own write it. */
  column?: string;
  /** What the column is given, from its words or from all the facts of the line. */
  put(words: SQL, facts: SQL, zone: string): SQL;
}

/** A column of this type. `otherwise` stands there when nothing is known; the empty word is then told as nothing. */
export function column(name: string, type = "text", otherwise?: (facts: SQL) => SQL): Fact {
  const at = sql`it.${sql.identifier(name)}`;
  const cast = (words: SQL) => (type === "text" ? words : sql`(${words})::${sql.raw(type)}`);
  return {
    column: name,
    tell: () => (otherwise ? sql`nullif(${at}::text, '')` : sql`${at}::text`),
    put: (words, facts) => cast(otherwise ? sql`coalesce(${words}, ${otherwise(facts)})` : words),
  };
}

/** What stands beside the table: told by a query, written by statements of the list's own. */
export const beside = (tell: SQL): Fact => ({ tell: () => tell, put: (words) => words });

/** An instant at which something begins, now when a list does not tell: told as its day, unless it is not the beginning of one. */
export const begin = (name: string): Fact =>
  instantAs(name, 0, (words, zone) => sql`coalesce(${begins(words, zone)}, now())`);

/** An instant at which something ends: told as the last day counted in. */
export const end = (name: string): Fact => instantAs(name, 1, ends);

/** The instant at which a day given begins, or the very instant. */
export const begins = (words: SQL, zone: string): SQL => sql`case when length(${words}) = 10
  then (${words})::timestamp at time zone ${zone} else (${words})::timestamptz end`;

/** The instant at which a day given is over: its last is counted in. */
export const ends = (words: SQL, zone: string): SQL => sql`case when length(${words}) = 10
  then ((${words})::date + 1)::timestamp at time zone ${zone} else (${words})::timestamptz end`;

function instantAs(name: string, daysBefore: number, put: (words: SQL, zone: string) => SQL): Fact {
  const at = sql`it.${sql.identifier(name)}`;
  return {
    column: name,
    tell: (zone) => sql`case when ${at} is null then null
      when (${at} at time zone ${zone})::time = '00:00' then ((${at} at time zone ${zone})::date - ${sql.raw(String(daysBefore))})::text
      else to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') end`,
    put: (words, _, zone) => put(words, zone),
  };
}

import type { SQL } from "drizzle-orm";
import pg from "pg";
import type { Reader } from "./index.ts";

/** The shape of a row read by hand: its names are camelCase, since {@link rows} gives them so. */
type CamelKeys<T> = { [K in keyof T]: K extends `${string}_${string}` ? never : T[K] };

/**
 * Rows of a hand-written query; the caller states the shape that its SQL returns. Columns come in camelCase
 * (`person_id` as `personId`, nothing to alias), instants as Date, to the millisecond; bigint, as counts are, as number.
 * Days stay `YYYY-MM-DD`, decimals text, and what is inside jsonb is as it was stored.
 * @example await rows<{ personId: string; startedAt: Date }>(db, sql`select person_id, started_at from membership`)
 */
export async function rows<T extends CamelKeys<T>>(reader: Reader, query: SQL): Promise<T[]> {
  const result = (await reader.execute(query)) as unknown as pg.QueryResult;
  return asStated(result) as T[];
}

/** The one row of a hand-written query, or null. */
export async function row<T extends CamelKeys<T>>(reader: Reader, query: SQL): Promise<T | null> {
  return (await rows<T>(reader, query))[0] ?? null;
}

/** A page of what was found, and how many there are in all. */
export interface Page<T> {
  list: T[];
  total: number;
}

/**
 * A page of rows, with how many there are in all: the query also selects `count(*) over () as total`. A page past the
 * end knows no total, as lists expect.
 */
export async function listed<T extends CamelKeys<T>>(reader: Reader, query: SQL): Promise<Page<T>> {
  const list = await rows<T & { total: number }>(reader, query);
  return { list: list.map(({ total: _, ...one }) => one as unknown as T), total: list[0]?.total ?? 0 };
}

/** Runs a hand-written statement. Answers how many rows it touched. */
export async function run(reader: Reader, query: SQL): Promise<number> {
  const result = (await reader.execute(query)) as unknown as pg.QueryResult;
  return result.rowCount ?? 0;
}

type Value = (value: unknown) => unknown;
const { builtins } = pg.types;
const parsed = pg.types.getTypeParser as (oid: number) => Value;
const listOfInstants = 1185; // timestamptz[], which the driver has no name for

/** Drizzle asks the driver for instants as text, and for days too: only instants are read here. */
const values = new Map<number, Value>([
  [builtins.TIMESTAMPTZ, parsed(builtins.TIMESTAMPTZ)],
  [listOfInstants, parsed(listOfInstants)],
  [builtins.INT8, wholeNumber],
]);

// Beyond 2^53 a number would silently be another: nothing that this program counts comes near.
function wholeNumber(text: unknown): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} is too large for a number`);
  return number;
}

const names = new Map<string, string>();

function camelCase(column: string): string {
  let name = names.get(column);
  if (name === undefined) {
    name = column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
    if (names.size < 5000) names.set(column, name);
  }
  return name;
}

/** Built once for a result's columns, then walked for each row; a result with nothing to change is given as it came. */
function asStated({ fields, rows: found }: pg.QueryResult): object[] {
  const columns = fields.map(({ name, dataTypeID }) => ({
    from: name,
    to: camelCase(name),
    value: values.get(dataTypeID),
  }));
  if (columns.every(({ from, to, value }) => from === to && !value)) return found;
  return found.map((row) => {
    const stated: Record<string, unknown> = {};
    for (const { from, to, value } of columns) {
      const given = row[from];
      stated[to] = value && given !== null ? value(given) : given;
    }
    return stated;
  });
}

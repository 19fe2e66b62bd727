import { type SQL, sql } from "drizzle-orm";
import type { Fact } from "./facts.ts";
import type { Field } from "./field.ts";
import type { Kind, Slice } from "./kind.ts";
import { lines } from "./naming.ts";

type FactField = Field & { fact: Fact };
const factsIn = ({ fields }: Kind) => fields.filter((field): field is FactField => field.fact !== undefined);
const literal = (name: string) => sql.raw(`'${name}'`);
const listed = (all: SQL[]) => sql.join(all, sql`, `);
const object = (all: readonly (readonly [string, SQL])[]) =>
  sql`jsonb_build_object(${listed(all.map(([name, words]) => sql`${literal(name)}, ${words}`))})`;

/** The facts of the row `it`: a jsonb object of words, without nulls. */
const facts = (kind: Kind, zone: string) =>
  sql`jsonb_strip_nulls(${object(factsIn(kind).map(({ key, fact }) => [key, fact.tell(zone)]))})`;

/** The facts of a thing by its id. */
export const factsOf = (kind: Kind, id: SQL, zone: string): SQL =>
  sql`(select ${facts(kind, zone)} from ${sql.raw(kind.table)} it where it.id = ${id})`;

/** What an export says of the row `it`, by field. */
export const toldOf = (kind: Kind, zone: string): SQL =>
  sql`${object(kind.fields.flatMap(({ key, told }) => (told ? [[key, told] as const] : [])))} || ${facts(kind, zone)}`;

/** Columns and what they are given when a thing is to have these facts. */
const columnsOf = (kind: Kind, from: SQL, zone: string): Record<string, SQL> =>
  Object.fromEntries(
    factsIn(kind).flatMap(({ key: name, fact }) =>
      fact.column ? [[fact.column, fact.put(sql`(${from}->>${literal(name)})`, from, zone)]] : [],
    ),
  );

/** Statements that create what the lines of this depth bring. */
export function create(kind: Kind, slice: Slice, depth: number): SQL[] {
  const columns = Object.entries({
    id: sql`l.fresh_id`,
    ...columnsOf(kind, sql`l.after`, slice.zone),
    ...(kind.named ? { search_name: sql`l.given->>'_search'` } : {}),
    ...kind.made(slice),
  });
  return [
    sql`insert into ${sql.raw(kind.table)} (${listed(columns.map(([name]) => sql.identifier(name) as unknown as SQL))})
        select ${listed(columns.map(([, value]) => value))} from ${lines(slice)} l where l.fate = 'create' and l.depth = ${depth}`,
    ...(kind.beside?.create(slice, depth) ?? []),
  ];
}

/** Statements that give the things of the lines chosen the facts that they had `before`, or have `after`. */
export function write(kind: Kind, slice: Slice, when: "before" | "after", which: SQL): SQL[] {
  const from = sql.raw(`l.${when}`);
  const columns = Object.entries({
    ...columnsOf(kind, from, slice.zone),
    ...(kind.named ? { search_name: searchName(kind.named, from, when) } : {}),
  });
  return [
    ...(kind.beside?.write(slice, from, which) ?? []),
    sql`update ${sql.raw(kind.table)} it set ${listed(columns.map(([name, value]) => sql`${sql.identifier(name)} = ${value}`))}
        from ${lines(slice)} l where it.id = l.thing_id and ${which}`,
  ];
}

/** The name under which a thing is looked for changes with its name only: the program may have made it otherwise. */
function searchName(named: readonly string[], from: SQL, when: "before" | "after"): SQL {
  const there = listed(named.map((name) => sql`it.${sql.identifier(name)}`));
  const wanted = listed(named.map((name) => sql`${from}->>${literal(name)}`));
  const given = when === "after" ? sql`l.given->>'_search', ` : sql``;
  return sql`case when (${there}) is distinct from (${wanted})
    then coalesce(${given}l.given->>'_search_before', it.search_name) else it.search_name end`;
}

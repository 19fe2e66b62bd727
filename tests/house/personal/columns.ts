import { sql } from "drizzle-orm";
import { db, rows } from "#platform/database/index.ts";
import type { PersonalData } from "#platform/personal/index.ts";

/** A column of the migrated database, and what about it may concern a person. */
export interface Column {
  name: string;
  type: string;
  /** Why it may hold or point to a person; null when nothing says so. */
  suspect: string | null;
}

type Found = { table: string; column: string; type: string; pointsTo: string | null };

/** Names that speak of a person, snake_case or camelCase. */
const speaksOfPeople =
  /(^|_)(by|person|people|actor|viewer|author|owner|user|member|account|email|mail|address|recipient|phone|mobile|birth|born|age|gender|given|family|surname|nickname|pseudonym|ip|agent|password|token|identifier)(_|$)/;

/** Types that hold words or whatever else one puts in them: of a person until shown otherwise. */
const holdsWords = /^(text|character|character varying|jsonb?|bytea|ARRAY|inet|date|xml)$/;

const snake = (name: string) => name.replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase();

/** Every column of every table, by `table.column`. */
export async function allColumns(): Promise<Column[]> {
  const found = await rows<Found>(
    db,
    sql`select c.table_name as "table", c.column_name as "column", c.data_type as "type",
               (select string_agg(target.relname, ',')
                  from pg_constraint k
                  join pg_class source on source.oid = k.conrelid
                  join pg_class target on target.oid = k.confrelid
                  join pg_attribute a on a.attrelid = source.oid and a.attnum = any (k.conkey)
                 where k.contype = 'f' and source.relname = c.table_name and a.attname = c.column_name
                   and source.relnamespace = 'public'::regnamespace) as points_to
          from information_schema.columns c
          join information_schema.tables t using (table_schema, table_name)
         where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
         order by 1, 2`,
  );
  return found.map((one) => ({
    name: `${one.table}.${one.column}`,
    type: one.type,
    suspect: suspicion(one),
  }));
}

function suspicion({ column, type, pointsTo }: Found): string | null {
  if (pointsTo?.split(",").some((table) => table === "person" || table === "auth_user"))
    return "points to a person";
  if (speaksOfPeople.test(snake(column))) return "is named like something of a person";
  if (holdsWords.test(type)) return `holds words (${type})`;
  return null;
}

/** `table.column` of everything that manifests declare. */
export function declaredColumns(declared: readonly PersonalData[]): string[] {
  return declared.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`));
}

/** Columns that may concern a person, and that neither a manifest nor the list of exceptions mentions. */
export function undeclared(
  columns: Column[],
  declared: readonly PersonalData[],
  impersonal: ReadonlySet<string>,
): string[] {
  const known = new Set(declaredColumns(declared));
  return columns
    .filter(
      ({ name, suspect }) =>
        suspect && !known.has(name) && !impersonal.has(name) && !impersonal.has(`${name.split(".")[0]}.*`),
    )
    .map(({ name, suspect }) => `${name} ${suspect}`);
}

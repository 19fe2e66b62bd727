import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { db, run, type Transaction } from "#platform/database/index.ts";
import type { Job } from "#platform/jobs/index.ts";
import { type Clock, type PersonalData, personalData } from "./declare.ts";

/** Rows of one statement. */
const batch = 5000;

/** Opens, in this transaction alone, what the rules of the database otherwise forbid to change. */
export const openErasure = (tx: Transaction) => tx.execute(sql`set local boucle.erasing = 'on'`);

/** What stands where words that are gone must not be empty. */
export const goneMark = "[…]";

/** What a cleared column holds: nothing, or the empty value of its type; words that must be there become `mark`. */
export function blank(column: PgColumn, mark = ""): SQL {
  if (!column.notNull) return sql`null`;
  const type = column.getSQLType();
  if (type.endsWith("[]") || column.dimensions) return sql`'{}'`;
  if (type === "jsonb") return Array.isArray(column.default) ? sql`'[]'::jsonb` : sql`'{}'::jsonb`;
  if (type === "text") {
    const name = sql.identifier(column.name);
    return mark ? sql`case when ${name} = '' then '' else ${mark}::text end` : sql`''`;
  }
  throw new Error(`${column.name} cannot be cleared: it is a ${type} that must be there`);
}

/** Carries out the retention of every declaration as of an instant (now unless given), in batches of one statement each. */
export async function forget(at?: Date, declared = personalData()): Promise<void> {
  for (const one of declared)
    if (typeof one.keep === "object" && "after" in one.keep)
      await forgetOf(one, one.keep, at ? sql`${at.toISOString()}::timestamptz` : sql`now()`);
}

async function forgetOf({ source, held }: PersonalData, keep: Clock, now: SQL): Promise<void> {
  const { after, hours = 0, days = 0, years = 0, how } = keep;
  const cleared = held.map((column) => [sql.identifier(column.name), blankOf(column, keep)] as const);
  const over = sql`${after} < ${now} - make_interval(years => ${years}, days => ${days}, hours => ${hours})`;
  const differs = sql.join(
    cleared.map(([name, empty]) => sql`${name} is distinct from ${empty}`),
    sql` or `,
  );
  const due = sql`array(select ctid from ${source} where ${over} ${how === "clear" ? sql`and (${differs})` : sql``} limit ${batch})`;
  const assigned = sql.join(
    cleared.map(([name, empty]) => sql`${name} = ${empty}`),
    sql`, `,
  );
  const statement =
    how === "delete"
      ? sql`delete from ${source} where ctid = any (${due})`
      : sql`update ${source} set ${assigned} where ctid = any (${due})`;
  for (;;) {
    const done = await db.transaction(async (tx) => {
      await openErasure(tx);
      return run(tx, statement);
    });
    if (done < batch) return;
  }
}

const blankOf = (column: PgColumn, { how, mark }: Clock) =>
  how === "clear" ? blank(column, mark ? goneMark : "") : sql`null`;

/** Forgets every night what has been kept for as long as its declaration says. */
export const personalJobs: readonly Job[] = [
  { name: "personal.forget", every: "23 3 * * *", handle: () => forget() },
];

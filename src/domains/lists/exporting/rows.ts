import { sql } from "drizzle-orm";
import type { Unit } from "#domains/units/index.ts";
import { type Reader, row, rows } from "#platform/database/index.ts";
import { kinds } from "../kinds/index.ts";
import { toldOf } from "../kinds/rows.ts";
import type { ThingKind } from "../schema.ts";

const together = 2000;

/** How many lines an export of a kind has. */
export async function countRows(reader: Reader, kind: ThingKind, over: Unit): Promise<number> {
  const { table, under } = kinds[kind];
  const found = await row<{ n: number }>(
    reader,
    sql`select count(*) as n from ${sql.raw(table)} it where ${under(over)}`,
  );
  return found?.n ?? 0;
}

/** The lines of a kind, in the columns of the files to fill in, a few thousand at a time. */
export async function* exportRows(
  reader: Reader,
  kind: ThingKind,
  over: Unit,
  zone: string,
): AsyncGenerator<string[]> {
  const { table, under, fields } = kinds[kind];
  let last = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const some = await rows<{ id: string; told: Record<string, string | null> }>(
      reader,
      sql`select it.id, ${toldOf(kinds[kind], zone)} as told
          from ${sql.raw(table)} it where it.id > ${last}::uuid and ${under(over)} order by it.id limit ${together}`,
    );
    for (const { told } of some) yield fields.map(({ key }) => told[key] ?? "");
    if (some.length < together) return;
    last = some.at(-1)!.id;
  }
}

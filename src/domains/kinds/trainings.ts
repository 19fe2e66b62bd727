import { sql } from "drizzle-orm";
import { db, type Reader, rows } from "#platform/database/index.ts";
import type { Said } from "./schema.ts";

/** A training that some mandate kind asks for. */
export interface Training {
  key: string;
  label: Said;
}

/** Every training that mandate kinds in force ask for, once each, by its French name. */
export async function trainingsAsked(reader: Reader = db): Promise<Training[]> {
  return rows<Training>(
    reader,
    sql`select distinct on (asked.key) asked.key, asked.label
        from mandate_kind_now k
        cross join lateral jsonb_to_recordset(coalesce(k.conditions->'trainings', '[]')) as asked(key text, label jsonb)
        order by asked.key limit 200`,
  );
}

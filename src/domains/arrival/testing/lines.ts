import { sql } from "drizzle-orm";
import { db, rows } from "#platform/database/index.ts";

/** What became of the lines of a list, as tests compare it: what each names, its fate, and its first fault. */
export async function fetchedLines(batchId: string | undefined): Promise<(string | null)[][]> {
  const found = await rows<{ name: string | null; fate: string; code: string | null }>(
    db,
    sql`select coalesce(given->>'name', given->>'family_name', given->>'_person') as name, fate::text as fate,
          (select f->>'code' from jsonb_array_elements(faults) f where not coalesce((f->>'warning')::boolean, false) limit 1) as code
        from arrival_line where batch_id = ${batchId ?? null} order by 1, n`,
  );
  return found.map(({ name, fate, code }) => [name, fate, code]);
}

import { sql } from "drizzle-orm";
import { today } from "#domains/movement/index.ts";
import { db, rows } from "#platform/database/index.ts";

/** Texts that are in force and can be reviewed, the latest first; at most 50. */
export async function textsToReview(): Promise<{ id: string; title: string }[]> {
  return rows(
    db,
    sql`select d.id, d.title from text_document d
        join text_version v on v.text_id = d.id
        join text_publication p on p.version_id = v.id and p.in_force_from <= ${await today()}::date
        where d.kind = 'roadmap'
        group by d.id order by max(p.in_force_from) desc limit 50`,
  );
}

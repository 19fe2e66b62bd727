import { sql } from "drizzle-orm";
import { db, rows } from "#platform/database/index.ts";
import type { Appraisal } from "../answer/fields.ts";

/** A loop that has handed in its own answer, with what it said to one question. */
export interface LoopSaying {
  slug: string;
  name: string;
  placeId: string | null;
  /** Null: no opinion on this question. */
  appraisal: Appraisal | null;
}

/** What each loop that answered says to a question, by name; at most 500. */
export function loopsSaying(campaignId: string, questionId: string): Promise<LoopSaying[]> {
  return rows<LoopSaying>(
    db,
    sql`select u.slug, u.name, u.place_id, i.appraisal
        from asked r
        join answer a on a.campaign_id = r.campaign_id and a.unit_id = r.unit_id and a.submitted_at is not null
        join unit u on u.id = r.unit_id
        left join answer_item i on i.answer_id = a.id and i.question_id = ${questionId}
        where r.campaign_id = ${campaignId} and r.level = 'loop'
        order by u.search_name limit 500`,
  );
}

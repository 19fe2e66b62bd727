import { sql } from "drizzle-orm";
import { db, listed, type Page, rows } from "#platform/database/index.ts";
import type { Appraisal } from "./answer/fields.ts";
import type { Level } from "./consolidation.ts";

/** Words that came with an answer handed in, with the unit that wrote them. */
export interface Comment {
  unit: { slug: string; name: string };
  level: Level;
  /** The loop in which a group stands; for a loop, itself. */
  loop: string;
  appraisal: Appraisal | null;
  text: string;
}

/** Whose words: of one level, of the groups of one loop. */
export interface Where {
  level: Level;
  loopId?: string;
}

/** One page of the comments on a question, by loop and name, and how many there are in all. */
export function commentsOn(
  campaignId: string,
  questionId: string,
  where: Where,
  page = 1,
  perPage = 50,
): Promise<Page<Comment>> {
  const item = sql`join answer_item i on i.answer_id = a.id and i.question_id = ${questionId} and i.comment <> ''`;
  return listed<Comment>(
    db,
    sql`select i.appraisal, i.comment as text, count(*) over () as total, ${written(campaignId, where, item)}
        order by l.search_name, u.search_name limit ${perPage} offset ${(page - 1) * perPage}`,
  );
}

/** Minority views that came with answers handed in, by loop and name. */
export function minorityViews(campaignId: string, where: Where, limit = 50): Promise<Comment[]> {
  return rows<Comment>(
    db,
    sql`select null as appraisal, a.minority_view as text, ${written(campaignId, where, sql``)}
          and a.minority_view <> '' order by l.search_name, u.search_name limit ${limit}`,
  );
}

type Sql = ReturnType<typeof sql>;

const written = (campaignId: string, { level, loopId }: Where, item: Sql) => sql`
  jsonb_build_object('slug', u.slug, 'name', u.name) as unit, r.level, l.name as loop
  from asked r
  join answer a on a.campaign_id = r.campaign_id and a.unit_id = r.unit_id and a.submitted_at is not null
  ${item}
  join unit u on u.id = r.unit_id
  join unit l on l.id = r.loop_id
  where r.campaign_id = ${campaignId} and r.level = ${level} ${loopId ? sql`and r.loop_id = ${loopId}` : sql``}`;

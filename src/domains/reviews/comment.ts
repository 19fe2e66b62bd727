import { sql } from "drizzle-orm";
import { db, rows } from "#platform/database/index.ts";
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

interface Where {
  level?: Level;
  loopId?: string;
  page?: number;
}

const perPage = 50;

/** Comments on a question, loops before groups, then by name; 50 a page. `total` counts them all. */
export function commentsOn(campaignId: string, questionId: string, where: Where = {}) {
  const text = sql`i.comment`;
  const from = sql`join answer_item i on i.answer_id = a.id and i.question_id = ${questionId} and i.comment <> ''`;
  return comments(campaignId, text, sql`i.appraisal`, from, where);
}

/** Minority views that came with answers handed in; 50 a page. */
export function minorityViews(campaignId: string, where: Where = {}) {
  return comments(campaignId, sql`a.minority_view`, sql`null`, sql``, where, sql`and a.minority_view <> ''`);
}

type Sql = ReturnType<typeof sql>;

async function comments(
  campaignId: string,
  text: Sql,
  appraisal: Sql,
  from: Sql,
  where: Where,
  also: Sql = sql``,
) {
  const { level, loopId, page = 1 } = where;
  const found = await rows<Comment & { total: number }>(
    db,
    sql`select jsonb_build_object('slug', u.slug, 'name', u.name) as unit, r.level, l.name as loop,
          ${appraisal} as appraisal, ${text} as text, (count(*) over ())::int as total
        from asked r
        join answer a on a.campaign_id = r.campaign_id and a.unit_id = r.unit_id and a.submitted_at is not null
        ${from}
        join unit u on u.id = r.unit_id
        join unit l on l.id = r.loop_id
        where r.campaign_id = ${campaignId} ${also}
          ${level ? sql`and r.level = ${level}` : sql``} ${loopId ? sql`and r.loop_id = ${loopId}` : sql``}
        order by r.level desc, l.search_name, u.search_name limit ${perPage} offset ${(page - 1) * perPage}`,
  );
  return {
    list: found,
    total: found[0]?.total ?? 0,
    pages: Math.max(1, Math.ceil((found[0]?.total ?? 0) / perPage)),
  };
}

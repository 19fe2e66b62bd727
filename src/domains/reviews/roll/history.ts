import { sql } from "drizzle-orm";
import { db, rows } from "#platform/database/index.ts";
import type { Appraisal } from "../answer/fields.ts";

/** A review in which a unit was asked, with how far its answer is and what it said overall. */
export interface UnitReview {
  slug: string;
  title: string;
  assemblyOn: string;
  opensAt: Date;
  closesAt: Date;
  closedAt: Date | null;
  zone: string;
  begun: boolean;
  submitted: boolean;
  /** Overall, once handed in. */
  appraisal: Appraisal | null;
  /** For a loop: its groups. */
  groupsAsked: number;
  groupsAnswered: number;
}

/** The reviews in which a unit was asked, the latest first; at most 20. */
export async function reviewsOfUnit(unitId: string): Promise<UnitReview[]> {
  return rows<UnitReview>(
    db,
    sql`select c.slug, c.title, c.assembly_on, c.opens_at, c.closes_at,
          x.closed_at, c.zone, a.id is not null as begun, a.submitted_at is not null as submitted,
          case when a.submitted_at is not null then i.appraisal end as appraisal,
          below.asked as groups_asked, below.answered as groups_answered
        from asked r
        join campaign c on c.id = r.campaign_id
        left join campaign_closure x on x.campaign_id = c.id
        left join answer a on a.campaign_id = r.campaign_id and a.unit_id = r.unit_id
        left join question q on q.campaign_id = c.id and q.kind = 'overall'
        left join answer_item i on i.answer_id = a.id and i.question_id = q.id
        cross join lateral (
          select count(*)::int as asked, count(b.submitted_at)::int as answered
          from asked g left join answer b on b.campaign_id = g.campaign_id and b.unit_id = g.unit_id
          where r.level = 'loop' and g.campaign_id = r.campaign_id and g.loop_id = r.unit_id and g.level = 'group'
        ) below
        where r.unit_id = ${unitId}
        order by c.assembly_on desc, c.opens_at desc limit 20`,
  );
}

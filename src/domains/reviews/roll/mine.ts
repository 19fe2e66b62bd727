import { sql } from "drizzle-orm";
import { db, rows } from "#platform/database/index.ts";
import { type Actor, groundsOf } from "#platform/policy/index.ts";

/** A unit for which someone writes, in a review, with how far its answer is. */
export interface MyUnit {
  campaignId: string;
  unitId: string;
  slug: string;
  name: string;
  level: "group" | "loop";
  begun: boolean;
  submitted: boolean;
  /** For a loop: its groups. */
  groupsAsked: number;
  groupsAnswered: number;
}

/** Units on the roll of these reviews for which the actor holds the pen; at most 20, loops first. */
export async function unitsAnsweredBy(actor: Actor, campaignIds: string[]): Promise<MyUnit[]> {
  const { units, subtrees } = groundsOf(actor, "reviews.answer");
  if (units.length + subtrees.length === 0 || campaignIds.length === 0) return [];
  return rows<MyUnit>(
    db,
    sql`select r.campaign_id, u.id as unit_id, u.slug, u.name, r.level,
          a.id is not null as begun, a.submitted_at is not null as submitted,
          below.asked as groups_asked, below.answered as groups_answered
        from asked r
        join unit u on u.id = r.unit_id
        left join answer a on a.campaign_id = r.campaign_id and a.unit_id = r.unit_id
        cross join lateral (
          select count(*)::int as asked, count(b.submitted_at)::int as answered
          from asked g left join answer b on b.campaign_id = g.campaign_id and b.unit_id = g.unit_id
          where r.level = 'loop' and g.campaign_id = r.campaign_id and g.loop_id = r.unit_id and g.level = 'group'
        ) below
        where r.campaign_id = any(${sql.param(campaignIds)}::uuid[]) and (u.id = any(${sql.param(units)}::uuid[]) or u.lineage && ${sql.param(subtrees)}::uuid[])
        order by r.level desc, u.search_name limit 20`,
  );
}

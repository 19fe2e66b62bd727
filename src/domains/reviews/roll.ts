import { sql } from "drizzle-orm";
import { db, type Reader, row, rows, run, type Transaction } from "#platform/database/index.ts";
import { type Actor, type Ground, groundsOf } from "#platform/policy/index.ts";
import type { Day } from "#platform/time/index.ts";
import type { Appraisal } from "./answer/fields.ts";

/** A unit as a review asks it: at which level, in which loop. */
export interface Asked extends Ground {
  kind: string;
  slug: string;
  name: string;
  nameOf: string;
  level: "group" | "loop";
  /** The loop that consolidates its answer; for a loop, itself. */
  loop: Ground & { slug: string; name: string; nameOf: string };
}

/** Writes down who is asked, in one statement: every open loop, and every open group with its loop. */
export async function writeRoll(tx: Transaction, campaignId: string, rootId: string): Promise<number> {
  return run(
    tx,
    sql`insert into asked (campaign_id, unit_id, level, loop_id)
        select ${campaignId}, u.id, u.kind::answer_level, case u.kind when 'loop' then u.id else above.id end
        from unit u
        left join unit above on above.id = u.parent_id
        where u.closed_at is null and u.lineage @> array[${rootId}]::uuid[]
          and (u.kind = 'loop' or (u.kind = 'group' and above.kind = 'loop'))
        on conflict (campaign_id, unit_id)
          do update set loop_id = excluded.loop_id, level = excluded.level
          where asked.loop_id <> excluded.loop_id`,
  );
}

/** A unit on the roll of a review, or null when it is not asked. */
export async function askedUnit(
  campaignId: string,
  slug: string,
  reader: Reader = db,
): Promise<Asked | null> {
  return row<Asked>(
    reader,
    sql`select u.id, u.kind, u.slug, u.name, u.name_of, u.lineage, r.level,
          jsonb_build_object('id', l.id, 'slug', l.slug, 'name', l.name, 'nameOf', l.name_of, 'lineage', l.lineage) as loop
        from asked r
        join unit u on u.id = r.unit_id
        join unit l on l.id = r.loop_id
        where r.campaign_id = ${campaignId} and u.slug = ${slug}`,
  );
}

/** How many units were asked and have answered, at both levels. */
export interface Participation {
  loopsAsked: number;
  loopsAnswered: number;
  groupsAsked: number;
  groupsAnswered: number;
}

/** Participation in a whole review. */
export async function participationOf(campaignId: string): Promise<Participation> {
  const found = await row<Participation>(
    db,
    sql`select ${participationColumns}
        from asked r left join answer a on a.campaign_id = r.campaign_id and a.unit_id = r.unit_id
        where r.campaign_id = ${campaignId}`,
  );
  return found ?? { loopsAsked: 0, loopsAnswered: 0, groupsAsked: 0, groupsAnswered: 0 };
}

/** A loop on the roll, with how many of its groups have answered and whether it has itself. */
export interface LoopParticipation extends Participation {
  id: string;
  slug: string;
  name: string;
  placeId: string | null;
}

/** Participation loop by loop, by name; at most 500 loops. */
export async function participationByLoop(campaignId: string): Promise<LoopParticipation[]> {
  return rows<LoopParticipation>(
    db,
    sql`select l.id, l.slug, l.name, l.place_id, counted.*
        from (
          select r.loop_id, ${participationColumns}
          from asked r left join answer a on a.campaign_id = r.campaign_id and a.unit_id = r.unit_id
          where r.campaign_id = ${campaignId} group by r.loop_id
        ) counted
        join unit l on l.id = counted.loop_id
        order by l.search_name limit 500`,
  );
}

const participationColumns = sql`
  count(*) filter (where r.level = 'loop')::int as loops_asked,
  count(a.submitted_at) filter (where r.level = 'loop')::int as loops_answered,
  count(*) filter (where r.level = 'group')::int as groups_asked,
  count(a.submitted_at) filter (where r.level = 'group')::int as groups_answered`;

/** A group of a loop in a review: what is known of its answer before it is read. */
export interface GroupStanding {
  id: string;
  slug: string;
  name: string;
  submittedAt: Date | null;
  /** Whether a draft exists. */
  begun: boolean;
  enteredByLoop: boolean;
  remindedAt: Date | null;
}

/** Every group asked in a loop, those who have not answered first; at most 500. */
export async function groupsOf(campaignId: string, loopId: string): Promise<GroupStanding[]> {
  return rows<GroupStanding>(
    db,
    sql`select u.id, u.slug, u.name, a.submitted_at, a.id is not null as begun,
          a.entered_by_loop_id is not null as entered_by_loop,
          (select max(sent_at) from reminder m where m.campaign_id = r.campaign_id and m.unit_id = r.unit_id) as reminded_at
        from asked r
        join unit u on u.id = r.unit_id
        left join answer a on a.campaign_id = r.campaign_id and a.unit_id = r.unit_id
        where r.campaign_id = ${campaignId} and r.loop_id = ${loopId} and r.level = 'group'
        order by (a.submitted_at is not null), u.search_name limit 500`,
  );
}

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

interface Standing {
  /** Whether a draft exists. */
  begun: boolean;
  submitted: boolean;
  /** For a loop: its groups. */
  groupsAsked: number;
  groupsAnswered: number;
}

const standing = sql`a.id is not null as begun, a.submitted_at is not null as submitted,
  below.asked as groups_asked, below.answered as groups_answered`;
const groupsBelow = sql`cross join lateral (
  select count(*)::int as asked, count(b.submitted_at)::int as answered
  from asked g left join answer b on b.campaign_id = g.campaign_id and b.unit_id = g.unit_id
  where r.level = 'loop' and g.campaign_id = r.campaign_id and g.loop_id = r.unit_id and g.level = 'group'
) below`;

/** A unit for which someone writes, in a review, with how far its answer is. */
export interface MyUnit extends Standing {
  campaignId: string;
  unitId: string;
  slug: string;
  name: string;
  level: "group" | "loop";
}

/** Units on the roll of these reviews for which the actor holds the pen; at most 20, loops first. */
export async function unitsAnsweredBy(actor: Actor, campaignIds: string[]): Promise<MyUnit[]> {
  const { units, subtrees } = groundsOf(actor, "reviews.answer");
  if (units.length + subtrees.length === 0 || campaignIds.length === 0) return [];
  return rows<MyUnit>(
    db,
    sql`select r.campaign_id, u.id as unit_id, u.slug, u.name, r.level, ${standing}
        from asked r
        join unit u on u.id = r.unit_id
        left join answer a on a.campaign_id = r.campaign_id and a.unit_id = r.unit_id
        ${groupsBelow}
        where r.campaign_id = any(${sql.param(campaignIds)}::uuid[]) and (u.id = any(${sql.param(units)}::uuid[]) or u.lineage && ${sql.param(subtrees)}::uuid[])
        order by r.level desc, u.search_name limit 20`,
  );
}

/** A review in which a unit was asked, with how far its answer is and what it said overall. */
export interface UnitReview extends Standing {
  slug: string;
  title: string;
  assemblyOn: Day;
  opensAt: Date;
  closesAt: Date;
  closedAt: Date | null;
  zone: string;
  /** Overall, once handed in. */
  appraisal: Appraisal | null;
}

/** The reviews in which a unit was asked, the latest first; at most 20. */
export async function reviewsOfUnit(unitId: string): Promise<UnitReview[]> {
  return rows<UnitReview>(
    db,
    sql`select c.slug, c.title, c.assembly_on, c.opens_at, c.closes_at,
          x.closed_at, c.zone, case when a.submitted_at is not null then i.appraisal end as appraisal, ${standing}
        from asked r
        join campaign c on c.id = r.campaign_id
        left join campaign_closure x on x.campaign_id = c.id
        left join answer a on a.campaign_id = r.campaign_id and a.unit_id = r.unit_id
        left join question q on q.campaign_id = c.id and q.kind = 'overall'
        left join answer_item i on i.answer_id = a.id and i.question_id = q.id
        ${groupsBelow}
        where r.unit_id = ${unitId}
        order by c.assembly_on desc, c.opens_at desc limit 20`,
  );
}

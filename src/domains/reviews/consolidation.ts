import { sql } from "drizzle-orm";
import { db, rows } from "#platform/database/index.ts";
import type { AppraisalCounts } from "#ui/bars.tsx";

/** What was answered to one question: the four appraisals from best to worst, and how many comments came with them. */
export interface Tally {
  counts: AppraisalCounts;
  comments: number;
}

/** Tallies by question id. A question that nobody answered is absent: see {@link tallyFor}. */
export type Tallies = ReadonlyMap<string, Tally>;

export type Level = "group" | "loop";

const none: Tally = { counts: [0, 0, 0, 0], comments: 0 };

/** The tally of a question, all zero when nobody answered it. */
export function tallyFor(tallies: Tallies, questionId: string): Tally {
  return tallies.get(questionId) ?? none;
}

/** What the groups of a loop answered, question by question (§2): only answers handed in count. */
export function loopTallies(campaignId: string, loopId: string): Promise<Tallies> {
  return tallies(sql`campaign_id = ${campaignId} and loop_id = ${loopId} and level = 'group'`);
}

/** What all loops, or all groups, answered: the sum of the tallies of every loop. */
export function nationalTallies(campaignId: string, level: Level): Promise<Tallies> {
  return tallies(sql`campaign_id = ${campaignId} and level = ${level}`);
}

/** Totals of a review at both levels. */
export async function nationalTotals(campaignId: string): Promise<{ loops: Tallies; groups: Tallies }> {
  const [loops, groups] = await Promise.all([
    nationalTallies(campaignId, "loop"),
    nationalTallies(campaignId, "group"),
  ]);
  return { loops, groups };
}

interface Row {
  question: string;
  a: number;
  b: number;
  c: number;
  d: number;
  comments: number;
}

async function tallies(which: ReturnType<typeof sql>): Promise<Tallies> {
  const found = await rows<Row>(
    db,
    sql`select question_id as question, sum(very_positive)::int as a, sum(rather_positive)::int as b,
          sum(rather_unsatisfied)::int as c, sum(very_unsatisfied)::int as d, sum(comments)::int as comments
        from tally where ${which} group by question_id limit 500`,
  );
  return new Map(
    found.map(({ question, a, b, c, d, comments }) => [question, { counts: [a, b, c, d], comments }]),
  );
}

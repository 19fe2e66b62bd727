import { csvFile } from "#platform/csv/index.ts";
import { refuse } from "#platform/errors/index.ts";
import type { Ctx } from "#platform/http/index.ts";
import { appraisalWords } from "#ui/bars.tsx";
import { nationalTotals, type Tallies, tallyFor } from "../consolidation.ts";
import { maySeeTotals } from "../policy.ts";
import { questionsOf } from "../question.ts";
import { subjectOf } from "./answer-read.tsx";
import { campaignAt } from "./frame.tsx";
import { m } from "./messages.ts";

/** The counts of a review as a table: one line for each question and level. There is no person in it. */
export async function exportResults(c: Ctx): Promise<Response> {
  const { t, actor } = c.var;
  const campaign = await campaignAt(c);
  if (!maySeeTotals(actor, campaign)) throw refuse.notFound();
  const [questions, { loops, groups }] = await Promise.all([
    questionsOf(campaign.id),
    nationalTotals(campaign.id),
  ]);
  const head = [t(m.whatIsAsked), t(m.space), t(m.csvLevel), ...appraisalWords(t), t(m.comments)];
  const lines = (level: string, tallies: Tallies) =>
    questions.map((question) => {
      const { counts, comments } = tallyFor(tallies, question.id);
      return [subjectOf(t, question), question.space?.name ?? "", level, ...counts, comments];
    });
  const both = [...lines(t(m.loops), loops), ...lines(t(m.groups), groups)];
  return csvFile(c, campaign.slug, head, both);
}

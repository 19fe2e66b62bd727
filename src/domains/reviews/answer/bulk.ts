import { sql } from "drizzle-orm";
import { newId, type Transaction } from "#platform/database/index.ts";
import type { Appraisal } from "./fields.ts";

/** An answer as a loader brings it, with its history's dates. */
export interface AnswerRow {
  unitId: string;
  /** Null: a draft. */
  submittedAt: Date | null;
  startedAt?: Date;
  personId?: string | null;
  minorityView?: string;
  items: { questionId: string; appraisal: Appraisal | null; comment?: string }[];
}

/**
 * Writes many answers at once inside a transaction under way, in two statements for each 1000 answers; the review
 * must not be closed yet, and every unit must be on its roll. Units that already have an answer are left alone.
 */
export async function writeAnswers(tx: Transaction, campaignId: string, given: AnswerRow[]): Promise<void> {
  for (let from = 0; from < given.length; from += 1000)
    await writeSome(tx, campaignId, given.slice(from, from + 1000));
}

async function writeSome(tx: Transaction, campaignId: string, given: AnswerRow[]): Promise<void> {
  const answers = given.map((one) => ({
    id: newId(),
    unit_id: one.unitId,
    submitted_at: one.submittedAt,
    edited_at: one.submittedAt ?? one.startedAt ?? new Date(),
    person_id: one.personId ?? null,
    minority_view: one.minorityView ?? "",
    items: one.items.map(({ questionId, appraisal, comment = "" }) => ({
      question_id: questionId,
      appraisal,
      comment,
    })),
  }));
  await tx.execute(
    sql`with given as (
          select * from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as g(
            id uuid, unit_id uuid, submitted_at timestamptz, edited_at timestamptz, person_id uuid, minority_view text, items jsonb)
        ), made as (
          insert into answer (id, campaign_id, unit_id, level, minority_view, started_by, edited_by, edited_at, submitted_at, submitted_by)
          select g.id, ${campaignId}, g.unit_id, r.level, g.minority_view, g.person_id, g.person_id, g.edited_at, g.submitted_at,
            case when g.submitted_at is not null then g.person_id end
          from given g join asked r on r.campaign_id = ${campaignId} and r.unit_id = g.unit_id
          on conflict (campaign_id, unit_id) do nothing
          returning id
        )
        insert into answer_item (answer_id, question_id, appraisal, comment)
        select g.id, i.question_id, i.appraisal::appraisal, i.comment
        from given g join made on made.id = g.id
        cross join lateral jsonb_to_recordset(g.items) as i(question_id uuid, appraisal text, comment text)`,
  );
}

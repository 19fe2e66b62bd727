import { and, eq } from "drizzle-orm";
import { db, type Reader } from "#platform/database/index.ts";
import { answer, answerItem } from "../schema.ts";
import { appraisalField, commentField, type Fields, minorityField } from "./fields.ts";

/** An answer with its fields. */
export interface Answer {
  id: string;
  unitId: string;
  /** Grows with each save that changes something; 0 before the first. */
  revision: number;
  fields: Fields;
  editedAt: Date;
  submittedAt: Date | null;
  enteredByLoopId: string | null;
}

/** The answer of a unit to a review, or null before its first save. */
export async function answerOf(
  campaignId: string,
  unitId: string,
  reader: Reader = db,
): Promise<Answer | null> {
  const [found] = await reader
    .select()
    .from(answer)
    .where(and(eq(answer.campaignId, campaignId), eq(answer.unitId, unitId)));
  if (!found) return null;
  const items = await reader.select().from(answerItem).where(eq(answerItem.answerId, found.id)).limit(500);
  const fields: Fields = found.minorityView ? { [minorityField]: found.minorityView } : {};
  for (const { questionId, appraisal, comment } of items) {
    if (appraisal) fields[appraisalField(questionId)] = appraisal;
    if (comment) fields[commentField(questionId)] = comment;
  }
  const { id, revision, editedAt, submittedAt, enteredByLoopId } = found;
  return { id, unitId, revision, fields, editedAt, submittedAt, enteredByLoopId };
}

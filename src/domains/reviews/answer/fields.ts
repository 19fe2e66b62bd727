import { isId } from "#platform/database/index.ts";

/** The four appraisals of §2, from best to worst. */
export const appraisals = [
  "very_positive",
  "rather_positive",
  "rather_unsatisfied",
  "very_unsatisfied",
] as const;
export type Appraisal = (typeof appraisals)[number];

/** An answer as a form holds it: `avis-<question>`, `mot-<question>` and `minorite`. A field left out is unchanged. */
export type Fields = Record<string, string>;

export const minorityField = "minorite";
export const appraisalField = (questionId: string) => `avis-${questionId}`;
export const commentField = (questionId: string) => `mot-${questionId}`;

/** The most characters of a comment, and of a minority view. */
export const commentLimit = 4000;
export const minorityLimit = 10_000;

/** Which question a field is about, and whether it is its appraisal; null for the minority view and strangers. */
export function questionOf(field: string): { id: string; part: "appraisal" | "comment" } | null {
  const [, kind, id] = /^(avis|mot)-(.+)$/.exec(field) ?? [];
  if (!isId(id)) return null;
  return { id, part: kind === "avis" ? "appraisal" : "comment" };
}

/** Whether a string from outside is an appraisal. */
export function isAppraisal(text: string): text is Appraisal {
  return (appraisals as readonly string[]).includes(text);
}

/** A field that two people changed, each in their own way. */
export interface Conflict {
  field: string;
  mine: string;
  theirs: string;
}

/**
 * Merges what I send into what stands now, field by field, knowing what I had before me when I began. What only one
 * of us changed is taken; what both changed alike is no matter; what both changed differently stands as it is and is
 * a conflict to settle.
 */
export function merge(base: Fields, theirs: Fields, mine: Fields): { merged: Fields; conflicts: Conflict[] } {
  const merged: Fields = { ...theirs };
  const conflicts: Conflict[] = [];
  for (const [field, value] of Object.entries(mine)) {
    const before = base[field] ?? "";
    const now = theirs[field] ?? "";
    if (value === before || value === now) continue;
    if (now === before) merged[field] = value;
    else conflicts.push({ field, mine: value, theirs: now });
  }
  return { merged, conflicts };
}

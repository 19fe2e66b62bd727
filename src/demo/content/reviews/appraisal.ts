/** The four appraisals, best first. */
export const APPRAISALS = [
  "very_positive",
  "rather_positive",
  "rather_unsatisfied",
  "very_unsatisfied",
] as const;
export type Appraisal = (typeof APPRAISALS)[number];

/** How likely each appraisal is, in the order of {@link APPRAISALS}. */
export type Mood = readonly [number, number, number, number];
/** Short remarks for each appraisal. */
export type Remarks = Readonly<Record<Appraisal, readonly string[]>>;

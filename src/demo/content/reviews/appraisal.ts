import written from "./remarks.json" with { type: "json" };

/** The four appraisals, best first. */
export const APPRAISALS = ["very_positive", "rather_positive", "rather_unsatisfied", "very_unsatisfied"] as const;
export type Appraisal = (typeof APPRAISALS)[number];

/** How likely each appraisal is, in the order of {@link APPRAISALS}. */
export type Mood = readonly [number, number, number, number];
/** Short remarks for each appraisal. */
export type Remarks = Readonly<Record<Appraisal, readonly string[]>>;

/** What is written beside the appraisal of the whole, and of each space, by its slug. */
export const OVERALL_REMARKS: Remarks = written.overall;
export const SPACE_REMARKS: Readonly<Record<string, Remarks>> = written.spaces;
/** What a minority asked to have written beside the answer of its loop. */
export const MINORITY_REMARKS: readonly string[] = written.minority;

/** How each space is seen on the whole: strong in struggles, expected to do more in territories. */
export const SPACE_MOODS: Readonly<Record<string, Mood>> = {
  "vie-des-groupes": [34, 50, 14, 2],
  "idees-et-programme": [38, 48, 12, 2],
  "education-populaire": [42, 46, 10, 2],
  territoires: [14, 40, 34, 12],
  "jeunesse-et-antiracisme": [36, 50, 12, 2],
  "elections-et-elues": [30, 48, 18, 4],
  communication: [20, 46, 26, 8],
  luttes: [40, 48, 10, 2],
  alliances: [28, 56, 14, 2],
  international: [24, 58, 15, 3],
  "intergroupe-parlementaire": [26, 46, 22, 6],
};

/** How the groups of a loop judge the whole, given what their loop adopts. */
export const GROUP_MOODS: Readonly<Record<Appraisal, Mood>> = { very_positive: [60, 33, 6, 1], rather_positive: [22, 60, 15, 3], rather_unsatisfied: [5, 30, 50, 15], very_unsatisfied: [2, 13, 45, 40] };

/** How the mood of a place colours what it says of each space. */
export const COLOURING: Readonly<Record<Appraisal, Mood>> = { very_positive: [1.8, 1, 0.5, 0.3], rather_positive: [0.8, 1.2, 0.9, 0.7], rather_unsatisfied: [0.4, 0.9, 1.8, 2], very_unsatisfied: [0.2, 0.6, 1.8, 3] };

import type { Appraisal, Mood } from "./appraisal.ts";

/** How each space is seen on the whole: strong in struggles, awaited in territories. */
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

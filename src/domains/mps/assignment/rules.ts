/** What an assignment of MPs weighs, in kilometres: those who set it can compare its parts. Kept with each run. */
export interface AssignmentRules {
  /** A match that stands is broken only to save more than this. */
  keep: number;
  /** Giving someone a loop more than another has costs as much as this way. */
  share: number;
  /** Leaving the region costs as much as this way, besides the way itself. */
  elsewhere: number;
  /** Loops that one MP has at most, where they did not say less. */
  most: number;
  /** Nobody is sent farther; null: no limit. */
  farthest: number | null;
  /** Whether MPs who said nothing of their availability count as available. */
  countSilent: boolean;
}

/** Where a movement begins; silence is not consent unless someone says so. */
export const usualRules: AssignmentRules = {
  keep: 150,
  share: 120,
  elsewhere: 100,
  most: 3,
  farthest: null,
  countSilent: false,
};

/** How near an MP is to a loop, from the department itself to « nobody knows ». */
export type Nearness = "same" | "region" | "elsewhere" | "unknown";

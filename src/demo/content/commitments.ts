import { commitmentsOfFirstAxis } from "./commitments/axis-1.ts";
import { commitmentsOfSecondAxis } from "./commitments/axis-2.ts";
import { commitmentsOfThirdAxis } from "./commitments/axis-3.ts";
import { type Commitment, settled } from "./commitments/commitment.ts";
import { commitmentsOfLastYear } from "./commitments/last-year.ts";
import { type Day, type DemoDates, daysBetween } from "./dates.ts";
import { currentRoadmap } from "./roadmap/current.ts";
import { lastYearRoadmap } from "./roadmap/last-year.ts";

export type { Commitment, CommitmentStatus, CommitmentUpdate, Indicator } from "./commitments/commitment.ts";

/** An owner who has said nothing for longer than this is silent, in days. */
export const SILENCE_AFTER = 60;

/** The promises of the roadmap in force, by paragraph, as they stand today. */
export function currentCommitments({ today }: DemoDates): Commitment[] {
  return [...commitmentsOfFirstAxis, ...commitmentsOfSecondAxis, ...commitmentsOfThirdAxis]
    .map((written) => settled(written, "current", currentRoadmap, today))
    .sort((a, b) => a.paragraph - b.paragraph);
}

/** The promises of last year's roadmap, as they stood when June's assembly judged them. */
export function lastYearCommitments({ lastAssembly }: DemoDates): Commitment[] {
  return commitmentsOfLastYear.map((written) => settled(written, "last_year", lastYearRoadmap, lastAssembly));
}

/** Whether nothing was said of it for more than sixty days, while something still had to be. */
export function isSilent(commitment: Commitment, today: Day): boolean {
  const last = commitment.updates.at(-1);
  if (!last) return true;
  const settledForGood = last.status === "kept" || last.status === "abandoned";
  return !settledForGood && daysBetween(last.date, today) > SILENCE_AFTER;
}

export { type ContributionToWrite, type OutcomeToWrite, writeContributions, writeOutcomes } from "./bulk.ts";
export {
  contribute,
  insertContribution,
  maxContributionLength,
  type NewContribution,
  withdraw,
} from "./contribution.ts";
export { countByBlock, countContributions, countFates, type FateCounts } from "./counts.ts";
export { contributionFields, contributionWords } from "./form.ts";
export { type Decision, decide, decideTogether } from "./outcome.ts";
export { ContributionRows, type RowsProps } from "./pages/rows.tsx";
export {
  type Contribution,
  contributionById,
  contributionsIn,
  contributionsOf,
  type Fate,
  type FateState,
  type Listing,
  listContributions,
  saidBy,
} from "./reading.ts";
export { type Places, placesOf, sayFate, saySpeaker } from "./said.ts";
export { contribution, outcome } from "./schema.ts";
export { type Subject, subjectsInForce, subjectsOf } from "./subjects.ts";

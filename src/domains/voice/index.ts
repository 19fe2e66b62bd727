export { type OutcomeToWrite, writeContributions, writeOutcomes } from "./bulk.ts";
export { contribute, withdraw } from "./contribution.ts";
export { countByBlock, countContributions } from "./counts.ts";
export { contributionFields, contributionWords } from "./form.ts";
export { type Decision, decide, decideTogether } from "./outcome.ts";
export { ContributionRows } from "./pages/rows.tsx";
export {
  type Contribution,
  contributionById,
  contributionsIn,
  contributionsOf,
  type Fate,
  type FateState,
  listContributions,
  saidBy,
} from "./reading.ts";
export { type Places, placesOf } from "./said.ts";
export { contribution, outcome } from "./schema.ts";
export { type Subject, subjectsInForce } from "./subjects.ts";

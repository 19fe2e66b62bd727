export { type CommitmentToWrite, type UpdateToWrite, writeCommitments, writeUpdates } from "./bulk.ts";
export { amend, choose, type NewCommitment, type Terms, withdrawCommitment } from "./commitment.ts";
export { type PartProgress, type Progress, progressOf, type TextProgress } from "./progress.ts";
export {
  type Commitment,
  type CommitmentListing,
  type Concern,
  commitmentById,
  commitmentsOf,
  lastWords,
  listCommitments,
  type OwnersWord,
  type Standing,
  standingOf,
  wordsOn,
} from "./reading.ts";
export { sayStatus } from "./saying.tsx";
export { commitment } from "./schema.ts";
export { mayReport, report, type Status, type Word } from "./word.ts";

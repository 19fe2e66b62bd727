export { writeCommitments, writeUpdates } from "./bulk.ts";
export { amend, choose, type Terms, withdrawCommitment } from "./commitment.ts";
export { type Progress, progressOf } from "./progress.ts";
export {
  type Commitment,
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

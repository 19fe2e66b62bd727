export {
  type Batch,
  batchById,
  batchIn,
  countBatches,
  countKept,
  figuresOf,
  knownSources,
  type Line,
  linesAfter,
  linesOf,
  recentBatches,
  working,
} from "./batch.ts";
export { closeOld, listJobs, listSubscriptions } from "./jobs.ts";
export { bring, receive } from "./receive.ts";
export { listTasks } from "./task.ts";
export { applyBatch, giveUp, mapColumns, undoBatch } from "./verbs.ts";
export { advance } from "./work.ts";

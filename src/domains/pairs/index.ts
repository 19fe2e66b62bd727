export { countPairs } from "./figures.ts";
export { type MatterKind, matterKinds, pairRole, writeMatters } from "./matter.ts";
export { writeReview } from "./review.ts";

export { writeMatters } from "./bulk.ts";
export { countPairs, type PairFigures } from "./figures.ts";
export { type MatterKind, matterKinds, pairRole } from "./matter.ts";
export { writeReview } from "./review.ts";

export { type ChargeState, type RequiredCharge, requiredCharges } from "./charge/states.ts";
export { type Followed, followedCharges, writeCounterparts } from "./counterpart/counterpart.ts";
export { writeExchanges } from "./exchange/bulk.ts";
export { usualRules } from "./mps/assignment/rules.ts";
export { writeAdoptedRun, writeAvailabilities, writeMpRequests } from "./mps/bulk.ts";
export { writeMatters } from "./pair/bulk.ts";
export { countPairs, type PairFigures } from "./pair/figures.ts";
export { type MatterKind, matterKinds, pairCharge } from "./pair/matter.ts";
export { writeReview } from "./pair/review.ts";

export { assignMps, type LoopToServe, type MpOffered } from "./assignment/assign.ts";
export { usualRules } from "./assignment/rules.ts";
export { writeAdoptedRun, writeAvailabilities, writeMpRequests } from "./bulk.ts";

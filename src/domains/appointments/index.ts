export { type ConsensusRow, type PositionRow, writeConsensus } from "./bulk.ts";
export { type NewCall, openCall } from "./calls/opening.ts";
export { type OpenCall, openCallsFor } from "./calls/reading.ts";
export { openConsensus } from "./consensus/opening.ts";
export { underWayIn } from "./consensus/reading.ts";
export type { Election } from "./elections/recording.ts";
export { nameTogether } from "./naming.ts";
export { candidacy, candidacyDecision, consensus, volunteerCall, volunteerCallClosure } from "./schema.ts";

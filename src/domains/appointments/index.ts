export { type ConsensusRow, type PositionRow, type ProposalRow, writeConsensus } from "./bulk.ts";
export { type NewCall, openCall } from "./calls/opening.ts";
export { type OpenCall, openCallsFor } from "./calls/reading.ts";
export { type NewConsensus, openConsensus } from "./consensus/opening.ts";
export { type Election, recordElection } from "./elections/recording.ts";
export { nameTogether } from "./naming.ts";
export {
  candidacy,
  candidacyDecision,
  consensus,
  consensusAsked,
  consensusConfided,
  consensusEnd,
  consensusNamed,
  consensusPosition,
  consensusProposal,
  consensusThirdParty,
  consensusWord,
  volunteerCall,
  volunteerCallClosure,
} from "./schema.ts";

import { declareVerbs } from "#platform/audit/index.ts";

/** What can be done here, to what, and the power that it takes. */
export const verbs = declareVerbs("appointments", {
  answerProposal: { on: "consensus" },
  adopt: { on: "consensus", needs: "appointments.open" },
  withdraw: { on: "consensus", needs: "appointments.open" },
  amend: { on: "consensus", needs: "appointments.open" },
  openConsensus: { on: "consensus", needs: "appointments.open" },
  takePosition: { on: "consensus" },
  speak: { on: "consensus" },
  takeBackWord: { on: "consensus_word" },
  stand: { on: "volunteer_call" },
  withdrawCandidacy: { on: "volunteer_call" },
  closeCall: { on: "volunteer_call", needs: "appointments.call" },
  openCall: { on: "volunteer_call", needs: "appointments.call" },
  recordElection: { on: "appointment", needs: "organisation.appoint" },
  answerAsThirdParty: { on: "consensus" },
  reportObjection: { on: "consensus" },
  passOn: { on: "volunteer_call", needs: "appointments.call" },
  answerCandidacies: { on: "volunteer_call" },
});

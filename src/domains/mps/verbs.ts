import { declareVerbs } from "#platform/audit/index.ts";

/** What can be done here, to what, and the power that it takes. */
export const verbs = declareVerbs("loops", {
  askMp: { on: "mp_request", needs: "loops.write" },
  answerAsMp: { on: "mp_request" },
  withdrawRequest: { on: "mp_request", needs: "loops.write" },
  adoptMps: { on: "mp_run", needs: "loops.assign-mps" },
  proposeMps: { on: "mp_run", needs: "loops.assign-mps" },
  settleMp: { on: "mp_run", needs: "loops.assign-mps" },
  recalculateMps: { on: "mp_run", needs: "loops.assign-mps" },
  withdrawMps: { on: "mp_run", needs: "loops.assign-mps" },
  sayAvailability: { on: "person" },
  takeBackAvailability: { on: "person" },
});

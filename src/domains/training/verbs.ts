import { declareVerbs } from "#platform/audit/index.ts";

/** What can be done here, to what, and the power that it takes. */
export const verbs = declareVerbs("organisation", {
  recordTraining: { on: "qualification", needs: "organisation.record-training" },
  forgetTraining: { on: "qualification", needs: "organisation.record-training" },
});

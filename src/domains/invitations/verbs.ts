import { declareVerbs } from "#platform/audit/index.ts";

/** What can be done here, to what, and the power that it takes. */
export const verbs = declareVerbs("arrival", {
  confirm: { on: "person" },
  decline: { on: "person" },
  prepareWave: { on: "wave", needs: "arrival.invite" },
  launchWave: { on: "wave", needs: "arrival.invite" },
  stopWave: { on: "wave", needs: "arrival.invite" },
  settleRemark: { on: "invitation", needs: "arrival.invite" },
});

import { declareVerbs } from "#platform/audit/index.ts";

/** What can be done here, to what, and the power that it takes. */
export const verbs = declareVerbs("organisation", {
  resign: { on: "mandate" },
  appoint: { on: "mandate", needs: "organisation.appoint" },
  draftPlan: { on: "plan", needs: "organisation.appoint" },
  rewordPlan: { on: "plan", needs: "organisation.appoint" },
  addStep: { on: "plan", needs: "organisation.appoint" },
  removeStep: { on: "plan", needs: "organisation.appoint" },
  withdrawPlan: { on: "plan", needs: "organisation.appoint" },
  enactPlan: { on: "plan", needs: "organisation.appoint" },
  endMandate: { on: "mandate", needs: "organisation.appoint" },
  cancelMandate: { on: "mandate", needs: "organisation.appoint" },
});

import { declareVerbs } from "#platform/audit/index.ts";

/** What can be done here, to what, and the power that it takes. */
export const verbs = declareVerbs("organisation", {
  recordOffice: { on: "office", needs: "organisation.manage" },
  endOffice: { on: "office", needs: "organisation.manage" },
  declineRight: { on: "unit" },
  takeBackRight: { on: "unit" },
  addRight: { on: "right", needs: "organisation.configure" },
  changeRight: { on: "right", needs: "organisation.configure" },
  endRight: { on: "right", needs: "organisation.configure" },
  forgetRightPlan: { on: "right", needs: "organisation.configure" },
  foundMovement: { on: "unit" },
});

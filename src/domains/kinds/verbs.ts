import { declareVerbs } from "#platform/audit/index.ts";

/** What can be done here, to what, and the power that it takes. */
export const verbs = declareVerbs("organisation", {
  decideNonBinary: { on: "movement", needs: "organisation.configure" },
  createUnitKind: { on: "unit-kind", needs: "organisation.configure" },
  changeUnitKind: { on: "unit-kind", needs: "organisation.configure" },
  endUnitKind: { on: "unit-kind", needs: "organisation.configure" },
  forgetPlanUnitKind: { on: "unit-kind", needs: "organisation.configure" },
  placeUnitKind: { on: "unit-kind", needs: "organisation.configure" },
  createMandateKind: { on: "mandate-kind", needs: "organisation.configure" },
  changeMandateKind: { on: "mandate-kind", needs: "organisation.configure" },
  endMandateKind: { on: "mandate-kind", needs: "organisation.configure" },
  forgetPlanMandateKind: { on: "mandate-kind", needs: "organisation.configure" },
  placeMandateKind: { on: "mandate-kind", needs: "organisation.configure" },
});

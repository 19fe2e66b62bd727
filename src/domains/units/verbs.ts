import { declareVerbs } from "#platform/audit/index.ts";

/** What can be done here, to what, and the power that it takes. */
export const verbs = declareVerbs("organisation", {
  certify: { on: "unit", needs: "organisation.manage" },
  endCertification: { on: "unit", needs: "organisation.manage" },
  cover: { on: "unit", needs: "organisation.manage" },
  askToJoin: { on: "unit" },
  withdrawRequest: { on: "unit" },
  join: { on: "unit" },
  leave: { on: "unit" },
  present: { on: "unit", needs: "organisation.manage" },
  found: { on: "unit", needs: "organisation.manage" },
  close: { on: "unit", needs: "organisation.manage" },
  reopen: { on: "unit", needs: "organisation.manage" },
  merge: { on: "unit", needs: "organisation.manage" },
  move: { on: "unit", needs: "organisation.manage" },
  split: { on: "unit", needs: "organisation.manage" },
  accept: { on: "join_request", needs: "organisation.accept" },
  decline: { on: "join_request", needs: "organisation.accept" },
});

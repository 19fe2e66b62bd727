import { declareVerbs } from "#platform/audit/index.ts";

/** What can be done here, to what, and the power that it takes. */
export const verbs = declareVerbs("roadmap", {
  choose: { on: "commitment", needs: "roadmap.edit" },
  amend: { on: "commitment", needs: "roadmap.edit" },
  withdraw: { on: "commitment", needs: "roadmap.edit" },
  report: { on: "commitment" },
});

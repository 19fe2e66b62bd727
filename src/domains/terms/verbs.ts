import { declareVerbs } from "#platform/audit/index.ts";

/** What can be done here, to what, and the power that it takes. */
export const verbs = declareVerbs("organisation", {
  thank: { on: "mandate", needs: "organisation.appoint" },
  handOver: { on: "mandate" },
});

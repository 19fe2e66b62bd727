import { declareVerbs } from "#platform/audit/index.ts";

/** What can be done here, to what, and the power that it takes. */
export const verbs = declareVerbs("arrival", {
  mergePeople: { on: "person", needs: "arrival.merge" },
  keepApart: { on: "person", needs: "arrival.merge" },
});

import { declareVerbs } from "#platform/audit/index.ts";

/** What can be done here, to what, and the power that it takes. */
export const verbs = declareVerbs("arrival", {
  prepareUnion: { on: "union", needs: "arrival.merge" },
  decideUnion: { on: "union", needs: "arrival.merge" },
  applyUnion: { on: "union", needs: "arrival.merge" },
  undoUnion: { on: "union", needs: "arrival.merge" },
});

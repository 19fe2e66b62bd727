import { declareVerbs } from "#platform/audit/index.ts";

/** What can be done here, to what, and the power that it takes. */
export const verbs = declareVerbs("arrival", {
  export: { on: "export", needs: "arrival.export" },
  fetchExport: { on: "export", needs: "arrival.export" },
  exportByCommand: { on: "unit" },
  receive: { on: "arrival", needs: "arrival.import" },
  check: { on: "arrival", needs: "arrival.import" },
  apply: { on: "arrival", needs: "arrival.import" },
  applied: { on: "arrival" },
  undo: { on: "arrival", needs: "arrival.import" },
  undone: { on: "arrival" },
  giveUp: { on: "arrival", needs: "arrival.import" },
});

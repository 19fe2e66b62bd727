import { declareVerbs } from "#platform/audit/index.ts";

/** What can be done here, to what, and the power that it takes. */
export const verbs = declareVerbs("loops", {
  answerExchange: { on: "exchange", needs: "loops.write" },
  nameCounterparts: { on: "unit", needs: "organisation.configure" },
  wishForCall: { on: "unit" },
  openExchange: { on: "exchange", needs: "loops.write" },
  writeToAll: { on: "exchange", needs: "loops.write" },
});

import { declareVerbs } from "#platform/audit/index.ts";

/** What can be done here, to what, and the power that it takes. */
export const verbs = declareVerbs("people", {
  choosePublicName: { on: "person" },
  erase: { on: "person" },
  register: { on: "person" },
});

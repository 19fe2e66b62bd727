import { declareVerbs } from "#platform/audit/index.ts";

/** What can be done here, to what, and the power that it takes. */
export const verbs = declareVerbs("movement", {
  configure: { on: "movement", needs: "movement.configure" },
  reword: { on: "message", needs: "movement.configure" },
  dropWording: { on: "message", needs: "movement.configure" },
  sayTerm: { on: "term", needs: "movement.configure" },
});

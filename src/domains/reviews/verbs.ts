import { declareVerbs } from "#platform/audit/index.ts";

/** What can be done here, to what, and the power that it takes. */
export const verbs = declareVerbs("reviews", {
  remind: { on: "unit", needs: "reviews.remind" },
  close: { on: "campaign", needs: "reviews.manage" },
  changeDates: { on: "campaign", needs: "reviews.manage" },
  open: { on: "campaign", needs: "reviews.manage" },
  remindLoops: { on: "campaign", needs: "reviews.manage" },
  save: { on: "unit" },
  handIn: { on: "unit" },
  reopenAnswer: { on: "unit" },
});

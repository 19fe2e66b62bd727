import { declareVerbs } from "#platform/audit/index.ts";

/** What can be done here, to what, and the power that it takes. */
export const verbs = declareVerbs("loops", {
  countReview: { on: "unit", needs: "loops.review-measure" },
  dropMatter: { on: "handled_matter", needs: "loops.write" },
  noteMatter: { on: "handled_matter", needs: "loops.write" },
  publishReview: { on: "unit", needs: "loops.review-measure" },
  settleMatter: { on: "handled_matter", needs: "loops.write" },
});

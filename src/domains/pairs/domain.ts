import type { Domain } from "#platform/manifest/index.ts";
import { m } from "./messages.ts";
import { pairPanel, pairRoutes } from "./pages/pair.tsx";
import { reviewRoutes } from "./pages/review.tsx";
import { reviewFileRoutes } from "./pages/review-files.ts";
import { reviewsRoutes } from "./pages/reviews.tsx";

/** The group-life pair of each loop (§28), what it handles, and the yearly review of the measure. */
export const pairs: Domain = {
  name: "pairs",
  powers: [{ key: "loops.review-measure", label: m.powerReview }],
  routes: [...pairRoutes, ...reviewsRoutes, ...reviewRoutes, ...reviewFileRoutes],
  panels: [pairPanel],
  tools: [
    {
      key: "loops.pair-review",
      order: 43,
      href: "/bilan-des-binomes",
      label: m.reviewTitle,
      detail: m.toolReviewDetail,
      powers: ["loops.review-measure"],
    },
  ],
};

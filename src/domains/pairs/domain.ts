import { anyone, get, holding, post } from "#platform/http/index.ts";
import type { Domain } from "#platform/manifest/index.ts";
import { m } from "./messages.ts";
import { drop, note, settle } from "./pages/matter-forms.ts";
import { pairPanel, showPair } from "./pages/pair.tsx";
import { showReview } from "./pages/review.tsx";
import { exportReview, exportReviewText } from "./pages/review-files.ts";
import { listReviews, prepareReview, publishYear } from "./pages/reviews.tsx";

const writes = holding("loops.write");
const prepares = holding("loops.review-measure");

/** The group-life pair of each loop (§28), what it handles, and the yearly review of the measure. */
export const pairs: Domain = {
  name: "pairs",
  powers: [{ key: "loops.review-measure", label: m.powerReview }],
  routes: [
    get("/unites/:slug/binome", anyone, showPair),
    post("/unites/:slug/binome/suivis", writes, note, { limit: { times: 60, seconds: 60 } }),
    post("/unites/:slug/binome/suivis/:matter/reglement", writes, settle),
    post("/unites/:slug/binome/suivis/:matter/retrait", writes, drop),
    get("/bilan-des-binomes", anyone, listReviews),
    post("/bilan-des-binomes", prepares, prepareReview),
    get("/bilan-des-binomes/:year", anyone, showReview),
    get("/bilan-des-binomes/:year/chiffres.csv", anyone, exportReview),
    get("/bilan-des-binomes/:year/texte.md", anyone, exportReviewText),
    post("/bilan-des-binomes/:year/publication", prepares, publishYear),
  ],
  panels: [pairPanel],
  tools: [
    {
      key: "loops.pair-review",
      order: 43,
      href: "/bilan-des-binomes",
      label: (t) => t(m.reviewTitle),
      detail: (t) => t(m.toolReviewDetail),
      powers: ["loops.review-measure"],
    },
  ],
};

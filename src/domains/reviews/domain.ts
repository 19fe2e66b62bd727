import { anyone, get } from "#platform/http/index.ts";
import type { Domain } from "#platform/manifest/index.ts";
import { appraisalsBeside } from "./companion.tsx";
import { reviewJobs } from "./jobs.ts";
import { m } from "./messages.ts";
import { answerRoutes } from "./pages/answer.tsx";
import { commentsRoutes, loopCommentsRoutes } from "./pages/comments.tsx";
import { consolidationRoutes } from "./pages/consolidation.tsx";
import { showCampaign } from "./pages/landing.tsx";
import { listRoutes } from "./pages/list.tsx";
import { manageRoutes, newRoutes } from "./pages/manage.tsx";
import { participationRoutes } from "./pages/participation.tsx";
import { exportResults, showResults } from "./pages/results.tsx";
import { resultsLoopsRoutes } from "./pages/results-loops.tsx";
import { showSpace } from "./pages/space.tsx";
import { reviewPanel, showUnitReviews } from "./pages/unit-panel.tsx";
import { reviewTasks } from "./tasks.ts";

/** Reviews: campaigns before an assembly, answers of groups and loops, consolidation, national results. */
export const reviews: Domain = {
  name: "reviews",
  powers: [
    { key: "reviews.answer", label: m.powerAnswer },
    { key: "reviews.consolidate", label: m.powerConsolidate },
    { key: "reviews.remind", label: m.powerRemind },
    { key: "reviews.manage", label: m.powerManage },
  ],
  companions: [appraisalsBeside],
  routes: [
    ...listRoutes,
    ...newRoutes,
    get("/bilans/:slug", anyone, showCampaign),
    ...manageRoutes,
    ...answerRoutes,
    ...consolidationRoutes,
    ...loopCommentsRoutes,
    ...participationRoutes,
    get("/bilans/:slug/resultats", anyone, showResults),
    get("/bilans/:slug/resultats.csv", anyone, exportResults),
    ...resultsLoopsRoutes,
    get("/bilans/:slug/espaces/:unit", anyone, showSpace),
    ...commentsRoutes,
    get("/unites/:slug/bilan", anyone, showUnitReviews),
  ],
  panels: [reviewPanel],
  tasks: [reviewTasks],
  jobs: reviewJobs,
};

import { anyone, get, holding, post, signedIn } from "#platform/http/index.ts";
import type { Domain } from "#platform/manifest/index.ts";
import { appraisalsBeside } from "./companion.tsx";
import { reviewJobs } from "./jobs.ts";
import { m } from "./messages.ts";
import { contributionForm, handInAnswer, reopen, saveDraft, showAnswer } from "./pages/answer.tsx";
import { showComments, showLoopComments } from "./pages/comments.tsx";
import { remindSilent, showConsolidation } from "./pages/consolidation.tsx";
import { exportResults } from "./pages/export.ts";
import { showCampaign } from "./pages/landing.tsx";
import { listRoutes } from "./pages/list.tsx";
import { manageRoutes, newRoutes } from "./pages/manage.tsx";
import { exportParticipation, showParticipation } from "./pages/participation.tsx";
import { showResults } from "./pages/results.tsx";
import { showLoopsBehind } from "./pages/results-loops.tsx";
import { showSpace } from "./pages/space.tsx";
import { reviewPanel, showUnitReviews } from "./pages/unit-panel.tsx";
import { reviewTasks } from "./tasks.ts";

const writes = holding("reviews.answer", "reviews.consolidate");
const consolidates = holding("reviews.consolidate");
const typing = { limit: { times: 120, seconds: 60 } };

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
    get("/bilans/:slug/reponses/:unit", signedIn, showAnswer),
    post("/bilans/:slug/reponses/:unit", writes, saveDraft, typing),
    post("/bilans/:slug/reponses/:unit/remise", writes, handInAnswer, typing),
    post("/bilans/:slug/reponses/:unit/reouverture", writes, reopen),
    ...contributionForm.routes,
    get("/bilans/:slug/boucles/:unit", consolidates, showConsolidation),
    post("/bilans/:slug/boucles/:unit/relances", consolidates, remindSilent),
    get("/bilans/:slug/boucles/:unit/questions/:question", consolidates, showLoopComments),
    get("/bilans/:slug/participation", anyone, showParticipation),
    get("/bilans/:slug/participation.csv", anyone, exportParticipation),
    get("/bilans/:slug/resultats", anyone, showResults),
    get("/bilans/:slug/resultats.csv", anyone, exportResults),
    get("/bilans/:slug/resultats/boucles", anyone, showLoopsBehind),
    get("/bilans/:slug/espaces/:unit", anyone, showSpace),
    get(
      "/bilans/:slug/commentaires/:question",
      holding("roadmap.report", "voice.decide", "reviews.manage"),
      showComments,
    ),
    get("/unites/:slug/bilan", anyone, showUnitReviews),
  ],
  panels: [reviewPanel],
  tasks: [reviewTasks],
  jobs: reviewJobs,
};

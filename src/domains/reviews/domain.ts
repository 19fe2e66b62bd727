import { anyone, get, holding, post, signedIn } from "#platform/http/index.ts";
import type { Domain } from "#platform/manifest/index.ts";
import { m } from "./messages.ts";
import { addContribution, handInAnswer, reopen, saveDraft, showAnswer } from "./pages/answer.tsx";
import { remindSilent, showConsolidation } from "./pages/consolidation.tsx";
import { showCampaign } from "./pages/landing.tsx";
import { listCampaigns } from "./pages/list.tsx";
import { close, createCampaign, manageCampaign, newCampaign, remindSilentLoops, saveDates } from "./pages/manage.tsx";
import { showResults } from "./pages/results.tsx";

const writes = holding("reviews.answer", "reviews.consolidate");
const manages = holding("reviews.manage");
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
  routes: [
    get("/bilans", anyone, listCampaigns),
    post("/bilans", manages, createCampaign),
    get("/bilans/nouveau", manages, newCampaign),
    get("/bilans/:slug", anyone, showCampaign),
    get("/bilans/:slug/gestion", manages, manageCampaign),
    post("/bilans/:slug/dates", manages, saveDates),
    post("/bilans/:slug/cloture", manages, close),
    post("/bilans/:slug/relances", manages, remindSilentLoops),
    get("/bilans/:slug/reponses/:unit", signedIn, showAnswer),
    post("/bilans/:slug/reponses/:unit", writes, saveDraft, typing),
    post("/bilans/:slug/reponses/:unit/remise", writes, handInAnswer, typing),
    post("/bilans/:slug/reponses/:unit/reouverture", writes, reopen),
    post("/bilans/:slug/reponses/:unit/remontees", holding("voice.speak"), addContribution),
    get("/bilans/:slug/boucles/:unit", consolidates, showConsolidation),
    post("/bilans/:slug/boucles/:unit/relances", consolidates, remindSilent),
    get("/bilans/:slug/resultats", anyone, showResults),
  ],
};

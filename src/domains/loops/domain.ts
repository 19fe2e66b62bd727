import { anyone, get, holding, post, signedIn } from "#platform/http/index.ts";
import type { Domain } from "#platform/manifest/index.ts";
import { tellOtherSide } from "./exchange/telling.ts";
import { loopJobs } from "./jobs.ts";
import { m as board } from "./messages/board.ts";
import { m as counterparts } from "./messages/counterparts.ts";
import { m as exchanges } from "./messages/exchanges.ts";
import { m as pairs } from "./messages/pairs.ts";
import { mpPart } from "./mps/part.ts";
import { exportBoard, showBoard } from "./pages/board.tsx";
import { askForCall, chargesPanel, showCharges } from "./pages/charges.tsx";
import { counterpartsPanel, showCounterparts } from "./pages/counterparts.tsx";
import { editCounterparts, saveCounterparts } from "./pages/counterparts-admin.tsx";
import { showLoops } from "./pages/directory.tsx";
import { answerExchange, showExchange } from "./pages/exchange.tsx";
import { newExchange, openExchange } from "./pages/exchange-new.tsx";
import { showExchanges } from "./pages/exchanges.tsx";
import { followedLoopsPanel, showFollowedLoops } from "./pages/followed-loops.tsx";
import { drop, note, settle } from "./pages/matter-forms.ts";
import { pairPanel, showPair } from "./pages/pair.tsx";
import { showReview } from "./pages/pair-review.tsx";
import { exportReview, exportReviewText } from "./pages/pair-review-files.ts";
import { listReviews, prepareReview, publishYear } from "./pages/pair-reviews.tsx";
import { loopData } from "./personal.ts";
import { loopTasks } from "./tasks.ts";

const writes = holding("loops.write");
const configures = holding("organisation.configure");
const prepares = holding("loops.review-measure");
const typing = { limit: { times: 60, seconds: 60 } };

/** Loops: their required charges and vacancies, the spaces that follow them, the group-life pairs, referent MPs. */
export const loops: Domain = {
  name: "loops",
  powers: [
    { key: "loops.write", label: exchanges.powerWrite },
    { key: "loops.review-measure", label: pairs.powerReview },
    ...mpPart.powers,
  ],
  routes: [
    get("/boucles", anyone, showLoops),
    get("/charges-a-pourvoir", anyone, showBoard),
    get("/charges-a-pourvoir.csv", anyone, exportBoard),
    get("/unites/:slug/charges", anyone, showCharges),
    post("/unites/:slug/charges/:charge/souhaits", signedIn, askForCall),
    get("/unites/:slug/interlocuteurs", anyone, showCounterparts),
    get("/unites/:slug/boucles", anyone, showFollowedLoops),
    get("/administration/organisation/interlocuteurs", configures, editCounterparts),
    post("/administration/organisation/interlocuteurs", configures, saveCounterparts),
    get("/echanges", writes, showExchanges),
    post("/echanges", writes, openExchange, typing),
    get("/echanges/nouveau", writes, newExchange),
    get("/echanges/:exchange", writes, showExchange),
    post("/echanges/:exchange/messages", writes, answerExchange, typing),
    get("/unites/:slug/binome", anyone, showPair),
    post("/unites/:slug/binome/suivis", writes, note, typing),
    post("/unites/:slug/binome/suivis/:matter/reglement", writes, settle),
    post("/unites/:slug/binome/suivis/:matter/retrait", writes, drop),
    get("/bilan-des-binomes", anyone, listReviews),
    post("/bilan-des-binomes", prepares, prepareReview),
    get("/bilan-des-binomes/:year", anyone, showReview),
    get("/bilan-des-binomes/:year/chiffres.csv", anyone, exportReview),
    get("/bilan-des-binomes/:year/texte.md", anyone, exportReviewText),
    post("/bilan-des-binomes/:year/publication", prepares, publishYear),
    ...mpPart.routes,
  ],
  panels: [chargesPanel, pairPanel, counterpartsPanel, followedLoopsPanel, ...mpPart.panels],
  tasks: [loopTasks, ...mpPart.tasks],
  tools: [
    {
      key: "loops.board",
      order: 40,
      href: "/charges-a-pourvoir",
      label: (t) => t(board.toolBoard),
      detail: (t) => t(board.toolBoardDetail),
      powers: [],
    },
    {
      key: "loops.exchanges",
      order: 41,
      href: "/echanges",
      label: (t) => t(exchanges.title),
      detail: (t) => t(exchanges.toolDetail),
      powers: ["loops.write"],
    },
    {
      key: "loops.counterparts",
      order: 42,
      href: "/administration/organisation/interlocuteurs",
      label: (t) => t(counterparts.adminTitle),
      detail: (t) => t(counterparts.adminDetail),
      powers: ["organisation.configure"],
    },
    {
      key: "loops.pair-review",
      order: 43,
      href: "/bilan-des-binomes",
      label: (t) => t(pairs.reviewTitle),
      detail: (t) => t(pairs.toolReviewDetail),
      powers: ["loops.review-measure"],
    },
    ...mpPart.tools,
  ],
  subscriptions: [tellOtherSide, ...mpPart.subscriptions],
  jobs: [...loopJobs, ...mpPart.jobs],
  personalData: [...loopData, ...mpPart.personalData],
};

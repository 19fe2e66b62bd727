import { anyone, get, holding, post, signedIn } from "#platform/http/index.ts";
import type { Domain } from "#platform/manifest/index.ts";
import { tellOtherSide } from "./exchange/telling.ts";
import { m as board } from "./messages/board.ts";
import { m as counterparts } from "./messages/counterparts.ts";
import { m as exchanges } from "./messages/exchanges.ts";
import { exportBoard, showBoard } from "./pages/board.tsx";
import { counterpartsPanel, showCounterparts } from "./pages/counterparts.tsx";
import { editCounterparts, saveCounterparts } from "./pages/counterparts-admin.tsx";
import { showLoops } from "./pages/directory.tsx";
import { answerExchange, showExchange } from "./pages/exchange.tsx";
import { newExchange, openExchange } from "./pages/exchange-new.tsx";
import { showExchanges } from "./pages/exchanges.tsx";
import { followedLoopsPanel, showFollowedLoops } from "./pages/followed-loops.tsx";
import { askForCall, rolesPanel, showRoles } from "./pages/roles.tsx";
import { loopTasks } from "./tasks.ts";

const writes = holding("loops.write");
const configures = holding("organisation.configure");
const typing = { limit: { times: 60, seconds: 60 } };

/** Loops: their required roles and vacancies, and the spaces that follow them. */
export const loops: Domain = {
  name: "loops",
  powers: [{ key: "loops.write", label: exchanges.powerWrite }],
  routes: [
    get("/boucles", anyone, showLoops),
    get("/charges-a-pourvoir", anyone, showBoard),
    get("/charges-a-pourvoir.csv", anyone, exportBoard),
    get("/unites/:slug/charges", anyone, showRoles),
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
  ],
  panels: [rolesPanel, counterpartsPanel, followedLoopsPanel],
  tasks: [loopTasks],
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
  ],
  subscriptions: [tellOtherSide],
};

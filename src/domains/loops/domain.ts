import { anyone, get } from "#platform/http/index.ts";
import type { Domain } from "#platform/manifest/index.ts";
import { tellOtherSide } from "./exchange/telling.ts";
import { boardWords } from "./messages/board.ts";
import { counterpartWords } from "./messages/counterparts.ts";
import { exchangeWords } from "./messages/exchanges.ts";
import { boardRoutes } from "./pages/board.tsx";
import { counterpartsPanel, showCounterparts } from "./pages/counterparts.tsx";
import { nameRoutes } from "./pages/counterparts-admin.tsx";
import { directoryRoutes } from "./pages/directory.tsx";
import { exchangeRoutes } from "./pages/exchange.tsx";
import { newExchangeRoutes } from "./pages/exchange-new.tsx";
import { exchangesRoutes } from "./pages/exchanges.tsx";
import { followedLoopsPanel, followedLoopsRoutes } from "./pages/followed-loops.tsx";
import { rolesPanel, rolesRoutes } from "./pages/roles.tsx";
import { loopTasks } from "./tasks.ts";

/** Loops: their required roles and vacancies, and the spaces that follow them. */
export const loops: Domain = {
  name: "loops",
  powers: [{ key: "loops.write", label: exchangeWords.powerWrite }],
  routes: [
    ...directoryRoutes,
    ...boardRoutes,
    ...rolesRoutes,
    get("/unites/:slug/interlocuteurs", anyone, showCounterparts),
    ...followedLoopsRoutes,
    ...nameRoutes,
    ...exchangesRoutes,
    ...newExchangeRoutes,
    ...exchangeRoutes,
  ],
  panels: [rolesPanel, counterpartsPanel, followedLoopsPanel],
  tasks: [loopTasks],
  tools: [
    {
      key: "loops.board",
      order: 40,
      href: "/charges-a-pourvoir",
      label: boardWords.list.title,
      detail: boardWords.toolBoardDetail,
      powers: [],
    },
    {
      key: "loops.exchanges",
      order: 41,
      href: "/echanges",
      label: exchangeWords.list.title,
      detail: exchangeWords.toolDetail,
      powers: ["loops.write"],
    },
    {
      key: "loops.counterparts",
      order: 42,
      href: "/administration/organisation/interlocuteurs",
      label: counterpartWords.name.title,
      detail: counterpartWords.adminDetail,
      powers: ["organisation.configure"],
    },
  ],
  subscriptions: [tellOtherSide],
};

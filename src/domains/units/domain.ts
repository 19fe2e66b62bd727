import type { Domain } from "#platform/manifest/index.ts";
import { answersExpected, answersReceived } from "./joining-expected.ts";
import { tellWhoAccepts, tellWhoAsked, tellWhoWaited } from "./joining-telling.ts";
import { m } from "./messages.ts";
import { closingRoutes } from "./pages/closing.tsx";
import { directoryRoutes } from "./pages/directory.tsx";
import { historyRoutes } from "./pages/history.tsx";
import { manageRoutes } from "./pages/manage.tsx";
import { memberRoutes } from "./pages/members.tsx";
import { mergeRoutes } from "./pages/merge.tsx";
import { moveRoutes } from "./pages/move.tsx";
import { unitPanels } from "./pages/panels.ts";
import { requestRoutes } from "./pages/requests.tsx";
import { splitRoutes } from "./pages/split.tsx";
import { structureRoutes } from "./pages/structures.tsx";
import { unitRoutes } from "./pages/unit.tsx";

export const units: Domain = {
  name: "units",
  powers: [
    { key: "organisation.manage", label: m.powerManage },
    { key: "organisation.see-members", label: m.powerSeeMembers },
    { key: "organisation.accept", label: m.powerAccept },
  ],
  routes: [
    ...directoryRoutes,
    ...structureRoutes,
    ...unitRoutes,
    ...historyRoutes,
    ...manageRoutes,
    ...memberRoutes,
    ...requestRoutes,
    ...moveRoutes,
    ...mergeRoutes,
    ...splitRoutes,
    ...closingRoutes,
  ],
  tasks: [answersExpected, answersReceived],

  subscriptions: [tellWhoAccepts, tellWhoAsked, tellWhoWaited],
  panels: unitPanels,
};

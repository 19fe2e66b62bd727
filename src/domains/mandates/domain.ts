import type { Domain, Panel } from "#platform/manifest/index.ts";
import { can } from "#platform/policy/index.ts";
import { planWords } from "./messages/plans.ts";
import { m, roleWords } from "./messages.ts";
import { maySee } from "./pages/access.ts";
import { appointRoutes } from "./pages/appoint.tsx";
import { arrivalRoutes } from "./pages/arrivals.tsx";
import { boardRoutes } from "./pages/board.tsx";
import { endingRoutes } from "./pages/ending.tsx";
import { oneMandateRoutes } from "./pages/one.tsx";
import { planListRoutes } from "./pages/plans/list.tsx";
import { planRoutes } from "./pages/plans/one.tsx";
import { recordRoutes } from "./pages/record.tsx";
import { mandatePieces } from "./pages/roles.tsx";
import { tellAppointed, tellEnded } from "./telling.ts";

/** Tabs of a unit for those who look after its mandates. */
const panels: readonly Panel[] = [
  {
    key: "mandates",
    order: 2,
    kinds: "all",
    under: "manage",
    tab: roleWords.mandates,
    href: ({ slug }) => `/unites/${slug}/mandats`,
    shown: (ground, actor) => maySee(actor, ground),
  },
  {
    key: "plans",
    order: 3,
    kinds: "all",
    under: "manage",
    tab: planWords.tab,
    href: ({ slug }) => `/unites/${slug}/plans`,
    shown: (ground, actor) => can(actor, "organisation.appoint", ground),
  },
];

export const mandates: Domain = {
  name: "mandates",
  powers: [
    { key: "organisation.appoint", label: roleWords.powerAppoint },
    { key: "organisation.waive-parity", label: m.powerWaive },
  ],
  routes: [
    ...boardRoutes,
    ...appointRoutes,
    ...oneMandateRoutes,
    ...endingRoutes,
    ...recordRoutes,
    ...planListRoutes,
    ...planRoutes,
    ...arrivalRoutes,
  ],
  subscriptions: [tellAppointed, tellEnded],
  panels,
  pieces: mandatePieces,
};

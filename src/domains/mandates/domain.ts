import type { Domain } from "#platform/manifest/index.ts";
import { roleWords } from "./messages/roles.ts";
import { m } from "./messages.ts";
import { arrivalRoutes } from "./pages/arrivals.tsx";
import { mandatePanels } from "./pages/panels.ts";
import { mandatePieces } from "./pages/pieces.tsx";
import { planRoutes } from "./pages/plans.ts";
import { mandateRoutes } from "./pages/routes.ts";
import { tellAppointed, tellEnded } from "./telling.ts";

export const mandates: Domain = {
  name: "mandates",
  powers: [
    { key: "organisation.appoint", label: roleWords.powerAppoint },
    { key: "organisation.waive-parity", label: m.powerWaive },
  ],
  routes: [...mandateRoutes, ...planRoutes, ...arrivalRoutes],
  subscriptions: [tellAppointed, tellEnded],
  panels: mandatePanels,
  pieces: mandatePieces,
};

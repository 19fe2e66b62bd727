import type { Domain } from "#platform/manifest/index.ts";
import { roleWords } from "./messages/roles.ts";
import { mm } from "./messages.ts";
import { arrivalRoutes } from "./pages/arrivals.tsx";
import { mandatePanels } from "./pages/panels.ts";
import { mandatePieces } from "./pages/pieces.tsx";
import { planRoutes } from "./pages/plans.ts";
import { mandateRoutes } from "./pages/routes.ts";
import { mandatePersonalData } from "./personal-data.ts";
import { tellAppointed, tellEnded } from "./telling.ts";

export const mandates: Domain = {
  name: "mandates",
  powers: [
    { key: "organisation.appoint", label: roleWords.powerAppoint },
    { key: "organisation.waive-parity", label: mm.powerWaive },
  ],
  routes: [...mandateRoutes, ...planRoutes, ...arrivalRoutes],
  subscriptions: [tellAppointed, tellEnded],
  panels: mandatePanels,
  pieces: mandatePieces,
  personalData: [
    ...mandatePersonalData,
    {
      table: "mandate",
      columns: [
        ...[
          "person_id",
          "unit_id",
          "title",
          "starts_at",
          "ends_at",
          "appointed_by",
          "ended_by",
          "end_reason",
        ],
        ...["appointment_id", "under_id", "substitute_for_id", "succeeds_id"],
      ],
      purpose: "Savoir qui répond de quoi, et avec quels droits",
      basis: "membership",
      retention: "Le temps du mandat, puis cinq ans pour l’histoire du mouvement",
      erasure: "delete",
    },
  ],
};

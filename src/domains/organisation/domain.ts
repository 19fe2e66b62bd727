import type { Domain } from "#platform/manifest/index.ts";
import { m } from "./messages.ts";
import { chartRoutes } from "./pages/chart.tsx";
import { directoryRoutes } from "./pages/directory.tsx";
import { manageRoutes } from "./pages/manage.tsx";
import { unitRoutes } from "./pages/unit.tsx";

export const organisation: Domain = {
  name: "organisation",
  powers: [
    { key: "organisation.manage", label: m.powerManage },
    { key: "organisation.appoint", label: m.powerAppoint },
    { key: "organisation.see-members", label: m.powerSeeMembers },
  ],
  routes: [...directoryRoutes, ...unitRoutes, ...manageRoutes, ...chartRoutes],
  personalData: [
    {
      table: "membership",
      columns: ["person_id", "unit_id", "started_at", "ended_at"],
      purpose: "Savoir qui participe à quel groupe",
      basis: "membership",
      retention: "Tant que la personne est membre, puis deux ans",
      erasure: "delete",
    },
    {
      table: "mandate",
      columns: ["person_id", "unit_id", "title", "starts_at", "ends_at", "appointed_by"],
      purpose: "Savoir qui répond de quoi, et avec quels droits",
      basis: "membership",
      retention: "Le temps du mandat, puis cinq ans pour l’histoire du mouvement",
      erasure: "delete",
    },
    {
      table: "unit",
      columns: ["contact_email", "meeting", "description"],
      purpose: "Joindre un groupe et savoir quand il se retrouve ; ce qu’il en écrit peut nommer quelqu’un",
      basis: "legitimate interest",
      retention: "Tant que le groupe existe",
      erasure: "keep",
    },
  ],
};

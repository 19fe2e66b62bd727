import type { Domain } from "#platform/manifest/index.ts";
import { can } from "#platform/policy/index.ts";
import { r } from "./messages.ts";
import { belongingRoutes } from "./pages/belonging.tsx";
import { byRightRoutes } from "./pages/by-right.tsx";
import { officeRoutes } from "./pages/offices.tsx";
import { rightRoutes } from "./pages/right.tsx";
import { rightsRoutes } from "./pages/rights.tsx";

export const rights: Domain = {
  name: "rights",
  routes: [...belongingRoutes, ...byRightRoutes, ...rightsRoutes, ...rightRoutes, ...officeRoutes],
  panels: [
    {
      key: "membres-de-droit",
      order: 70,
      kinds: "all",
      under: "manage",
      tab: (t) => t(r.membersTab),
      href: ({ slug }) => `/unites/${slug}/membres-de-droit`,
      shown: (ground, actor) =>
        !["movement", "group"].includes(ground.kind) && can(actor, "organisation.see-members", ground),
    },
  ],
  tools: [
    {
      key: "organisation.belonging",
      order: 10,
      href: "/mon-appartenance",
      label: (t) => t(r.mineTitle),
      detail: (t) => t(r.mineDetail),
      powers: [],
    },
    {
      key: "organisation.rights",
      order: 50,
      href: "/administration/organisation/droits",
      label: (t) => t(r.rulesTitle),
      detail: (t) => t(r.rulesDetail),
      powers: ["organisation.configure"],
    },
    {
      key: "organisation.offices",
      order: 55,
      href: "/administration/organisation/elus",
      label: (t) => t(r.officesTitle),
      detail: (t) => t(r.officesDetail),
      powers: ["organisation.manage"],
    },
  ],
  personalData: [
    {
      table: "office",
      columns: ["person_id", "place_id", "starts_on", "ends_on", "recorded_by"],
      purpose:
        "Savoir quelles personnes du mouvement exercent une fonction élective, publique par la loi, et où",
      basis: "membership",
      retention: "Le temps de la fonction, puis cinq ans pour l’histoire du mouvement",
      erasure: "delete",
    },
    {
      table: "right_declined",
      columns: ["person_id"],
      purpose:
        "Respecter le refus d’une place qu’un droit donnerait, et le lever quand la personne y revient",
      basis: "consent",
      retention: "Tant que le droit pourrait s’appliquer à la personne",
      erasure: "delete",
    },
    {
      table: "belonging_right",
      columns: ["decided_by"],
      purpose: "Savoir qui a décidé d’un droit d’appartenance, pour en répondre",
      basis: "legitimate interest",
      retention: "Pour l’histoire du mouvement",
      erasure: "anonymise",
    },
  ],
};

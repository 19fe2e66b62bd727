import type { Domain } from "#platform/manifest/index.ts";
import { can } from "#platform/policy/index.ts";
import { m } from "./messages.ts";
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
      tab: m.membersTab,
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
      label: m.mineTitle,
      detail: m.mineDetail,
      powers: [],
    },
    {
      key: "organisation.rights",
      order: 50,
      href: "/administration/organisation/droits",
      label: m.rulesTitle,
      detail: m.rulesDetail,
      powers: ["organisation.configure"],
    },
    {
      key: "organisation.offices",
      order: 55,
      href: "/administration/organisation/elus",
      label: m.offices.title,
      detail: m.officesDetail,
      powers: ["organisation.manage"],
    },
  ],
};

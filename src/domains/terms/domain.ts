import type { Domain } from "#platform/manifest/index.ts";
import { can } from "#platform/policy/index.ts";
import { e } from "./messages.ts";
import { handoverRoutes } from "./pages/handover.tsx";
import { successionRoutes } from "./pages/succession.tsx";
import { termsRoutes } from "./pages/terms.tsx";
import { thanksRoutes } from "./pages/thanks.tsx";
import { termTasks } from "./tasks.ts";
import { termJobs } from "./telling.ts";

export const terms: Domain = {
  name: "terms",
  routes: [...termsRoutes, ...successionRoutes, ...handoverRoutes, ...thanksRoutes],
  tasks: [termTasks],
  jobs: termJobs,
  panels: [
    {
      key: "echeances",
      order: 80,
      kinds: "all",
      under: "manage",
      tab: (t) => t(e.tab),
      href: ({ slug }) => `/unites/${slug}/echeances`,
      shown: (ground, actor) => can(actor, "organisation.appoint", ground),
    },
  ],
  tools: [
    {
      key: "organisation.terms",
      order: 40,
      href: "/administration/organisation/echeances",
      label: (t) => t(e.title),
      detail: (t) => t(e.toolDetail),
      powers: ["organisation.appoint"],
    },
  ],
  personalData: [
    {
      table: "handover_item",
      columns: ["done_by", "label"],
      purpose: "Transmettre ce qui va avec un mandat, entre qui part et qui suit",
      basis: "membership",
      retention: "Autant que le mandat",
      erasure: "delete",
    },
    {
      table: "thanks",
      columns: ["by_id", "body"],
      purpose:
        "Remercier une personne à la fin de son mandat ; lu d’elle et de qui nomme là où elle l’a tenu",
      basis: "membership",
      retention: "Autant que le mandat",
      erasure: "delete",
    },
  ],
};

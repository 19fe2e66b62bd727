import type { Domain } from "#platform/manifest/index.ts";
import { can } from "#platform/policy/index.ts";
import { m } from "./messages.ts";
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
      tab: m.tab,
      href: ({ slug }) => `/unites/${slug}/echeances`,
      shown: (ground, actor) => can(actor, "organisation.appoint", ground),
    },
  ],
  tools: [
    {
      key: "organisation.terms",
      order: 40,
      href: "/administration/organisation/echeances",
      label: m.list.title,
      detail: m.toolDetail,
      powers: ["organisation.appoint"],
    },
  ],
};

import type { Domain } from "#platform/manifest/index.ts";
import { can } from "#platform/policy/index.ts";
import { m } from "./messages.ts";
import { qualificationRoutes } from "./pages/qualifications.tsx";

export const training: Domain = {
  name: "training",
  powers: [{ key: "organisation.record-training", label: m.power }],
  routes: qualificationRoutes,
  panels: [
    {
      key: "trainings",
      order: 85,
      kinds: "all",
      under: "manage",
      tab: m.list.title,
      href: ({ slug }) => `/unites/${slug}/formations`,
      shown: (ground, actor) => can(actor, "organisation.record-training", ground),
    },
  ],
};

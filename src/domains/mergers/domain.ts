import type { Domain } from "#platform/manifest/index.ts";
import { mergeInstallations } from "./carry-out.ts";
import { m } from "./messages.ts";
import { listRoutes } from "./pages/list.tsx";
import { mergerRoutes } from "./pages/merger.tsx";

/** Another installation joins this one under one of its units. The power it takes is that of the duplicates. */
export const mergers: Domain = {
  name: "mergers",
  routes: [...listRoutes, ...mergerRoutes],
  tools: [
    {
      key: "arrival.merger",
      order: 64,
      href: "/administration/rattachement",
      label: m.list.title,
      detail: m.toolDetail,
      powers: ["arrival.merge"],
    },
  ],
  subscriptions: [mergeInstallations],
};

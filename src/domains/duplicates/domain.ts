import type { Domain } from "#platform/manifest/index.ts";
import { m } from "./messages.ts";
import { duplicateRoutes } from "./pages/duplicates.tsx";

/** Two records of one human being are compared by hand, and made one. */
export const duplicates: Domain = {
  name: "duplicates",
  // Also what merging installations takes.
  powers: [{ key: "arrival.merge", label: m.powerMerge }],
  routes: duplicateRoutes,
  tools: [
    {
      key: "arrival.duplicates",
      order: 62,
      href: "/administration/doublons",
      label: m.list.title,
      detail: m.toolDetail,
      powers: ["arrival.merge"],
    },
  ],
};

import type { Domain } from "#platform/manifest/index.ts";
import { passCommitments } from "./commitment.ts";
import { commitmentsUnder } from "./companion.tsx";
import { wordsExpected } from "./expected.ts";
import { m } from "./messages.ts";
import { chooseRoutes } from "./pages/choose.tsx";
import { editRoutes } from "./pages/edit.tsx";
import { listRoutes } from "./pages/list.tsx";
import { oneRoutes } from "./pages/one.tsx";
import { progressRoutes } from "./pages/progress.tsx";
import { unitRoutes } from "./pages/unit.tsx";

export const roadmap: Domain = {
  name: "roadmap",
  powers: [
    { key: "roadmap.edit", label: m.powerEdit },
    { key: "roadmap.report", label: m.powerReport },
  ],
  // `choisir` stands before `:id`, which would take its address.
  routes: [...progressRoutes, ...listRoutes, ...chooseRoutes, ...oneRoutes, ...editRoutes, ...unitRoutes],
  panels: [
    {
      key: "engagements",
      order: 20,
      kinds: ["space", "coordination", "committee", "pole"],
      tab: m.unitTab,
      href: ({ slug }) => `/unites/${slug}/engagements`,
    },
  ],
  companions: [commitmentsUnder],
  tasks: [wordsExpected],
  subscriptions: [passCommitments],
};

import type { Domain } from "#platform/manifest/index.ts";
import { commitmentsUnder } from "./companion.tsx";
import { wordsExpected } from "./expected.ts";
import { m } from "./messages.ts";
import { chooseRoutes } from "./pages/choose.tsx";
import { editRoutes } from "./pages/edit.tsx";
import { listRoutes } from "./pages/list.tsx";
import { oneRoutes } from "./pages/one.tsx";
import { progressRoutes } from "./pages/progress.tsx";
import { unitRoutes } from "./pages/unit.tsx";
import { passCommitments } from "./passing.ts";

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
      tab: (t) => t(m.unitTab),
      href: ({ slug }) => `/unites/${slug}/engagements`,
    },
  ],
  companions: [commitmentsUnder],
  tasks: [wordsExpected],
  subscriptions: [passCommitments],
  personalData: [
    {
      table: "commitment_owner",
      columns: ["person_id"],
      purpose:
        "Savoir qui répond d’un engagement avec la structure ; le nom n’est public que par un mandat public",
      basis: "membership",
      retention: "Autant que l’engagement",
      erasure: "delete",
    },
    {
      table: "commitment",
      columns: ["chosen_by"],
      purpose: "Savoir qui a choisi l’engagement dans le texte",
      basis: "membership",
      retention: "Autant que l’engagement",
      erasure: "keep",
    },
    {
      table: "commitment_update",
      columns: ["made_by"],
      purpose: "Savoir qui a donné les nouvelles d’un engagement",
      basis: "membership",
      retention: "Autant que l’engagement",
      erasure: "keep",
    },
  ],
};

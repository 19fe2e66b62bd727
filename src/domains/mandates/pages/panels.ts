import type { Panel } from "#platform/manifest/index.ts";
import { can } from "#platform/policy/index.ts";
import { planWords } from "../messages/plans.ts";
import { roleWords } from "../messages/roles.ts";
import { maySee } from "./access.ts";

/** Tabs of a unit for those who look after its mandates. */
export const mandatePanels: readonly Panel[] = [
  {
    key: "mandates",
    order: 2,
    kinds: "all",
    under: "manage",
    tab: (t) => t(roleWords.mandates),
    href: ({ slug }) => `/unites/${slug}/mandats`,
    shown: (ground, actor) => maySee(actor, ground),
  },
  {
    key: "plans",
    order: 3,
    kinds: "all",
    under: "manage",
    tab: (t) => t(planWords.tab),
    href: ({ slug }) => `/unites/${slug}/plans`,
    shown: (ground, actor) => can(actor, "organisation.appoint", ground),
  },
];

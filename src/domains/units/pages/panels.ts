import type { Panel } from "#platform/manifest/index.ts";
import { can } from "#platform/policy/index.ts";
import { m } from "../messages.ts";

/** Powers of which one opens the manage side of a unit. */
export const managingPowers = [
  "organisation.manage",
  "organisation.appoint",
  "organisation.see-members",
  "organisation.accept",
] as const;

/** The tabs of a unit that tell of the unit itself: the first that anyone reads, and those of who looks after it. */
export const unitPanels: readonly Panel[] = [
  {
    key: "presentation",
    order: 0,
    kinds: "all",
    tab: m.presentation,
    href: ({ slug }) => `/unites/${slug}`,
  },
  {
    key: "manage",
    order: 1,
    kinds: "all",
    under: "manage",
    tab: m.overview,
    href: ({ slug }) => `/unites/${slug}/gestion`,
    shown: (ground, actor) => managingPowers.some((power) => can(actor, power, ground)),
  },
  {
    key: "members",
    order: 4,
    kinds: "all",
    under: "manage",
    tab: m.membersTitle,
    href: ({ slug }) => `/unites/${slug}/membres`,
    shown: (ground, actor) =>
      can(actor, "organisation.see-members", ground) && ground.hasMembers && ground.joining !== "closed",
  },
  {
    key: "requests",
    order: 5,
    kinds: "all",
    under: "manage",
    tab: m.requests,
    href: ({ slug }) => `/unites/${slug}/demandes`,
    shown: (ground, actor) => can(actor, "organisation.accept", ground) && ground.joining === "request",
  },
  {
    key: "history",
    order: 1000,
    kinds: "all",
    tab: m.history,
    href: ({ slug }) => `/unites/${slug}/histoire`,
  },
];

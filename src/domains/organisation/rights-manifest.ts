import type { Panel, Tool } from "#platform/manifest/index.ts";
import type { PersonalData } from "#platform/personal/index.ts";
import { can } from "#platform/policy/index.ts";
import { r } from "./messages/rights.ts";
import { e } from "./messages/terms.ts";
import { arrivalRoutes } from "./pages/arrivals.tsx";
import { belongingRoutes } from "./pages/belonging.tsx";
import { byRightRoutes } from "./pages/by-right.tsx";
import { handoverRoutes } from "./pages/handover.tsx";
import { officeRoutes } from "./pages/offices.tsx";
import { rightsRoutes } from "./pages/rights.tsx";
import { termsRoutes } from "./pages/terms.tsx";
import { thanksRoutes } from "./pages/thanks.tsx";

/** What rights, public offices, terms and arrivals contribute to the manifest of the organisation. */
export const rightsAndTermsRoutes = [
  ...belongingRoutes,
  ...byRightRoutes,
  ...rightsRoutes,
  ...officeRoutes,
  ...termsRoutes,
  ...handoverRoutes,
  ...thanksRoutes,
  ...arrivalRoutes,
];

export const rightsAndTermsPanels: readonly Panel[] = [
  {
    key: "membres-de-droit",
    order: 70,
    kinds: "all",
    under: "manage",
    tab: (t) => t(r.membersTab),
    href: ({ slug }) => `/unites/${slug}/membres-de-droit`,
    shown: (ground, actor) =>
      !["movement", "group"].includes(ground.kind) && can(actor, "organisation.see-members", ground),
  },
  {
    key: "echeances",
    order: 80,
    kinds: "all",
    under: "manage",
    tab: (t) => t(e.tab),
    href: ({ slug }) => `/unites/${slug}/echeances`,
    shown: (ground, actor) => can(actor, "organisation.appoint", ground),
  },
];

export const rightsAndTermsTools: readonly Tool[] = [
  {
    key: "organisation.belonging",
    order: 10,
    href: "/mon-appartenance",
    label: (t) => t(r.mineTitle),
    detail: (t) => t(r.mineDetail),
    powers: [],
  },
  {
    key: "organisation.terms",
    order: 40,
    href: "/administration/organisation/echeances",
    label: (t) => t(e.title),
    detail: (t) => t(e.toolDetail),
    powers: ["organisation.appoint"],
  },
  {
    key: "organisation.rights",
    order: 50,
    href: "/administration/organisation/droits",
    label: (t) => t(r.rulesTitle),
    detail: (t) => t(r.rulesDetail),
    powers: ["organisation.configure"],
  },
  {
    key: "organisation.offices",
    order: 55,
    href: "/administration/organisation/elus",
    label: (t) => t(r.officesTitle),
    detail: (t) => t(r.officesDetail),
    powers: ["organisation.manage"],
  },
];

export const rightsAndTermsData: readonly PersonalData[] = [
  {
    table: "office",
    columns: ["person_id", "place_id", "starts_on", "ends_on", "recorded_by"],
    purpose:
      "Savoir quelles personnes du mouvement exercent une fonction élective, publique par la loi, et où",
    basis: "membership",
    retention: "Le temps de la fonction, puis cinq ans pour l’histoire du mouvement",
    erasure: "delete",
  },
  {
    table: "right_declined",
    columns: ["person_id"],
    purpose: "Respecter le refus d’une place qu’un droit donnerait, et le lever quand la personne y revient",
    basis: "consent",
    retention: "Tant que le droit pourrait s’appliquer à la personne",
    erasure: "delete",
  },
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
    purpose: "Remercier une personne à la fin de son mandat ; lu d’elle et de qui nomme là où elle l’a tenu",
    basis: "membership",
    retention: "Autant que le mandat",
    erasure: "delete",
  },
  {
    table: "belonging_right",
    columns: ["decided_by"],
    purpose: "Savoir qui a décidé d’un droit d’appartenance, pour en répondre",
    basis: "legitimate interest",
    retention: "Pour l’histoire du mouvement",
    erasure: "anonymise",
  },
];

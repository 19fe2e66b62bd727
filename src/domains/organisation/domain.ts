import type { Domain } from "#platform/manifest/index.ts";
import { can } from "#platform/policy/index.ts";
import { delegationTasks } from "./delegation/tasks.ts";
import { answersExpected, answersReceived } from "./joining-expected.ts";
import { forgetRequests } from "./joining-forgetting.ts";
import { tellWhoAccepts, tellWhoAsked, tellWhoWaited } from "./joining-telling.ts";
import { kindsPersonalData } from "./kinds/personal-data.ts";
import { mandatePersonalData } from "./mandate/personal.ts";
import { tellAppointed, tellEnded } from "./mandate/telling.ts";
import { d } from "./messages/delegations.ts";
import { k } from "./messages/kinds.ts";
import { mm } from "./messages/mandates.ts";
import { q } from "./messages/qualifications.ts";
import { m as mu } from "./messages/units.ts";
import { m } from "./messages.ts";
import { closingRoutes } from "./pages/closing.tsx";
import { delegationRoutes } from "./pages/delegations.tsx";
import { directoryRoutes } from "./pages/directory.tsx";
import { historyRoutes } from "./pages/history.tsx";
import { kindsRoutes } from "./pages/kinds.tsx";
import { manageRoutes } from "./pages/manage.tsx";
import { mandateRoutes } from "./pages/mandates.ts";
import { memberRoutes } from "./pages/members.tsx";
import { mergeRoutes } from "./pages/merge.tsx";
import { moveRoutes } from "./pages/move.tsx";
import { myPowers, myPowersRoutes } from "./pages/my-powers.tsx";
import { placesAbroadRoutes } from "./pages/places-abroad.tsx";
import { planRoutes } from "./pages/plans.ts";
import { qualificationRoutes } from "./pages/qualifications.tsx";
import { requestRoutes } from "./pages/requests.tsx";
import { splitRoutes } from "./pages/split.tsx";
import { structureRoutes } from "./pages/structures.tsx";
import { unitRoutes } from "./pages/unit.tsx";
import { personalDataOfUnits } from "./personal-units.ts";
import {
  rightsAndTermsData,
  rightsAndTermsPanels,
  rightsAndTermsRoutes,
  rightsAndTermsTools,
} from "./rights-manifest.ts";
import { termTasks } from "./terms-tasks.ts";
import { termJobs } from "./terms-telling.ts";

const unitsRoutes = [
  ...directoryRoutes,
  ...structureRoutes,
  ...unitRoutes,
  ...historyRoutes,
  ...manageRoutes,
  ...memberRoutes,
  ...requestRoutes,
  ...moveRoutes,
  ...mergeRoutes,
  ...splitRoutes,
  ...closingRoutes,
  ...placesAbroadRoutes,
];

export const organisation: Domain = {
  name: "organisation",
  powers: [
    { key: "organisation.manage", label: m.powerManage },
    { key: "organisation.appoint", label: m.powerAppoint },
    { key: "organisation.see-members", label: m.powerSeeMembers },
    { key: "organisation.waive-parity", label: mm.powerWaive },
    { key: "organisation.configure", label: k.powerConfigure },
    { key: "organisation.record-training", label: q.power },
    { key: "organisation.accept", label: mu.powerAccept },
  ],
  routes: [
    ...unitsRoutes,
    ...mandateRoutes,
    ...planRoutes,
    ...kindsRoutes,
    ...delegationRoutes,
    ...myPowersRoutes,
    ...qualificationRoutes,
    ...rightsAndTermsRoutes,
  ],
  tasks: [delegationTasks, answersExpected, answersReceived, termTasks],
  jobs: [...termJobs, forgetRequests],
  subscriptions: [tellWhoAccepts, tellWhoAsked, tellWhoWaited, tellAppointed, tellEnded],
  panels: [
    ...rightsAndTermsPanels,
    {
      key: "trainings",
      order: 80,
      kinds: "all",
      under: "manage",
      tab: (t) => t(q.title),
      href: ({ slug }) => `/unites/${slug}/formations`,
      shown: (ground, actor) => can(actor, "organisation.record-training", ground),
    },
  ],
  tools: [
    {
      key: "organisation.my-powers",
      order: 90,
      href: myPowers,
      label: (t) => t(d.myPowers),
      detail: (t) => t(d.myPowersDetail),
      powers: [],
    },
    ...rightsAndTermsTools,
    {
      key: "organisation.kinds",
      order: 20,
      href: "/administration/organisation",
      label: (t) => t(k.title),
      detail: (t) => t(k.toolDetail),
      powers: ["organisation.configure"],
    },
  ],
  personalData: [
    ...mandatePersonalData,
    ...kindsPersonalData,
    ...personalDataOfUnits,
    ...rightsAndTermsData,
    {
      table: "membership",
      columns: ["person_id", "unit_id", "started_at", "ended_at", "right_id", "because_id"],
      purpose: "Savoir qui participe à quel groupe, et par quel droit",
      basis: "membership",
      retention: "Tant que la personne est membre, puis deux ans",
      erasure: "delete",
    },
    {
      table: "mandate",
      columns: [
        ...[
          "person_id",
          "unit_id",
          "title",
          "starts_at",
          "ends_at",
          "appointed_by",
          "ended_by",
          "end_reason",
        ],
        ...["appointment_id", "under_id", "substitute_for_id", "succeeds_id"],
      ],
      purpose: "Savoir qui répond de quoi, et avec quels droits",
      basis: "membership",
      retention: "Le temps du mandat, puis cinq ans pour l’histoire du mouvement",
      erasure: "delete",
    },
    {
      table: "unit",
      columns: ["contact_email", "meeting", "description", "join_condition"],
      purpose: "Joindre un groupe et savoir quand il se retrouve ; ce qu’il en écrit peut nommer quelqu’un",
      basis: "legitimate interest",
      retention: "Tant que le groupe existe",
      erasure: "keep",
    },
  ],
};

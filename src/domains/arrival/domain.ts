import type { Domain } from "#platform/manifest/index.ts";
import { exportJobs, exportSubscriptions } from "./exporting/export.ts";
import { arrivalJobs, arrivalSubscriptions, arrivalTasks } from "./importing/index.ts";
import { writeInvitations } from "./invitations/letters.ts";
import { invitationExpected } from "./invitations/task.ts";
import { m as doubles } from "./messages/doubles.ts";
import { em } from "./messages/exporting.ts";
import { m as invitations } from "./messages/invitations.ts";
import { m as joining } from "./messages/union.ts";
import { m } from "./messages.ts";
import { batchRoutes } from "./pages/batch.tsx";
import { doublesRoutes } from "./pages/doubles.tsx";
import { exportRoutes } from "./pages/export.tsx";
import { guideRoutes } from "./pages/guide.tsx";
import { homeRoutes } from "./pages/home.tsx";
import { invitationRoutes } from "./pages/invitation.tsx";
import { invitationsRoutes } from "./pages/invitations.tsx";
import { modelRoutes } from "./pages/models.ts";
import { newRoutes } from "./pages/new.tsx";
import { refusedRoutes } from "./pages/refused-lines.ts";
import { unionRoutes } from "./pages/union.tsx";
import { welcomeRoutes } from "./pages/welcome.tsx";
import { uniteInstallations } from "./union/carry-out.ts";

/** A movement arrives from its spreadsheets, and can leave by them: import, undo, export. */
export const arrival: Domain = {
  name: "arrival",
  powers: [
    { key: "arrival.import", label: m.power },
    { key: "arrival.export", label: em.power },
    { key: "arrival.merge", label: doubles.powerMerge },
    { key: "arrival.invite", label: invitations.powerInvite },
  ],
  // Addresses with a fixed word come before those where an id stands.
  routes: [
    ...homeRoutes,
    ...newRoutes,
    ...guideRoutes,
    ...modelRoutes,
    ...batchRoutes,
    ...refusedRoutes,
    ...exportRoutes,
    ...doublesRoutes,
    ...invitationsRoutes,
    ...invitationRoutes,
    ...welcomeRoutes,
    ...unionRoutes,
  ],
  tools: [
    {
      key: "arrival.import",
      order: 60,
      href: "/administration/arrivee",
      label: (t) => t(m.title),
      detail: (t) => t(m.tool),
      powers: ["arrival.import"],
    },
    {
      key: "arrival.export",
      order: 61,
      href: "/administration/export",
      label: (t) => t(em.title),
      detail: (t) => t(em.tool),
      powers: ["arrival.export"],
    },
    {
      key: "arrival.doubles",
      order: 62,
      href: "/administration/doublons",
      label: (t) => t(doubles.title),
      detail: (t) => t(doubles.toolDetail),
      powers: ["arrival.merge"],
    },
    {
      key: "arrival.invitations",
      order: 63,
      href: "/administration/invitations",
      label: (t) => t(invitations.title),
      detail: (t) => t(invitations.toolDetail),
      powers: ["arrival.invite"],
    },
    {
      key: "arrival.union",
      order: 64,
      href: "/administration/rattachement",
      label: (t) => t(joining.title),
      detail: (t) => t(joining.toolDetail),
      powers: ["arrival.merge"],
    },
  ],
  tasks: [invitationExpected, arrivalTasks],
  subscriptions: [...arrivalSubscriptions, ...exportSubscriptions, uniteInstallations],
  jobs: [...arrivalJobs, ...exportJobs, writeInvitations],
};

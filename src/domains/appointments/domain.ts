import type { Domain } from "#platform/manifest/index.ts";
import { callWords } from "./messages/calls.ts";
import { m } from "./messages.ts";
import { adoptionRoutes } from "./pages/adoption.tsx";
import { amendingRoutes } from "./pages/amending.tsx";
import { callRoutes } from "./pages/call.tsx";
import { callsRoutes } from "./pages/calls.tsx";
import { candidacyRoutes } from "./pages/candidacies.tsx";
import { consensusRoutes } from "./pages/consensus.tsx";
import { electionRoutes } from "./pages/election.tsx";
import { newCallRoutes } from "./pages/new-call.tsx";
import { openingRoutes } from "./pages/opening.tsx";
import { consensusPanel, unitTabRoutes } from "./pages/unit-tab.tsx";
import { candidacyTasks, consensusTasks } from "./tasks.ts";
import { tellings } from "./telling.ts";

/** Appointments: consensus, recorded elections, calls for volunteers and candidacies. */
export const appointments: Domain = {
  name: "appointments",
  powers: [
    { key: "appointments.open", label: m.powerOpen },
    { key: "appointments.call", label: m.powerCall },
  ],
  routes: [
    ...openingRoutes,
    ...amendingRoutes,
    ...unitTabRoutes,
    ...adoptionRoutes,
    ...consensusRoutes,
    ...electionRoutes,
    ...newCallRoutes,
    ...callsRoutes,
    ...candidacyRoutes,
    ...callRoutes,
  ],
  panels: [consensusPanel],
  tasks: [consensusTasks, candidacyTasks],
  tools: [
    {
      key: "appointments.calls",
      order: 40,
      href: "/appels",
      label: callWords.list.title,
      detail: callWords.toolDetail,
      powers: [],
    },
  ],
  subscriptions: tellings,
};

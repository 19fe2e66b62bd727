import type { Domain } from "#platform/manifest/index.ts";
import { exportJobs, exportSubscriptions } from "./exporting/export.ts";
import { listJobs, listSubscriptions, listTasks } from "./importing/index.ts";
import { exportWords } from "./messages/exporting.ts";
import { m } from "./messages.ts";
import { batchRoutes } from "./pages/batch.tsx";
import { exportRoutes } from "./pages/export.tsx";
import { guideRoutes } from "./pages/guide.tsx";
import { homeRoutes } from "./pages/home.tsx";
import { modelRoutes } from "./pages/models.ts";
import { newRoutes } from "./pages/new.tsx";
import { refusedRoutes } from "./pages/refused-lines.ts";

/** A movement arrives from its spreadsheets, and can leave by them: import, undo, export. */
export const lists: Domain = {
  name: "lists",
  powers: [
    { key: "arrival.import", label: m.power },
    { key: "arrival.export", label: exportWords.power },
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
  ],
  tools: [
    {
      key: "arrival.import",
      order: 60,
      href: "/administration/arrivee",
      label: m.home.title,
      detail: m.tool,
      powers: ["arrival.import"],
    },
    {
      key: "arrival.export",
      order: 61,
      href: "/administration/export",
      label: exportWords.ask.title,
      detail: exportWords.tool,
      powers: ["arrival.export"],
    },
  ],
  tasks: [listTasks],
  subscriptions: [...listSubscriptions, ...exportSubscriptions],
  jobs: [...listJobs, ...exportJobs],
};

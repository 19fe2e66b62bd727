import { get, holding } from "#platform/http/index.ts";
import type { Domain } from "#platform/manifest/index.ts";
import { mpJobs } from "./jobs.ts";
import { m } from "./messages.ts";
import { assignmentRoutes } from "./pages/assignment.tsx";
import { availabilityRoutes } from "./pages/availability.tsx";
import { showFigures } from "./pages/figures.tsx";
import { lineRoutes } from "./pages/line.tsx";
import { loopMpRoutes, mpPanel } from "./pages/loop-panel.tsx";
import { myLoopsRoutes } from "./pages/my-loops.tsx";
import { registerRoutes } from "./pages/register.tsx";
import { requestRoutes } from "./pages/request.tsx";
import { runRoutes } from "./pages/run.tsx";
import { mpTasks } from "./tasks.ts";
import { mpSubscriptions } from "./telling.ts";

/** Liaison MPs (§25): who is available, who serves which loop, what loops ask of them. */
export const mps: Domain = {
  name: "mps",
  powers: [
    { key: "loops.assign-mps", label: m.powerAssign },
    { key: "loops.serve", label: m.powerServe },
  ],
  routes: [
    ...registerRoutes,
    ...assignmentRoutes,
    ...runRoutes,
    ...lineRoutes,
    get("/deputes/demandes", holding("loops.assign-mps"), showFigures),
    ...availabilityRoutes,
    ...myLoopsRoutes,
    ...loopMpRoutes,
    ...requestRoutes,
  ],
  panels: [mpPanel],
  tasks: [mpTasks],
  tools: [
    {
      key: "loops.mps",
      order: 44,
      href: "/deputes",
      label: m.toolRegister,
      detail: m.toolRegisterDetail,
      powers: ["loops.assign-mps", "loops.write"],
    },
    {
      key: "loops.my-loops",
      order: 39,
      href: "/mes-boucles",
      label: m.toolMyLoops,
      detail: m.toolMyLoopsDetail,
      powers: ["loops.serve"],
    },
    {
      key: "loops.assign-mps",
      order: 45,
      href: "/deputes/affectation",
      label: m.toolAssign,
      detail: m.toolAssignDetail,
      powers: ["loops.assign-mps"],
    },
  ],
  subscriptions: mpSubscriptions,
  jobs: mpJobs,
};

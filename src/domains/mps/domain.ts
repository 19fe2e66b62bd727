import { anyone, get, holding, post, signedIn } from "#platform/http/index.ts";
import type { Domain } from "#platform/manifest/index.ts";
import { mpJobs } from "./jobs.ts";
import { m } from "./messages.ts";
import { propose, showAssignment } from "./pages/assignment.tsx";
import {
  sayMine,
  sayTheirs,
  showMine,
  showTheirs,
  takeMineBack,
  takeTheirsBack,
} from "./pages/availability.tsx";
import { showFigures } from "./pages/figures.tsx";
import { letGo, settle, showLine } from "./pages/line.tsx";
import { ask, mpPanel, showLoopMp } from "./pages/loop-panel.tsx";
import { showMyLoops } from "./pages/my-loops.tsx";
import { showRegister } from "./pages/register.tsx";
import { answer, showRequest, takeBack } from "./pages/request.tsx";
import { adopt, calculateAgain, showRun, withdraw } from "./pages/run.tsx";
import { mpTasks } from "./tasks.ts";
import { mpSubscriptions } from "./telling.ts";

const assigns = holding("loops.assign-mps");

/** Liaison MPs (§25): who is available, who serves which loop, what loops ask of them. */
export const mps: Domain = {
  name: "mps",
  powers: [
    { key: "loops.assign-mps", label: m.powerAssign },
    { key: "loops.serve", label: m.powerServe },
  ],
  routes: [
    get("/deputes", anyone, showRegister),
    get("/deputes/affectation", assigns, (c) => showAssignment(c)),
    post("/deputes/affectation", assigns, propose),
    get("/deputes/affectation/:id", assigns, (c) => showRun(c)),
    post("/deputes/affectation/:id/adoption", assigns, adopt),
    post("/deputes/affectation/:id/calcul", assigns, calculateAgain),
    post("/deputes/affectation/:id/retrait", assigns, withdraw),
    get("/deputes/affectation/:id/lignes/:loop", assigns, (c) => showLine(c)),
    post("/deputes/affectation/:id/lignes/:loop", assigns, settle),
    post("/deputes/affectation/:id/lignes/:loop/liberation", assigns, letGo),
    get("/deputes/demandes", assigns, showFigures),
    get("/deputes/disponibilites/:person", assigns, (c) => showTheirs(c)),
    post("/deputes/disponibilites/:person/disponibilites", assigns, sayTheirs),
    post("/deputes/disponibilites/:person/disponibilites/:id/retrait", assigns, takeTheirsBack),
    get("/mon-mandat-parlementaire", signedIn, (c) => showMine(c)),
    post("/mon-mandat-parlementaire/disponibilites", signedIn, sayMine),
    post("/mon-mandat-parlementaire/disponibilites/:id/retrait", signedIn, takeMineBack),
    get("/mes-boucles", signedIn, showMyLoops),
    get("/unites/:slug/depute", anyone, (c) => showLoopMp(c)),
    post("/unites/:slug/depute/demandes", holding("loops.write"), ask),
    get("/demandes-deputes/:id", signedIn, (c) => showRequest(c)),
    post("/demandes-deputes/:id/reponse", signedIn, answer),
    post("/demandes-deputes/:id/retrait", holding("loops.write"), takeBack),
  ],
  panels: [mpPanel],
  tasks: [mpTasks],
  tools: [
    {
      key: "loops.mps",
      order: 44,
      href: "/deputes",
      label: (t) => t(m.toolRegister),
      detail: (t) => t(m.toolRegisterDetail),
      powers: ["loops.assign-mps", "loops.write"],
    },
    {
      key: "loops.my-loops",
      order: 39,
      href: "/mes-boucles",
      label: (t) => t(m.toolMyLoops),
      detail: (t) => t(m.toolMyLoopsDetail),
      powers: ["loops.serve"],
    },
    {
      key: "loops.assign-mps",
      order: 45,
      href: "/deputes/affectation",
      label: (t) => t(m.toolAssign),
      detail: (t) => t(m.toolAssignDetail),
      powers: ["loops.assign-mps"],
    },
  ],
  subscriptions: mpSubscriptions,
  jobs: mpJobs,
};

import type { Domain } from "#platform/manifest/index.ts";
import { m } from "./messages.ts";
import { delegationRoutes } from "./pages/delegations.tsx";
import { myPowers, myPowersRoutes } from "./pages/my-powers.tsx";
import { lendPiece } from "./pages/piece.tsx";
import { delegationTasks } from "./tasks.ts";

export const delegation: Domain = {
  name: "delegation",
  routes: [...delegationRoutes, ...myPowersRoutes],
  tasks: [delegationTasks],
  pieces: [lendPiece],
  tools: [
    {
      key: "organisation.my-powers",
      order: 90,
      href: myPowers,
      label: m.myPowers,
      detail: m.myPowersDetail,
      powers: [],
    },
  ],
};

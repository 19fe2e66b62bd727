import type { Domain } from "#platform/manifest/index.ts";
import { d } from "./messages.ts";
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
      label: (t) => t(d.myPowers),
      detail: (t) => t(d.myPowersDetail),
      powers: [],
    },
  ],
  personalData: [
    {
      table: "delegation",
      columns: ["person_id", "power", "starts_at", "ends_at", "revoked_at", "reason"],
      purpose: "Savoir qui exerce un pouvoir confié par quelqu’un d’autre, jusqu’à quand et pourquoi",
      basis: "membership",
      retention: "Le temps du mandat dont le pouvoir vient, puis cinq ans",
      erasure: "delete",
    },
  ],
};

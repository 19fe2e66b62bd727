import type { Domain } from "#platform/manifest/index.ts";
import { writeInvitations } from "./letters.ts";
import { m } from "./messages.ts";
import { waveRoutes } from "./pages/waves.tsx";
import { doorRoutes, welcomeRoutes } from "./pages/welcome.tsx";
import { invitationExpected } from "./task.ts";

/** People who came by a list are invited in waves, check what is known of them, and agree or decline. */
export const invitations: Domain = {
  name: "invitations",
  powers: [{ key: "arrival.invite", label: m.powerInvite }],
  routes: [...waveRoutes, ...doorRoutes, ...welcomeRoutes],
  tools: [
    {
      key: "arrival.invitations",
      order: 63,
      href: "/administration/invitations",
      label: m.title,
      detail: m.toolDetail,
      powers: ["arrival.invite"],
    },
  ],
  tasks: [invitationExpected],
  jobs: [writeInvitations],
};

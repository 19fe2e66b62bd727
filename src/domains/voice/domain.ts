import type { Domain } from "#platform/manifest/index.ts";
import { voicesBeside } from "./companion.tsx";
import { decisionsExpected } from "./expected.ts";
import { m } from "./messages.ts";
import { deskRoutes } from "./pages/desk.tsx";
import { newRoutes } from "./pages/new.tsx";
import { oneRoutes } from "./pages/one.tsx";
import { overviewRoutes } from "./pages/overview.tsx";
import { unitRoutes } from "./pages/unit.tsx";
import { tellWhoSpoke } from "./telling.ts";

export const voice: Domain = {
  name: "voice",
  powers: [
    { key: "voice.speak", label: m.powerSpeak },
    { key: "voice.decide", label: m.powerDecide },
  ],
  routes: [...overviewRoutes, ...newRoutes, ...oneRoutes, ...unitRoutes, ...deskRoutes],
  tasks: [decisionsExpected],
  panels: [
    {
      key: "contributions",
      order: 30,
      kinds: "all",
      shown: ({ kind }) => !["movement", "coordination", "space", "committee"].includes(kind),
      tab: m.unitTab,
      href: ({ slug }) => `/unites/${slug}/contributions`,
    },
  ],
  companions: [voicesBeside],
  subscriptions: [tellWhoSpoke],
};

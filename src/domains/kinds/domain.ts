import type { Domain } from "#platform/manifest/index.ts";
import { k } from "./messages.ts";
import { kindsRoutes } from "./pages/routes.ts";

export const kinds: Domain = {
  name: "kinds",
  powers: [{ key: "organisation.configure", label: k.powerConfigure }],
  routes: kindsRoutes,
  tools: [
    {
      key: "organisation.kinds",
      order: 20,
      href: "/administration/organisation",
      label: (t) => t(k.title),
      detail: (t) => t(k.toolDetail),
      powers: ["organisation.configure"],
    },
  ],
};

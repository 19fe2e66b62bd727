import type { Domain } from "#platform/manifest/index.ts";
import { kindWords } from "./messages.ts";
import { kindsRoutes } from "./pages/routes.ts";

export const kinds: Domain = {
  name: "kinds",
  powers: [{ key: "organisation.configure", label: kindWords.powerConfigure }],
  routes: kindsRoutes,
  tools: [
    {
      key: "organisation.kinds",
      order: 20,
      href: "/administration/organisation",
      label: kindWords.title,
      detail: kindWords.toolDetail,
      powers: ["organisation.configure"],
    },
  ],
};

import type { Domain } from "#platform/manifest/index.ts";
import { m } from "./messages.ts";
import { accountRoutes } from "./pages/account.tsx";
import { adminRoutes } from "./pages/admin.tsx";
import { firstRunRoutes } from "./pages/first-run.tsx";
import { homeRoutes } from "./pages/home.tsx";
import { joinRoutes } from "./pages/join.tsx";
import { mailboxRoutes } from "./pages/mailbox.tsx";
import { mineRoutes } from "./pages/mine.tsx";
import { privacyRoutes } from "./pages/privacy.tsx";
import { signInRoutes } from "./pages/sign-in.tsx";
import { smallRoutes } from "./pages/small.tsx";
import { styleRoutes } from "./pages/style.tsx";
import { wordsRoutes } from "./pages/words.tsx";

export const desk: Domain = {
  name: "desk",
  powers: [{ key: "movement.configure", label: m.powerConfigure }],
  tools: [
    {
      key: "people.erase",
      order: 95,
      href: "/administration/effacement",
      label: m.eraseSomeone.title,
      detail: m.eraseSomeone.lead,
      powers: ["people.erase"],
    },
  ],
  routes: [
    ...homeRoutes,
    ...signInRoutes,
    ...joinRoutes,
    ...mineRoutes,
    ...accountRoutes,
    ...adminRoutes,
    ...wordsRoutes,
    ...firstRunRoutes,
    ...mailboxRoutes,
    ...smallRoutes,
    ...privacyRoutes,
    ...styleRoutes,
  ],
};

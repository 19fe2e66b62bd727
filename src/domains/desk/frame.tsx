import type { ComponentChildren } from "preact";
import { movement } from "#domains/movement/index.ts";
import type { Assets, Ctx } from "#platform/http/index.ts";
import { type Language, type Translator, t, translator } from "#platform/language/index.ts";
import type { Frame } from "#ui/page.tsx";
import { m } from "./messages.ts";

/** What the frame needs to know of this installation. */
export interface Setting {
  assets: Assets;
  origin: string;
  /** Reverse proxies before the program. */
  proxies?: number;
  roleBar?: (c: Ctx) => ComponentChildren;
}

/** The language and words of a request: the person's choice, then their browser's, then the movement's. */
export async function speak(c: Ctx): Promise<Translator> {
  const { vocabulary, rewordings, language: own, zone } = await movement();
  const language = chosen(c) ?? preferred(c) ?? own;
  return translator({ language, vocabulary: vocabulary[language], overrides: rewordings[language], zone });
}

/** What surrounds every page: navigation, account, the bar of roles in the example movement. */
export async function frameOf(c: Ctx, setting: Setting): Promise<Frame> {
  const { actor } = c.var;
  const { name, accent } = await movement();
  const theme = cookie(c, "theme");
  return {
    movement: { name },
    origin: setting.origin,
    theme: theme === "light" || theme === "dark" ? theme : undefined,
    nav: [
      { href: "/feuille-de-route", label: t(m.navRoadmap) },
      { href: "/bilans", label: t(m.navReview) },
      { href: "/contributions", label: t(m.navVoices) },
      { href: "/groupes", label: t(m.navGroups) },
      { href: "/nous", label: t(m.navUs) },
    ],
    tabs: actor.personId
      ? [
          { href: "/mon-mouvement", label: t(m.tabHome), icon: "home" },
          { href: "/groupes", label: t(m.tabGroups), icon: "people" },
          { href: "/bilans", label: t(m.tabReview), icon: "loop" },
          { href: "/contributions", label: t(m.tabVoices), icon: "speech" },
          { href: "/feuille-de-route", label: t(m.tabText), icon: "text" },
        ]
      : undefined,
    account: actor.personId
      ? { name: t(m.myMovement), href: "/mon-mouvement", signOut: "/deconnexion" }
      : null,
    entrance: { signIn: "/connexion", join: "/rejoindre" },
    footer: [
      { href: `/langue/${t.language === "fr" ? "en" : "fr"}`, label: t(m.footLanguage) },
      { href: "/textes", label: t(m.footTexts) },
      { href: "/vos-donnees", label: t(m.footPrivacy) },
    ],
    roleBar: setting.roleBar?.(c),
    assets: { css: [...setting.assets.css, `/theme.css?${accent.slice(1)}`], js: setting.assets.js },
  };
}

function chosen(c: Ctx): Language | null {
  const value = cookie(c, "langue");
  return value === "fr" || value === "en" ? value : null;
}

// A browser that asks for English before French is believed; anything else gets the movement's language.
function preferred(c: Ctx): Language | null {
  const asked = (c.req.header("accept-language") ?? "").toLowerCase();
  const first = asked
    .split(",")
    .map((part) => part.trim().slice(0, 2))
    .find((tag) => tag === "fr" || tag === "en");
  return (first as Language | undefined) ?? null;
}

function cookie(c: Ctx, name: string): string | null {
  return c.req.header("cookie")?.match(new RegExp(`(?:^|; )boucle\\.${name}=([^;]+)`))?.[1] ?? null;
}

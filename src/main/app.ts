import type { Hono } from "hono";
import { bugPage, frameOf, refusalPage, type Setting, speak } from "#domains/desk/index.ts";
import { actorOf } from "#domains/mandates/index.ts";
import { createApp } from "#platform/http/index.ts";
import { assemble, type Domain, type House } from "#platform/manifest/index.ts";
import { visitor } from "#platform/policy/index.ts";
import { domains } from "./domains.ts";

/** The whole house: every domain, and what the example movement adds when it is shown. */
export function buildHouse(more: readonly Domain[] = []): House {
  return assemble([...domains, ...more]);
}

/** The HTTP side of the program, as `main` serves it and as tests ask it. */
export function buildApp(house: House, setting: Setting): Hono {
  return createApp({
    house,
    proxies: setting.proxies,
    secure: setting.origin.startsWith("https:"),
    actorOf,
    visitor,
    speak,
    prepare: async (c) => c.set("frame", await frameOf(c, setting)),
    refusal: refusalPage,
    bug: bugPage,
    asset: setting.assets.serve,
  });
}

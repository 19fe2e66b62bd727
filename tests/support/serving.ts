import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import type { Setting } from "#domains/desk/index.ts";
import { loadAssets } from "#platform/http/index.ts";
import type { Domain } from "#platform/manifest/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { configureSessions } from "#platform/session/index.ts";
import { buildApp, buildHouse } from "../../src/main/app.ts";
import { cookiesOf } from "./app.ts";
import { launchBrowser } from "./browser.ts";

/** The program served on loopback with a browser before it. */
export interface Served {
  origin: string;
  /** A page of a browser of this person's own; null is a visitor. The test fails on any error that a page throws. */
  as(who: Actor | null, options?: BrowserContextOptions): Promise<Page>;
  /** What pages complained of in their console, such as a broken content policy. */
  complaints: string[];
}

/** Where pages find axe: a script of their own address, which the browser keeps compiled from one page to the next. */
export const checker = "/axe.min.js";

const theChecker = () =>
  new Response(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js")), {
    headers: { "content-type": "text/javascript", "cache-control": "max-age=3600" },
  });

/** What the example adds to the program: its domain and its bar of roles. */
export type Added = { more?: readonly Domain[] } & Pick<Setting, "roleBar">;

/** Serves the program for the tests of a file; call it after {@link aWorld}. */
export function served({ more = [], roleBar }: Added = {}): Served {
  const it = { complaints: [] as string[] } as Served;
  let server: ReturnType<typeof serve>;
  let browser: Browser;
  beforeAll(async () => {
    let answer: (request: Request, ...more: unknown[]) => Response | Promise<Response> = () =>
      new Response("starting");
    server = serve({ fetch: (request, ...more) => answer(request, ...more), port: 0, hostname: "127.0.0.1" });
    await new Promise((resolve) => server.once("listening", resolve));
    it.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    configureSessions({ secret: "a secret for tests only, 32 characters", url: it.origin });
    const app = buildApp(buildHouse(more), { assets: loadAssets("dist/public"), origin: it.origin, roleBar });
    answer = (request, ...more) =>
      request.url.endsWith(checker) ? theChecker() : (app.fetch as typeof answer)(request, ...more);
    browser = await launchBrowser();
    it.as = (who, options) => open(browser, it, who, options);
  });
  afterAll(async () => {
    await browser?.close();
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      if ("closeAllConnections" in server) server.closeAllConnections();
    });
  });
  return it;
}

async function open(
  browser: Browser,
  it: Served,
  who: Actor | null,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: it.origin,
    locale: "fr-FR",
    viewport: { width: 390, height: 800 },
    ...options,
  });
  if (who?.personId) {
    for (const cookie of await cookiesOf(who.personId)) {
      const [name, value] = cookie.split(";")[0]!.split(/=(.*)/s) as [string, string];
      await context.addCookies([{ name, value, url: it.origin }]);
    }
  }
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on("pageerror", (error) => it.complaints.push(`${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    // A 4xx page is an answer, not a fault.
    if (message.type() === "error" && !/status of 4\d\d/.test(message.text()))
      it.complaints.push(`${page.url()}: ${message.text()}`);
  });
  return page;
}

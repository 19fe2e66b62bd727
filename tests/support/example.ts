import type { BrowserContextOptions, Page } from "playwright-core";
import { beforeAll } from "vitest";
import type { CAST } from "#demo/content/index.ts";
import { demoDomain, ensureExample, roleBar } from "#demo/index.ts";
import { openMailbox } from "#domains/desk/index.ts";
import { connect, disconnect } from "#platform/database/index.ts";
import { aDatabase } from "./bare.ts";
import { filledDatabase } from "./database.ts";
import { type Served, served } from "./serving.ts";

/** A role of the bar on top of the example. */
export type Role = (typeof CAST)[number]["role"];

/** The example movement as `npm start` shows it, with a browser before it. */
export type Example = Served & {
  /** A browser whose person took this role by its button in the bar. */
  playing(role: Role, options?: BrowserContextOptions): Promise<Page>;
};

/** Serves the whole example movement for the tests of a file; it is loaded once in a run. */
export function anExample(): Example {
  aDatabase(() => filledDatabase("example", load));
  beforeAll(() => openMailbox(true));
  const site = served({ more: [demoDomain], roleBar }) as Example;
  site.playing = async (role, options) => {
    const page = await site.as(null, options);
    await page.goto("/");
    await take(page, role);
    return page;
  };
  return site;
}

async function load(url: string): Promise<void> {
  connect(url);
  if (!(await ensureExample())) throw new Error("The example movement did not load into an empty database.");
  await disconnect();
}

/** Presses a role's button in the bar, and waits for the page that says who one is now. */
export async function take(page: Page, role: Role): Promise<void> {
  await page.locator(`.role-bar button[value="${role}"]`).click();
  await page.waitForURL(role === "visitor" ? /\/$/ : /\/mon-mouvement$/);
}

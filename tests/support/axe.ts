import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { desk, faultsOf, phone } from "./accessibility.ts";
import { anExample, type Role } from "./example.ts";
import { everything, tour } from "./tour.ts";

/** Looks at the pages that these roles see. Roles are several files, so that every core has work to the end. */
export function looksAs(mine: (role: Role) => boolean): void {
  const site = anExample();
  const browsers = new Map<Role, Promise<Page>>();

  /** One browser for each role, which walks through its pages. */
  function browserOf(who: Role): Promise<Page> {
    if (!browsers.has(who)) browsers.set(who, site.playing(who));
    return browsers.get(who)!;
  }

  const stops = tour.filter(({ who }) => mine(who));
  describe("axe finds nothing wrong", () => {
    it.each(stops)("on $what, seen by the $who", async ({ who, what, go, wide, status = 200 }) => {
      const page = await browserOf(who);
      await page.setViewportSize({ width: phone, height: 800 });
      const answers: number[] = [];
      const note = (response: { status(): number; request(): { isNavigationRequest(): boolean } }) =>
        response.request().isNavigationRequest() && answers.push(response.status());
      page.on("response", note);
      await (typeof go === "string" ? page.goto(go) : go(page));
      page.off("response", note);
      expect(answers.at(-1)).toBe(status);
      expect(await faultsOf(page, `${what} on a phone`, phone)).toEqual([]);
      if (wide && everything) expect(await faultsOf(page, `${what} on a desk`, desk)).toEqual([]);
    });
  });
}

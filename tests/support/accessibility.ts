import type axe from "axe-core";
import type { Result, RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { checker } from "./serving.ts";

const laws = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The widths at which pages are looked at, in pixels. */
export const phone = 390;
export const desk = 1280;

/**
 * What axe finds wrong on a page as it stands, one line for each element: the rule, where, why. Light and dark
 * differ by colours alone, so that the second look is at contrast only.
 */
export async function faultsOf(page: Page, where: string, width: number): Promise<string[]> {
  // As tall as the page itself, so that the bar at the foot of the screen stands over nothing.
  await page.setViewportSize({ width, height: 800 });
  await page.setViewportSize({
    width,
    height: await page.evaluate(() => document.documentElement.scrollHeight),
  });
  await page.addScriptTag({ url: checker });
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  const light = await look(page, { runOnly: laws });
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  const dark = await look(page, { runOnly: { type: "rule", values: ["color-contrast"] } });
  return [
    ...light.flatMap((violation) => told(where, violation)),
    ...dark.flatMap((violation) => told(`${where}, dark`, violation)),
  ];
}

/** The rules that are broken; telling of those that hold would take longer than to look. */
const look = (page: Page, options: RunOptions): Promise<Result[]> =>
  page.evaluate(
    async (options) => (await (globalThis as unknown as { axe: typeof axe }).axe.run(options)).violations,
    {
      ...options,
      resultTypes: ["violations"],
    } satisfies RunOptions,
  );

// Three elements of a kind are enough to see what is wrong.
const told = (where: string, { id, nodes }: Result): string[] =>
  nodes
    .slice(0, 3)
    .map(
      ({ target, failureSummary }) =>
        `${where}: ${id} at ${target.join(" ")} (${nodes.length}): ${(failureSummary ?? "").split("\n").slice(1).join(";").trim()}`,
    );

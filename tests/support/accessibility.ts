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
  await page.addScriptTag({ url: checker });
  await growToItself(page, width);
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  const light = await look(page, { runOnly: laws });
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  const dark = await look(page, { runOnly: { type: "rule", values: ["color-contrast"] } });
  return [
    ...light.flatMap((violation) => told(where, violation)),
    ...dark.flatMap((violation) => told(`${where}, dark`, violation)),
  ];
}

/**
 * Makes the screen as tall as the page itself, so that the bar at its foot stands over nothing. Letters that arrive and
 * elements that come to life still move a page: it is measured until it has been the same twice.
 */
async function growToItself(page: Page, width: number): Promise<void> {
  let height = 800;
  for (let [same, tries] = [0, 0]; same < 2; tries++) {
    if (tries > 20) throw new Error(`${page.url()} grows with its screen`);
    await page.setViewportSize({ width, height });
    const needed = await page.evaluate(async () => {
      await document.fonts.ready;
      for (const _ of [1, 2, 3]) await new Promise((drawn) => requestAnimationFrame(drawn));
      return document.documentElement.scrollHeight;
    });
    same = needed === height ? same + 1 : 0;
    height = needed;
  }
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

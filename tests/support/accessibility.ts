import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";

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
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  const light = await new AxeBuilder({ page }).setLegacyMode().withTags(laws).analyze();
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  const dark = await new AxeBuilder({ page }).setLegacyMode().withRules(["color-contrast"]).analyze();
  return [
    ...light.violations.flatMap((violation) => told(where, violation)),
    ...dark.violations.flatMap((violation) => told(`${where}, dark`, violation)),
  ];
}

type Violation = Awaited<ReturnType<AxeBuilder["analyze"]>>["violations"][number];

// Three elements of a kind are enough to see what is wrong.
const told = (where: string, { id, nodes }: Violation): string[] =>
  nodes
    .slice(0, 3)
    .map(
      ({ target, failureSummary }) =>
        `${where}: ${id} at ${target.join(" ")} (${nodes.length}): ${(failureSummary ?? "").split("\n").slice(1).join(";").trim()}`,
    );

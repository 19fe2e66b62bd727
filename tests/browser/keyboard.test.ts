import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { said } from "../support/pages.ts";
import { served } from "../support/serving.ts";
import { aStory } from "../support/story.ts";
import { aWorld } from "../support/world.ts";

const world = aWorld();
aStory(world);
const site = served();
// Without motion the page has scrolled to what is focused by the time one looks.
const steady = { reducedMotion: "reduce" as const };

/** What has the focus: its words, and whether one can see that it has it, uncovered. */
function focused(page: Page) {
  return page.evaluate(() => {
    const at = document.activeElement as HTMLElement;
    const box = at.getBoundingClientRect();
    const style = getComputedStyle(at);
    const card = at.closest(".choice, .task");
    const ringed = (one: Element | null) =>
      one !== null &&
      (getComputedStyle(one).outlineStyle !== "none" || getComputedStyle(one).boxShadow !== "none");
    const over = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return {
      tag: at.tagName.toLowerCase(),
      words: (at.textContent || at.getAttribute("aria-label") || at.getAttribute("name") || "").trim(),
      visible: style.outlineStyle !== "none" || ringed(at) || ringed(card),
      uncovered: over !== null && (at.contains(over) || over.contains(at) || over.closest("label") !== null),
    };
  });
}

/** Presses Tab until the focus is there; fails with what it met when it never is. */
async function tabTo(page: Page, like: (at: { tag: string; words: string }) => boolean): Promise<void> {
  const met: string[] = [];
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press("Tab");
    const at = await focused(page);
    if (like(at)) return;
    met.push(`${at.tag} ${at.words.slice(0, 30)}`);
  }
  throw new Error(`Tab never came there; it met\n${met.join("\n")}`);
}

describe("with the keyboard alone", () => {
  it("the first Tab offers to skip to the content, and goes there", async () => {
    const page = await site.as(null, steady);
    await page.goto("/connexion");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toMatchObject({ words: "Aller au contenu", visible: true, uncovered: true });
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("contenu");
    await page.keyboard.press("Tab");
    expect((await focused(page)).tag).toBe("input");
  });

  it("the menu opens, and leads on", async () => {
    const page = await site.as(null, steady);
    await page.goto("/");
    await tabTo(page, ({ tag }) => tag === "summary");
    await page.keyboard.press("Enter");
    await tabTo(page, ({ words }) => words === "Les groupes");
    expect(await focused(page)).toMatchObject({ visible: true, uncovered: true });
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/groupes/);
  });

  it("an animator goes from her first screen to an answer handed in", async () => {
    const page = await site.as(world.nour, steady);
    await page.goto("/mon-mouvement");
    await tabTo(page, ({ tag, words }) => tag === "a" && /répondre/i.test(words));
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/reponses\//);
    await expect.poll(() => page.locator("input[type=radio]").count()).toBeGreaterThan(0);
    await tabTo(page, ({ words }) => words.startsWith("avis"));
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    expect(await page.locator("input[type=radio]:checked").first().getAttribute("value")).toBe(
      "rather_positive",
    );
    await tabTo(page, ({ tag, words }) => tag === "button" && words === "Remettre la réponse");
    await page.keyboard.press("Enter");
    await expect.poll(() => said(page)).toContain("Réponse remise");
  });

  it.each(["/", "/mon-mouvement", "/contributions", "/textes/feuille-de-route", "/bilans/decembre"])(
    "whatever takes the focus on %s shows it, and the bar at the foot does not cover it",
    async (address) => {
      const page = await site.as(world.nour, steady);
      await page.goto(address);
      const faults: unknown[] = [];
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press("Tab");
        const at = await focused(page);
        if (at.tag === "body") break;
        if (!(at.visible && at.uncovered)) faults.push(at);
      }
      expect(faults).toEqual([]);
    },
  );
});

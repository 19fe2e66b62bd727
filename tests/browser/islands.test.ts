import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { said } from "../support/pages.ts";
import { served } from "../support/serving.ts";
import { aStory } from "../support/story.ts";
import { aWorld } from "../support/world.ts";

const world = aWorld();
aStory(world);
const site = served();

const button = (page: Page, name: RegExp) => page.locator("main").getByRole("button", { name }).first();
const words = (page: Page) => page.locator("main .review-answer textarea").first();
const drafts = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("draft:")));
const themeOf = (page: Page) => page.locator("html").getAttribute("data-theme");

describe("a draft on the device", () => {
  const answer = "/bilans/decembre/reponses/aubenas-centre";

  it("is kept while one types, comes back after a reload, and is gone once sent", async () => {
    const page = await site.as(world.nour);
    await page.goto(answer);
    await words(page).fill("Écrit dans le train, sans réseau.");
    await expect.poll(() => said(page, "auto-draft")).toMatch(/Brouillon enregistré à \d\d\sh\s\d\d/);
    await page.reload();
    expect(await words(page).inputValue()).toBe("Écrit dans le train, sans réseau.");
    expect(await said(page, "auto-draft")).toContain("Votre brouillon a été repris.");
    await button(page, /enregistrer le brouillon/i).click();
    await expect.poll(() => said(page)).toContain("Brouillon enregistré. Il ne compte");
    expect(await drafts(page)).toEqual([]);
  });

  it("is forgotten when its author wants no more of it", async () => {
    const page = await site.as(world.leo);
    await page.goto(answer);
    const before = await words(page).inputValue();
    await words(page).fill("À oublier.");
    await expect.poll(() => drafts(page)).toHaveLength(1);
    await page.reload();
    await button(page, /oublier le brouillon/i).click();
    expect(await words(page).inputValue()).toBe(before);
    expect(await drafts(page)).toEqual([]);
  });

  it("survives a refusal, and is gone when one signs out", async () => {
    const page = await site.as(world.victor);
    await page.goto(`/bilans/decembre/reponses/${world.valence.slug}`);
    await words(page).fill("Une phrase sans avis.");
    await expect.poll(() => drafts(page)).toHaveLength(1);
    await button(page, /remettre/i).click();
    await expect.poll(() => page.locator(".error-summary").count()).toBe(1);
    expect(await words(page).inputValue()).toBe("Une phrase sans avis.");
    expect(await drafts(page)).toHaveLength(1);
    await page.locator(".menu summary").click();
    await page.getByRole("button", { name: "Se déconnecter" }).click();
    await page.waitForURL((url) => url.pathname === "/");
    expect(await drafts(page)).toEqual([]);
  });
});

describe("someone who signs out", () => {
  it.each([true, false])(
    "leaves no page of theirs to go back to (scripts: %s)",
    async (javaScriptEnabled) => {
      const page = await site.as(world.leo, { javaScriptEnabled, viewport: { width: 1280, height: 800 } });
      await page.goto("/mon-mouvement");
      expect(await said(page)).toContain("Léo");
      await page.getByRole("button", { name: "Se déconnecter" }).click();
      await page.waitForURL((url) => url.pathname === "/");
      await page.goBack();
      await expect.poll(() => page.url()).toContain("/connexion");
      expect(await said(page)).not.toContain("Léo");
    },
  );
});

describe("what draws itself", () => {
  it("is still there when a form comes back at its own address", async () => {
    const page = await site.as(null);
    await page.goto("/rejoindre");
    const ways = page.locator("theme-switch button");
    await expect.poll(() => ways.count()).toBe(3);
    await page.locator("main form button").last().click();
    await page.locator(".error-summary").waitFor();
    await expect.poll(() => ways.count()).toBe(3);
  });
});

describe("what a form says while one fills it in", () => {
  it("counts characters, and never cuts them", async () => {
    const page = await site.as(world.mina);
    await page.goto(`/contributions/nouvelle?unite=${world.aubenas.slug}`);
    const count = page.locator("char-count").first();
    await page.locator("[name=body]").fill("Été 🙂");
    expect(await count.textContent()).toMatch(/^5 \/ \d+$/);
    const most = Number((await count.textContent())!.split("/")[1]);
    await page.locator("[name=body]").fill("a".repeat(most + 3));
    expect(await count.textContent()).toBe(`${most + 3} / ${most}`);
    expect(await count.getAttribute("data-over")).not.toBeNull();
  });

  it("puts the reader on the summary of what is to be corrected", async () => {
    const page = await site.as(world.mina);
    await page.goto(`/contributions/nouvelle?unite=${world.aubenas.slug}`);
    await button(page, /envoyer/i).click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest(".error-summary") !== null))
      .toBe(true);
  });

  it("says once what was done", async () => {
    const page = await site.as(world.mina);
    await page.goto(`/contributions/nouvelle?unite=${world.aubenas.slug}`);
    await page.locator("[name=body]").fill("Une phrase pour le bandeau.");
    await button(page, /envoyer/i).click();
    await page.waitForURL(/\/contributions\/[0-9a-f-]{36}/);
    await expect.poll(() => page.locator("main .notice[role=status]").count()).toBe(1);
    await page.reload();
    expect(await page.locator("main .notice[role=status]").count()).toBe(0);
  });
});

describe("light and dark", () => {
  it("is chosen once, without waiting, and the next page comes so from the server", async () => {
    const page = await site.as(null, { colorScheme: "light" });
    await page.goto("/");
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await paper();
    await page.getByRole("button", { name: "Sombre" }).click();
    await expect.poll(paper).not.toBe(light);
    const dark = await paper();
    await page.locator(".footer a[href='/vos-donnees']").click();
    await page.waitForURL(/vos-donnees/);
    expect([await themeOf(page), await paper()]).toEqual(["dark", dark]);
    const html = await (await page.request.get("/groupes")).text();
    expect(html).toMatch(/<html[^>]* data-theme="dark"/);
    await page.reload();
    expect(await page.getByRole("button", { name: "Sombre" }).getAttribute("aria-pressed")).toBe("true");
    await page.getByRole("button", { name: "Automatique" }).click();
    await expect.poll(paper).toBe(light);
    expect(await (await page.request.get("/groupes")).text()).not.toContain("data-theme=");
  });
});

describe("what cannot be taken back", () => {
  it("is asked first, and left as it is when one says no", async () => {
    const page = await site.as(world.ada);
    await page.goto("/bilans/decembre/gestion");
    const asked: string[] = [];
    page.once("dialog", (dialog) => {
      asked.push(dialog.message());
      return dialog.dismiss();
    });
    await page.locator("[name=sure]").check();
    await page.locator('form[action$="/cloture"] button').click();
    await expect.poll(() => asked.length).toBe(1);
    await page.goto("/bilans/decembre");
    expect(await said(page)).toContain("Clôture dans");
    await page.goto("/bilans/decembre/gestion");
    page.once("dialog", (dialog) => dialog.accept());
    await page.locator("[name=sure]").check();
    await page.locator('form[action$="/cloture"] button').click();
    await page.waitForURL(/\/resultats/);
  });

  it("is asked before one leaves a form half filled in", async () => {
    const page = await site.as(world.edwige);
    await page.goto("/textes/feuille-de-route/brouillon");
    await page.locator('a[href*="/brouillon/nouveau"]').first().click();
    await page.waitForURL(/nouveau/);
    await page.locator("[name=content]").pressSequentially("À moitié");
    const kinds: string[] = [];
    page.once("dialog", (dialog) => {
      kinds.push(dialog.type());
      return dialog.dismiss();
    });
    await page.locator(".brand").click();
    await expect.poll(() => kinds).toEqual(["beforeunload"]);
    expect(await page.locator("[name=content]").inputValue()).toBe("À moitié");
  });
});

describe("going from page to page", () => {
  it("loads no page whole, and no page complains of a thing", async () => {
    const page = await site.as(world.nour, { viewport: { width: 1280, height: 800 } });
    await page.goto("/mon-mouvement");
    await page.evaluate(() => Object.assign(window, { here: true }));
    for (const href of ["/feuille-de-route", "/bilans", "/contributions", "/groupes", "/nous"]) {
      await page.locator(`.nav-links a[href="${href}"]`).click();
      await page.waitForURL(
        (url) => url.pathname !== "/mon-mouvement" && !url.pathname.startsWith("/compte"),
      );
      await expect
        .poll(() => page.locator(`.nav-links a[href="${href}"]`).getAttribute("aria-current"))
        .toBe("page");
    }
    expect(await page.evaluate(() => "here" in window)).toBe(true);
    expect(site.complaints).toEqual([]);
  });
});

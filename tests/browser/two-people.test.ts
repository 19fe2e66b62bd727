import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { endMandate, mandatesIn } from "#domains/mandates/index.ts";
import { closeCampaign } from "#domains/reviews/index.ts";
import type { Unit } from "#domains/units/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { said } from "../support/pages.ts";
import { served } from "../support/serving.ts";
import { aStory } from "../support/story.ts";
import { aWorld } from "../support/world.ts";

const world = aWorld();
const story = aStory(world);
const site = served();

const button = (page: Page, name: RegExp) => page.locator("main").getByRole("button", { name }).first();
const field = (page: Page, nth: number) => page.locator("main .review-answer textarea").nth(nth);
const draft = /enregistrer le brouillon/i;

/** Each of these people with the answer of Aubenas open before them, as it stands now. */
async function atTheAnswer(...people: Actor[]): Promise<Page[]> {
  return Promise.all(
    people.map(async (who) => {
      const page = await site.as(who);
      await page.goto(`/bilans/decembre/reponses/${world.aubenas.slug}`);
      return page;
    }),
  );
}

async function endsAllMandates(who: Actor, where: Unit): Promise<void> {
  for (const mandate of await mandatesIn(where.id))
    if (mandate.personId === who.personId) await endMandate(world.ada, where, mandate.id);
}

describe("two people at the same answer", () => {
  it("are both kept when they wrote in different places", async () => {
    const [nour, leo] = (await atTheAnswer(world.nour, world.leo)) as [Page, Page];
    await field(nour, 0).fill("Le binôme nous manque.");
    await button(nour, draft).click();
    await expect.poll(() => said(nour)).toContain("Brouillon enregistré. Il ne compte");
    await field(leo, 1).fill("Le guide est arrivé.");
    await button(leo, draft).click();
    await expect.poll(() => field(leo, 0).inputValue()).toBe("Le binôme nous manque.");
    expect(await field(leo, 1).inputValue()).toBe("Le guide est arrivé.");
  });

  it("see both versions of what they both changed, and lose neither", async () => {
    const [nour, leo] = (await atTheAnswer(world.nour, world.leo)) as [Page, Page];
    await field(nour, 0).fill("Deux mots de Nour.");
    await button(nour, draft).click();
    await expect.poll(() => said(nour)).toContain("Brouillon enregistré. Il ne compte");
    await field(leo, 0).fill("Trois mots de Léo.");
    await field(leo, 2).fill("Ce que Léo seul a écrit.");
    await button(leo, draft).click();
    await expect.poll(() => said(leo, "h1")).toBe("Vous avez écrit en même temps");
    expect(await said(leo)).toMatch(/Trois mots de Léo\.[\s\S]*Deux mots de Nour\./);
    await leo.getByLabel("Garder les deux, l’un après l’autre").check();
    await button(leo, /enregistrer ce choix$/i).click();
    await expect.poll(() => said(leo)).toContain("Brouillon enregistré. Il ne compte");
    expect(await field(leo, 0).inputValue()).toBe("Deux mots de Nour.\n\nTrois mots de Léo.");
    expect(await field(leo, 2).inputValue()).toBe("Ce que Léo seul a écrit.");
  });

  it("may hand in the same draft twice from two browsers, once for all", async () => {
    const [nour, leo] = (await atTheAnswer(world.nour, world.leo)) as [Page, Page];
    for (const page of [nour, leo])
      await page.locator("main input[type=radio][value=rather_positive]").first().check();
    await Promise.all([button(nour, /remettre/i).click(), button(leo, /remettre/i).click()]);
    for (const page of [nour, leo]) await expect.poll(() => said(page)).toContain("Réponse remise");
    const [rosa] = (await atTheAnswer(world.rosa)) as [Page];
    await rosa.goto(`/bilans/decembre/boucles/${world.ardeche.slug}`);
    expect(await said(rosa)).toContain("1 groupe sur 2 a répondu");
  });
});

describe("a form sent twice", () => {
  const body = "Un vélo partagé pour coller les affiches.";
  const times = async (page: Page) => (await said(page)).split(body).length - 1;

  it.each([true, false])("by a double press says it once (scripts: %s)", async (javaScriptEnabled) => {
    const page = await site.as(world.mina, { javaScriptEnabled });
    const words = `${body} ${javaScriptEnabled}`;
    await page.goto(`/contributions/nouvelle?unite=${world.aubenas.slug}`);
    await page.locator("[name=body]").fill(words);
    await button(page, /envoyer/i).dblclick();
    await page.waitForURL(/\/contributions\/[0-9a-f-]{36}/);
    await page.goto(`/unites/${world.aubenas.slug}/contributions?q=${encodeURIComponent(words)}`);
    expect(await times(page)).toBe(1);
  });

  it("after going back leads to what it made the first time", async () => {
    const page = await site.as(world.mina, { javaScriptEnabled: false });
    await page.goto(`/contributions/nouvelle?unite=${world.privas.slug}`);
    await page.goto(`/contributions/nouvelle?unite=${world.aubenas.slug}`);
    await page.locator("[name=body]").fill("Une réserve de tracts à la gare.");
    await button(page, /envoyer/i).click();
    await page.waitForURL(/\/contributions\/[0-9a-f-]{36}/);
    const first = page.url();
    await page.goBack();
    await page.locator("[name=body]").fill("Une réserve de tracts à la gare.");
    await button(page, /envoyer/i).click();
    await page.waitForURL(/\/contributions\/[0-9a-f-]{36}/);
    expect(page.url()).toBe(first);
  });
});

describe("two people at the same block of a draft", () => {
  it("see both wordings, and the second saves knowing the first", async () => {
    const open = async (who: Actor) => {
      const page = await site.as(who);
      await page.goto(`/textes/feuille-de-route/brouillon/blocs/${story.first}`);
      return page;
    };
    const [edwige, ada] = [await open(world.edwige), await open(world.ada)];
    await edwige.locator("[name=content]").fill("Des désaccords naissent, disait Edwige.");
    await button(edwige, /enregistrer/i).click();
    await expect.poll(() => said(edwige)).toContain("disait Edwige");
    await ada.locator("[name=content]").fill("Des désaccords passent, disait Ada.");
    await button(ada, /enregistrer/i).click();
    await expect.poll(() => said(ada)).toContain("Des désaccords naissent, disait Edwige.");
    expect(await ada.locator("[name=content]").inputValue()).toBe("Des désaccords passent, disait Ada.");
    await button(ada, /enregistrer/i).click();
    await expect.poll(() => said(ada)).toMatch(/désaccords[\s\S]*disait Ada/);
    expect(new URL(ada.url()).pathname).toBe("/textes/feuille-de-route/brouillon");
  });
});

describe("what was typed stays on the page", () => {
  it("when the mandate ended while one was writing", async () => {
    const page = await site.as(world.victor);
    await page.goto(`/bilans/decembre/reponses/${world.valence.slug}`);
    await field(page, 0).fill("Trois lignes écrites pendant que mon mandat finissait.");
    await endsAllMandates(world.victor, world.valence);
    await button(page, draft).click();
    await expect.poll(() => said(page)).toContain("Votre mandat ne permet pas de faire cela ici.");
    expect(await said(page)).toContain("Trois lignes écrites pendant que mon mandat finissait.");
  });

  it("when the session ended while one was writing", async () => {
    const [page] = (await atTheAnswer(world.nour)) as [Page];
    await page.goto(`/contributions/nouvelle?unite=${world.aubenas.slug}`);
    await page.locator("[name=body]").fill("Une phrase qui ne doit pas se perdre.");
    await page.context().clearCookies();
    await button(page, /envoyer/i).click();
    await expect.poll(() => said(page)).toContain("Connectez-vous pour continuer.");
    expect(await said(page)).toContain("Une phrase qui ne doit pas se perdre.");
  });

  it("when the review closed while one was writing", async () => {
    const page = await site.as(world.rosa);
    await page.goto(`/bilans/decembre/reponses/${world.ardeche.slug}`);
    await field(page, 0).fill("Une minute de trop.");
    await closeCampaign(world.ada, story.review);
    await button(page, draft).click();
    await expect.poll(() => said(page)).toContain("Ce que vous aviez écrit, à copier");
    expect(await said(page)).toContain("Une minute de trop.");
  });
});

describe("all of it", () => {
  it("drew no complaint from any page", () => {
    expect(site.complaints).toEqual([]);
  });
});

import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { createText, publish, startDraft } from "#domains/texts/index.ts";
import { dayFrom } from "../support/day.ts";
import { served } from "../support/serving.ts";
import { aWorld } from "../support/world.ts";

const world = aWorld();
const site = served();

const body = "Sept mois d’attente : il faut deux personnes par boucle pour régler ça tôt.";
const sentence = "Chaque boucle nomme deux personnes.";

/** What a page says, once what was asked has been done. */
const said = async (page: Page) => (await page.locator("main").textContent()) ?? "";

/** Waits for the sentence that says what a form has just done. */
const announced = (page: Page) => page.locator(".notice-success").first().waitFor();

async function openReview(page: Page, title: string): Promise<void> {
  await page.goto("/bilans/nouveau");
  await page.locator("[name=title]").fill(title);
  await page.locator("[name=assemblyOn]").fill(dayFrom(40));
  await page.locator("[name=opensAt]").fill(`${dayFrom(-1)}T08:00`);
  await page.locator("[name=closesAt]").fill(`${dayFrom(20)}T20:00`);
  await page.locator("[name=textId]").selectOption({ label: "Feuille de route" });
  await page.locator("main form button").last().click();
  await page.waitForURL(/\/bilans\/(?!nouveau)/);
}

describe("the loop, walked by six people in a browser", () => {
  beforeAll(async () => {
    const { text, version } = await createText(world.edwige, world.root, {
      title: "Feuille de route",
      kind: "roadmap",
      blocks: [
        { kind: "axis", number: "I", content: "Mieux fonctionner" },
        { kind: "objective", number: "1", content: "Régler les conflits tôt" },
        { kind: "paragraph", number: "1", content: "Des désaccords naissent entre groupes voisins." },
      ],
    });
    await publish(world.edwige, version, { inForceFrom: "2026-06-13" });
    await startDraft(world.edwige, text, { label: "Projet" });
  });

  it("begins when Ada, the administrator, opens a review", async () => {
    const page = await site.as(world.ada);
    await openReview(page, "Bilan de décembre");
    expect(await said(page)).toContain("Bilan de décembre");
  });

  it("finds Nour, an animator, at her first screen, and she answers for her group", async () => {
    const page = await site.as(world.nour);
    await page.goto("/mon-mouvement");
    expect(await said(page)).toContain("n’a pas encore répondu");
    await page.locator("main a.button").first().click();
    await page.locator("input[type=radio][value=rather_positive]").first().check();
    await page.getByRole("button", { name: /remettre/i }).click();
    await announced(page);
    expect(await said(page)).toMatch(/remis/i);
  });

  it("carries what Nour's group has to say", async () => {
    const page = await site.as(world.nour);
    await page.goto(`/contributions/nouvelle?unite=${world.aubenas.slug}`);
    await page.locator("[name=body]").fill(body);
    await page.locator("main form button").last().click();
    await page.waitForURL(/\/contributions\/[0-9a-f-]{36}/);
    expect(await said(page)).toContain("Sept mois d’attente");
  });

  it("shows Rosa, the loop's referent, her groups' answers, and she gives the loop's own", async () => {
    const page = await site.as(world.rosa);
    await page.goto(`/bilans/bilan-de-decembre/boucles/${world.ardeche.slug}`);
    expect(await said(page)).toContain("1 groupe sur 2 a répondu");
    await page.locator("input[type=radio][value=rather_unsatisfied]").first().check();
    await page.getByRole("button", { name: /adopter/i }).click();
    await announced(page);
    expect(await said(page)).toMatch(/adopté/i);
  });

  it("lets Edwige, the editor, write a paragraph and retain in it what the group said", async () => {
    const page = await site.as(world.edwige);
    await page.goto("/textes/feuille-de-route/brouillon");
    await page.locator('a[href*="/brouillon/nouveau?apres="]').last().click();
    await page.locator("[name=content]").fill(`**${sentence}** Elles tiennent la carte à jour.`);
    await page.locator("main form button").last().click();
    await page.waitForURL(/\/brouillon(#|$)/);
    await page.goto("/synthese");
    await page.locator("main input[type=checkbox]").first().check();
    await page.locator("input[name=kind][value=retained]").check();
    await page.locator("[name=blockId]").selectOption({ index: await optionWith(page, "deux personnes") });
    await page.getByRole("button", { name: /décider/i }).click();
    await announced(page);
    expect(await said(page)).toContain("1 contribution a une nouvelle issue");
  });

  it("publishes the version, which then stands as it is", async () => {
    const page = await site.as(world.edwige);
    await page.goto("/textes/feuille-de-route/publication");
    await page.locator("main form button").last().click();
    await announced(page);
    await page.goto("/feuille-de-route");
    expect(await said(page)).toContain(sentence);
  });

  it("tells Nour's group where its words went, and anyone can walk back from the text to them", async () => {
    const nour = await site.as(world.nour);
    await nour.goto(`/unites/${world.aubenas.slug}/contributions`);
    expect(await said(nour)).toMatch(/retenue[\s\S]*§\s2/);
    const visitor = await site.as(null);
    await visitor.goto("/feuille-de-route");
    await visitor.getByRole("link", { name: /lire/i }).first().click();
    await visitor.waitForURL(/\/contributions/);
    expect(await said(visitor)).toContain("Sept mois d’attente");
  });

  it("makes a sentence a commitment with an owner and a date", async () => {
    const page = await site.as(world.edwige);
    await page.goto("/engagements/choisir?texte=feuille-de-route");
    await page
      .getByRole("link", { name: /§ 2|deux personnes/ })
      .first()
      .click();
    await page.locator("[name=title0]").fill("Deux personnes par boucle");
    await page.locator("[name=ownerUnitId0]").selectOption({ label: world.lifeSpace.name });
    await page.locator("[name=dueOn0]").fill(dayFrom(120));
    await page.locator("main form button").last().click();
    await announced(page);
    expect(await said(page)).toContain("1 engagement est pris.");
  });

  it("brings Sam, who leads the owner space, to say what was done, with evidence", async () => {
    const page = await site.as(world.sam);
    await page.goto("/engagements");
    await page.getByRole("link", { name: "Deux personnes par boucle" }).first().click();
    await page.locator("input[name=status][value=under_way]").check();
    await page.locator("[name=progress]").fill("40");
    await page.locator("[name=body]").fill("44 boucles ont nommé deux personnes.");
    await page.locator("[name=evidenceUrl]").fill("https://example.org/preuves/binomes");
    await page.getByRole("button", { name: /publier/i }).click();
    await announced(page);
    const text = await said(page);
    expect(text).toContain("44 boucles ont nommé deux personnes.");
    expect(text).toContain("40");
  });

  it("closes the review, whose results anyone can read", async () => {
    const ada = await site.as(world.ada);
    await ada.goto("/bilans/bilan-de-decembre/gestion");
    ada.on("dialog", (dialog) => dialog.accept());
    await ada.locator("[name=sure]").check();
    await ada.locator('form[action$="/cloture"] button').click();
    await ada.waitForURL(/\/resultats/);
    const visitor = await site.as(null);
    await visitor.goto("/bilans/bilan-de-decembre/resultats");
    expect(await said(visitor)).toContain("1 boucle sur 2 a donné son avis");
  });

  it("comes back as a question of the next review, beside the owner's word", async () => {
    const ada = await site.as(world.ada);
    await openReview(ada, "Bilan de juin");
    const page = await site.as(world.nour);
    await page.goto(`/bilans/bilan-de-juin/reponses/${world.aubenas.slug}`);
    const text = await page.locator("main").textContent();
    expect(text).toContain("Deux personnes par boucle");
    expect(text).toContain("44 boucles ont nommé deux personnes.");
  });

  it("has gone round without a complaint from any page", () => {
    expect(site.complaints).toEqual([]);
  });
});

async function optionWith(page: Page, words: string): Promise<number> {
  const texts = await page.locator("[name=blockId] option").allTextContents();
  return texts.findIndex((text) => text.includes(words));
}

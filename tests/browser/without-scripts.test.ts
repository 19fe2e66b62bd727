import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { openMailbox } from "#domains/desk/index.ts";
import { addressOf } from "#domains/people/index.ts";
import { db } from "#platform/database/index.ts";
import { said } from "../support/pages.ts";
import { served } from "../support/serving.ts";
import { aStory } from "../support/story.ts";
import { aWorld, foundUnit } from "../support/world.ts";

const world = aWorld();
const story = aStory(world);
const site = served();
const plain = { javaScriptEnabled: false };

const press = async (page: Page, name: RegExp) => {
  await page.locator("main").getByRole("button", { name }).first().click();
  await page.waitForLoadState();
};

beforeAll(() => openMailbox(true));

describe("without scripts", () => {
  it("Nour signs in by the link of a letter", async () => {
    const page = await site.as(null, plain);
    await page.goto("/connexion");
    await page
      .locator("[name=email]")
      .first()
      .fill((await addressOf(db, world.nour.personId!))!);
    await press(page, /lien/i);
    await page.locator("main a[href='/courrier']").click();
    await page.locator(".letter a").first().click();
    await press(page, /me connecter/i);
    expect(new URL(page.url()).pathname).toBe("/mon-mouvement");
    await page.locator(".menu summary").click();
    await page.getByRole("button", { name: "Se déconnecter" }).click();
    await page.goto("/mon-mouvement");
    expect(new URL(page.url()).pathname).toBe("/connexion");
  });

  it("anyone reads the text, and each paragraph has its address", async () => {
    const page = await site.as(null, plain);
    await page.goto("/textes/feuille-de-route/p/2");
    expect(new URL(page.url()).hash).toBe("#p2");
    expect(await said(page, "#p2")).toContain("Chaque boucle nomme un binôme.");
  });

  it("a group answers a review: a draft first, then handed in", async () => {
    const page = await site.as(world.nour, plain);
    await page.goto(`/bilans/decembre/reponses/${world.aubenas.slug}`);
    await page.locator("textarea").first().fill("Le binôme nous manque encore.");
    await press(page, /brouillon/i);
    expect(await said(page)).toContain("Brouillon enregistré");
    expect(await page.locator("textarea").first().inputValue()).toBe("Le binôme nous manque encore.");
    await page
      .locator(`[name="avis-${story.overall}"], main input[type=radio][value=rather_positive]`)
      .first()
      .check();
    await press(page, /remettre/i);
    expect(await said(page)).toContain("Réponse remise");
    expect(await said(page)).toContain("Le binôme nous manque encore.");
  });

  it("an answer that is refused comes back as it was typed, with what is missing", async () => {
    const page = await site.as(world.victor, plain);
    await page.goto(`/bilans/decembre/reponses/${world.valence.slug}`);
    await page.locator("textarea").first().fill("On attend toujours.");
    await press(page, /remettre/i);
    expect(await said(page, ".error-summary")).toContain("point à corriger");
    expect(await page.locator("textarea").first().inputValue()).toBe("On attend toujours.");
  });

  it("a member contributes, and an empty contribution is told so", async () => {
    const page = await site.as(world.mina, plain);
    await page.goto(`/contributions/nouvelle?unite=${world.aubenas.slug}`);
    await press(page, /envoyer/i);
    expect(await said(page)).toContain("Écrivez ce que vous avez à dire.");
    await page.locator("[name=body]").fill("Un local ouvert le samedi.");
    await press(page, /envoyer/i);
    expect(new URL(page.url()).pathname).toMatch(/^\/contributions\/[0-9a-f-]{36}$/);
    expect(await said(page)).toContain("Un local ouvert le samedi.");
  });

  it("anyone searches groups without accents or case", async () => {
    // A list of four rows or fewer has no search.
    for (const name of ["Tournon", "Annonay"])
      await foundUnit(world.ada, world.ardeche, { kind: "group", name });
    const page = await site.as(null, plain);
    await page.goto("/groupes");
    await page.locator("[name=q]").fill("AUBENAS");
    await page.locator("[name=q]").press("Enter");
    await page.waitForURL(/q=AUBENAS/);
    expect(await said(page)).toContain("Aubenas centre");
    expect(await said(page)).not.toContain("Valence");
  });

  it("a loop's referent sees her groups' answers and gives the loop's own", async () => {
    const page = await site.as(world.rosa, plain);
    await page.goto(`/bilans/decembre/boucles/${world.ardeche.slug}`);
    expect(await said(page)).toContain("1 groupe sur 2 a répondu");
    await page.locator("main input[type=radio][value=very_positive]").first().check();
    await press(page, /adopter/i);
    expect(await said(page)).toContain("Avis de la boucle adopté.");
  });

  it("an editor changes a paragraph of the draft and publishes it", async () => {
    const page = await site.as(world.edwige, plain);
    await page.goto(`/textes/feuille-de-route/brouillon/blocs/${story.first}`);
    await page.locator("[name=content]").fill("Des désaccords naissent, puis se règlent.");
    await press(page, /enregistrer/i);
    expect(await said(page)).toContain("puis se règlent");
    await page.goto("/textes/feuille-de-route/publication");
    await press(page, /publier/i);
    expect(await said(page)).toContain("Des désaccords naissent, puis se règlent.");
    await page.goto("/textes/feuille-de-route/versions/1");
    expect(await said(page)).toContain("Des désaccords naissent entre groupes voisins.");
  });

  it("an administrator imports a file, sees what was read, and confirms", async () => {
    const page = await site.as(world.ada, plain);
    await page.goto("/textes/importer");
    await page.locator("input[type=file]").setInputFiles("tests/fixtures/texts/plan-clean-en.md");
    await page.locator("main form button").last().click();
    await page.waitForURL(/\/textes\/importer\/[0-9a-f-]{36}$/);
    expect(await said(page)).toContain("Repair what is broken");
    await press(page, /^confirmer$/i);
    await page.goto("/textes");
    await page.getByRole("link", { name: "The Harbour Plan" }).first().click();
    expect(await said(page, "#p1")).toContain("We will replace every lamp before winter");
  });

  it("a file that is no text is refused with a sentence", async () => {
    const page = await site.as(world.ada, plain);
    await page.goto("/textes/importer");
    const buffer = Buffer.from([0, 1, 2, 3, 0xff, 0xfe, 0, 0]);
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "photo.jpg", mimeType: "image/jpeg", buffer });
    await page.locator("main form button").last().click();
    await page.waitForLoadState();
    expect(await said(page)).toContain("Ce fichier n’est pas du texte.");
  });

  it("anyone chooses English, and stays where they were", async () => {
    const page = await site.as(null, plain);
    await page.goto("/groupes");
    await page.getByRole("link", { name: "English" }).click();
    await page.waitForLoadState();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(new URL(page.url()).pathname).toBe("/groupes");
    await page.goto("/bilans");
    expect(await said(page, "h1")).toBe("Reviews");
  });

  it("has walked through it all without a complaint from any page", () => {
    expect(site.complaints).toEqual([]);
  });
});

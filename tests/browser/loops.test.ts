import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { anMp, makeLiaison, placeLoops } from "#domains/mps/testing.ts";
import type { Actor } from "#platform/policy/index.ts";
import { said } from "../support/pages.ts";
import { served } from "../support/serving.ts";
import { aWorld } from "../support/world.ts";

const world = aWorld();
const site = served();

const press = (page: Page, name: string | RegExp) =>
  page.locator("main").getByRole("button", { name }).first().click();

/** Follows a link of the page, as a reader would. */
const follow = (page: Page, name: string | RegExp) =>
  page.locator("main").getByRole("link", { name }).first().click();

/** Waits for the sentence that says what a form has just done. */
const announced = (page: Page) => page.locator(".notice-success").first().waitFor();

const roles = () => `/unites/${world.ardeche.slug}/charges`;
/** The row of a role on the page of its loop. */
const rowOf = (page: Page, role: string) => page.locator(".row", { hasText: role });

describe("a role that nobody fills", () => {
  it("is found from the list of groups, on a phone and without scripts, by name", async () => {
    const page = await site.as(null, { javaScriptEnabled: false, viewport: { width: 360, height: 780 } });
    await page.goto("/groupes");
    await follow(page, "Là où il manque quelqu’un");
    await page.waitForURL(/\/charges-a-pourvoir$/);
    expect(await said(page)).toContain("Référent·e matériel");
    await follow(page, "Ardèche");
    await page.waitForURL(new RegExp(`${roles()}$`));
    expect(await rowOf(page, "Référent·e matériel").textContent()).toContain("vacante");
    expect(await said(page)).not.toContain("Rosa");
  });

  it("is asked for by Mina, a member, who then waits for a call", async () => {
    const page = await site.as(world.mina);
    await page.goto(roles());
    await rowOf(page, "Référent·e matériel").getByRole("button").click();
    await announced(page);
    expect(await rowOf(page, "Référent·e matériel").getByRole("button").count()).toBe(0);
  });

  it("comes before Rosa, the loop's referent, who opens a call", async () => {
    const page = await site.as(world.rosa);
    await page.goto("/mon-mouvement");
    expect(await said(page)).toContain("Un appel à volontaires est demandé");
    await page.goto(roles());
    await rowOf(page, "Référent·e matériel")
      .getByRole("link", { name: /Appeler à volontaires/ })
      .click();
    await page.locator("[name=words]").fill("Deux tonnelles et une sono à tenir en état.");
    await press(page, "Lancer l’appel");
    await announced(page);
    expect(await said(page)).toContain("Deux tonnelles et une sono");
  });

  it("is on the board with a way to stand, and Mina stands", async () => {
    const page = await site.as(world.mina);
    await page.goto("/charges-a-pourvoir");
    await follow(page, "Je suis volontaire");
    await page.waitForURL(/\/appels\//);
    await page.locator("[name=words]").fill("J’ai une grange et un camion.");
    await page.locator('form[action$="/candidatures"] button').click();
    await announced(page);
    expect(await said(page)).toContain("Vous vous êtes proposé·e");
  });

  it("is Mina's once Ada has appointed her, and the board no longer lacks anybody there", async () => {
    const ada = await site.as(world.ada);
    await ada.goto("/appels");
    await follow(ada, /matériel/);
    await ada.waitForURL(/\/candidatures$/);
    expect(await said(ada)).toContain("J’ai une grange et un camion.");
    await ada.locator("[name=candidacyIds]").first().check();
    await ada.locator("input[name=fate][value=appointed]").check();
    await press(ada, /envoyer|répondre/i);
    await announced(ada);
    const visitor = await site.as(null);
    await visitor.goto(roles());
    expect(await rowOf(visitor, "Référent·e matériel").textContent()).toContain("pourvue");
    expect(await said(visitor)).not.toContain("Mina");
    const rosa = await site.as(world.rosa);
    await rosa.goto(roles());
    expect(await rowOf(rosa, "Référent·e matériel").textContent()).toContain("Mina");
  });
});

describe("a loop and the space that follows its role", () => {
  it("meet once Ada has said which space follows it", async () => {
    const page = await site.as(world.ada);
    await page.goto("/administration/organisation/interlocuteurs");
    await page.locator('[name="loop_group_life"]').selectOption({ label: world.lifeSpace.name });
    await press(page, /enregistrer/i);
    await announced(page);
    expect(await page.locator('[name="loop_group_life"] option:checked').textContent()).toBe(
      world.lifeSpace.name,
    );
  });

  it("write to each other: Rosa asks, Sam reads it at his first screen and answers", async () => {
    const rosa = await site.as(world.rosa);
    await rosa.goto(`/unites/${world.ardeche.slug}/interlocuteurs`);
    await follow(rosa, /Écrire/);
    await rosa.locator("[name=subject]").fill("La carte des groupes");
    await rosa.locator("[name=body]").fill("Qui la met à jour cet hiver ?");
    await press(rosa, /envoyer/i);
    await announced(rosa);
    const sam = await site.as(world.sam);
    await sam.goto("/mon-mouvement");
    await sam.locator('main a[href^="/echanges/"]').first().click();
    await sam.waitForURL(/\/echanges\/[0-9a-f-]{36}/);
    expect(await said(sam)).toContain("Qui la met à jour cet hiver ?");
    await sam.locator("[name=body]").fill("Nous, chaque mois.");
    await press(sam, /envoyer/i);
    await announced(sam);
    const exchange = new URL(sam.url()).pathname;
    await rosa.goto("/echanges?filtre=non-lus");
    await follow(rosa, "La carte des groupes");
    await rosa.waitForURL(/\/echanges\/[0-9a-f-]{36}/);
    expect(await said(rosa)).toContain("Nous, chaque mois.");
    // Mina has a role too by now, another one; Dario the same one, elsewhere; Ada administers.
    expect(await statusesOf(exchange, [world.mina, world.dario])).toEqual([404, 404]);
    expect(await statusesOf(exchange, [world.ada, null])).toEqual([403, 200]);
  });
});

describe("a loop and its MP", () => {
  let mp: Actor;
  let other: Actor;

  beforeAll(async () => {
    await placeLoops(world);
    mp = await makeLiaison(await anMp("Maya", "07"), world.ardeche);
    other = await makeLiaison(await anMp("Oscar", "26"), world.drome);
  });

  it("carry a request from Rosa to the MP's answer, and to nobody else", async () => {
    const rosa = await site.as(world.rosa);
    await rosa.goto(`/unites/${world.ardeche.slug}/depute`);
    await rosa.locator("[name=subject]").fill("Venir à l’hôpital d’Aubenas");
    await rosa.locator("[name=words]").fill("Samedi, devant les urgences.");
    await press(rosa, /envoyer/i);
    await announced(rosa);
    const request = new URL(rosa.url()).pathname;
    const maya = await site.as(mp);
    await maya.goto("/mon-mouvement");
    await maya.locator(`main a[href="${request}"]`).first().click();
    await maya.waitForURL(`**${request}`);
    expect(await said(maya)).toContain("Samedi, devant les urgences.");
    await maya.locator("input[name=state][value=accepted]").check();
    await maya.locator("[name=words]").fill("J’y serai à dix heures.");
    await press(maya, /répondre|envoyer/i);
    await announced(maya);
    await rosa.goto(request);
    expect(await said(rosa)).toContain("J’y serai à dix heures.");
    expect(await statusesOf(request, [other, world.dario, world.mina, world.ada])).toEqual([
      404, 404, 200, 404,
    ]);
  });
});

it("leaves no page that complains", () => {
  expect(site.complaints).toEqual([]);
});

/** What a page answers to each of these people; someone who is not signed in ends at the sign-in page. */
async function statusesOf(path: string, people: (Actor | null)[]): Promise<number[]> {
  const found: number[] = [];
  for (const who of people) {
    const page = await site.as(who);
    found.push((await page.request.get(path)).status());
    await page.context().close();
  }
  return found;
}

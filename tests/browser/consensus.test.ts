import { sql } from "drizzle-orm";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { db, run } from "#platform/database/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { served } from "../support/serving.ts";
import { aWorld, someone } from "../support/world.ts";

const world = aWorld();
const site = served();

let zoe: Actor;
let max: Actor;
/** Where the consensus is read. */
let address: string;

/** What a page says, with plain spaces. */
const said = async (page: Page) =>
  ((await page.locator("main").textContent()) ?? "").replace(/[\u00a0\u202f]/g, " ");

/** Opens the consensus as somebody; a phone from which scripts are kept, if asked. */
async function reading(who: Actor, path = "", { scripts = true } = {}): Promise<Page> {
  const page = await site.as(who, { javaScriptEnabled: scripts });
  page.on("dialog", (dialog) => dialog.accept());
  await page.goto(`${address}${path}`);
  return page;
}

/** Sends a form by its button, and waits for the word that it was done. */
async function press(page: Page, button: RegExp): Promise<void> {
  await page.locator("main").getByRole("button", { name: button }).click();
  await page.locator(".notice-success").first().waitFor();
}

async function takesPosition(page: Page, stance: string, reason = ""): Promise<void> {
  await page.locator(`input[name=stance][value=${stance}]`).check();
  if (reason) await page.locator("[name=reason]").fill(reason);
  await press(page, /donner mon avis/i);
}

/** The period of the proposal under discussion is over: its clock is put back, and nothing else. */
const periodPasses = () =>
  run(
    db,
    sql`update consensus_proposal p set proposed_at = proposed_at - interval '40 days', ends_at = now() - interval '1 minute'
        where number = (select max(number) from consensus_proposal x where x.consensus_id = p.consensus_id)`,
  );

describe("a consensus, from its opening to the pair it appoints", () => {
  beforeAll(async () => {
    zoe = await someone("Zoé", "woman", null, world.ardeche);
    max = await someone("Max", "man", null, world.ardeche);
  });

  it("is opened by Rosa, the loop's referent, who chooses two people of the loop by name", async () => {
    const page = await site.as(world.rosa);
    await page.goto(`/unites/${world.ardeche.slug}/consensus`);
    await page.getByRole("link", { name: /ouvrir un consensus/i }).click();
    await page.locator("[name=person1]").selectOption({ label: "Zoé Exemple" });
    await page.locator("[name=person2]").selectOption({ label: "Max Exemple" });
    await page.locator("[name=replaces]").check();
    await page.locator("[name=words]").fill("Une permanence par mois dans chaque canton.");
    await page.getByRole("button", { name: "Ouvrir", exact: true }).click();
    await page.waitForURL(/\/consensus\/[0-9a-f-]{36}/);
    address = new URL(page.url()).pathname;
    expect(await said(page)).toContain("Une permanence par mois dans chaque canton.");
  });

  it("is not found by somebody of another loop", async () => {
    const page = await site.as(world.victor);
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(404);
  });

  it("names only people who say that they accept", async () => {
    for (const who of [zoe, max]) {
      const page = await reading(who);
      await press(page, /j’accepte/i);
      expect(await said(page)).toContain("Vous avez accepté");
    }
  });

  it("hears Nour, an animator without scripts, object with her reason", async () => {
    const page = await reading(world.nour, "", { scripts: false });
    await takesPosition(page, "objection", "Personne du plateau n’y est : il faut d’abord y passer.");
    expect(await said(page)).toContain("Objection de Nour Exemple");
  });

  it("tells Rosa the reason and who objects, for she was asked too, and keeps her from adopting", async () => {
    await periodPasses();
    const page = await reading(world.rosa);
    expect(await said(page)).toContain("Personne du plateau n’y est");
    expect(await page.locator(`a[href="${address}/adoption"]`).count()).toBe(0);
    await page.goto(`${address}/adoption`);
    await page.getByRole("button", { name: /adopter/i }).click();
    await page.locator(".error-summary, [role=alert]").first().waitFor();
    expect(await said(page)).toMatch(/objection/i);
    const loop = await site.as(null);
    await loop.goto(`/unites/${world.ardeche.slug}`);
    expect(await said(loop)).not.toContain("binôme paritaire au complet");
  });

  it("is amended by Rosa: positions start again, and those who had accepted still do", async () => {
    const page = await reading(world.rosa, "/amendement");
    await page.locator("[name=words]").fill("Une permanence par mois, la première sur le plateau.");
    await press(page, /amender/i);
    const text = await said(page);
    expect(text).toContain("la première sur le plateau");
    expect(text).not.toContain("n’a pas encore répondu");
  });

  it("lets Nour consent to what was amended, without scripts", async () => {
    const page = await reading(world.nour, "", { scripts: false });
    await takesPosition(page, "consent");
    expect(await said(page)).toContain("Je consens");
  });

  it("is adopted once its new period is over, not before", async () => {
    const page = await reading(world.rosa);
    expect(await page.locator(`a[href="${address}/adoption"]`).count()).toBe(0);
    await periodPasses();
    await page.reload();
    await page.locator(`a[href="${address}/adoption"]`).click();
    await press(page, /adopter/i);
    expect(await said(page)).toMatch(/adopté/i);
  });

  it("leaves a complete pair on the loop's page, whose names its mandates alone tell", async () => {
    const visitor = await site.as(null);
    await visitor.goto(`/unites/${world.ardeche.slug}`);
    const text = await said(visitor);
    expect(text).toContain("binôme paritaire au complet");
    expect(text).not.toContain("Zoé");
    const ada = await site.as(world.ada);
    await ada.goto(`/unites/${world.ardeche.slug}/mandats`);
    const board = await said(ada);
    expect(board).toContain("Zoé Exemple");
    expect(board).toContain("Max Exemple");
    expect(board).toMatch(/Terminés\s*Rosa Exemple/);
  });

  it("gives Max the loop to look after, and leaves Rosa without its powers", async () => {
    const him = await site.as(max);
    await him.goto("/mon-mouvement");
    expect(await said(him)).toContain("Référent·e vie des groupes");
    const rosa = await site.as(world.rosa);
    const answer = await rosa.goto(`/unites/${world.ardeche.slug}/consensus/nouveau`);
    expect([403, 404]).toContain(answer?.status());
  });

  it("has gone without a complaint from any page", () => {
    expect(site.complaints).toEqual([]);
  });
});

import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { actorOfPerson, appoint, insertMandate, mandatesIn } from "#domains/mandates/index.ts";
import { foundUnit, type Unit } from "#domains/units/index.ts";
import { db, newId } from "#platform/database/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { dayFrom } from "../support/day.ts";
import { said } from "../support/pages.ts";
import { served } from "../support/serving.ts";
import { aWorld, someone } from "../support/world.ts";

const world = aWorld();
const site = served();

const mailOf = (who: Actor) => `${who.personId}@example.org`;
const press = (page: Page, name: string | RegExp) =>
  page.locator("main").getByRole("button", { name }).first().click();

/** Waits for the sentence that says what a form has just done. */
const announced = (page: Page) => page.locator(".notice-success").first().waitFor();

describe("an administrator and the shape of the movement", () => {
  it("adds a kind of unit with its words, and founds one, which has its tabs like any other", async () => {
    const page = await site.as(world.ada);
    await page.goto("/administration/organisation/structures/nouveau");
    await page.locator("[name=singular]").fill("antenne");
    await page.locator("[name=plural]").fill("antennes");
    await page.locator("input[name=within][value=loop]").check();
    await page.locator("input[name=joining][value=request]").check();
    await press(page, "Créer");
    await page.waitForURL(/\/structures\/antenne$/);
    await page.goto(`/unites/${world.ardeche.slug}/gestion`);
    await page.locator("#f-new-kind").selectOption({ label: "Antenne" });
    await page.locator("#f-new-name").fill("Antenne du Teil 🌻");
    await press(page, "Créer");
    await page.waitForURL(/\/unites\/antenne-du-teil\/gestion$/);
    const rows = page.locator("nav.tabs");
    expect(await rows.nth(0).textContent()).toMatch(/Présentation[\s\S]*Gérer[\s\S]*Histoire/);
    expect(await rows.nth(1).textContent()).toMatch(/Mandats[\s\S]*Plans[\s\S]*Demandes[\s\S]*Échéances/);
    const visitor = await site.as(null);
    await visitor.goto("/unites/antenne-du-teil");
    expect(await said(visitor)).toContain("Antenne du Teil 🌻");
    expect(await said(visitor)).not.toContain("Gérer");
  });

  it("brings a kind one place up in the order of all pages", async () => {
    const page = await site.as(world.ada, { viewport: { width: 1280, height: 900 } });
    await page.goto("/administration/organisation?ordre=1");
    const places = async () =>
      (await page.locator("table").first().locator("tbody tr").allInnerTexts()).map(firstWord);
    const before = await places();
    await press(page, "Monter antenne");
    await announced(page);
    const after = await places();
    expect(after.indexOf("Antenne")).toBe(before.indexOf("Antenne") - 1);
  });

  it("merges two groups: the old address leads to the one that stays, whose history says so", async () => {
    await foundUnit(world.ada, world.drome, { kind: "group", name: "Crest", slug: "crest" });
    await foundUnit(world.ada, world.drome, { kind: "group", name: "Crest sud", slug: "crest-sud" });
    const page = await site.as(world.ada);
    await page.goto("/unites/crest-sud/gestion");
    await page.getByRole("link", { name: "Fusionner" }).click();
    await page.getByRole("link", { name: "Crest", exact: true }).click();
    await page.locator("[name=reason]").fill("Deux groupes qui se retrouvaient déjà ensemble.");
    await press(page, "Fusionner");
    await page.waitForURL(/\/unites\/crest$/);
    const visitor = await site.as(null);
    await visitor.goto("/unites/crest-sud/histoire");
    expect(new URL(visitor.url()).pathname).toBe("/unites/crest/histoire");
    expect(await said(visitor)).toContain("Deux groupes qui se retrouvaient déjà ensemble.");
  });
});

const firstWord = (row: string) => row.trim().split(/\s/)[0];

describe("a pair", () => {
  let ines: Actor;
  let paul: Actor;
  let eve: Actor;
  let noam: Actor;
  beforeAll(async () => {
    ines = await someone("Inès", "woman", null);
    paul = await someone("Paul", "man", null);
    eve = await someone("Ève", "woman", null);
    noam = await someone("Noam", "man", null);
    await appoint(world.ada, world.privas, { kind: "animator", personId: ines.personId! });
  });

  it("of two people of one gender is refused, and nothing is written", async () => {
    const page = await site.as(world.ada);
    await page.goto(`/unites/${world.privas.slug}/mandats/nouveau?mandat=animator`);
    await page.locator("[name=email]").fill(mailOf(eve));
    await press(page, "Nommer");
    await page.locator(".notice-error, .error-summary").first().waitFor();
    expect(await said(page)).toContain("La règle de parité ne serait plus respectée");
    expect(await mandatesIn(world.privas.id)).toHaveLength(1);
  });

  it("is set aside with a reason that anyone reads", async () => {
    const page = await site.as(world.ada);
    await page.goto(`/unites/${world.privas.slug}/mandats/nouveau?mandat=animator`);
    await page.locator("[name=email]").fill(mailOf(eve));
    await press(page, "Nommer");
    await page.locator(".error-summary").first().waitFor();
    await page.locator("[name=waive]").check();
    await page.locator("[name=reason]").fill("Une seule candidature cette année : à revoir en juin.");
    await press(page, "Nommer");
    await announced(page);
    const visitor = await site.as(null);
    await visitor.goto(`/unites/${world.privas.slug}`);
    const text = await said(visitor);
    expect(text).toContain("Une seule candidature cette année : à revoir en juin.");
    expect(text).not.toMatch(/Inès|Ève/);
  });

  it("is renewed by a plan that swaps both at once, though each step alone would break the rule", async () => {
    const page = await site.as(world.ada);
    await page.goto(`/unites/${world.privas.slug}/plans`);
    await page.locator("[name=title]").fill("Renouvellement de Privas");
    await press(page, "Commencer");
    await page.waitForURL(/\/plans\/[0-9a-f-]{36}$/);
    await addAppointment(page, paul);
    await addAppointment(page, noam);
    expect(await said(page)).toContain("Le plan ne peut pas encore être appliqué");
    const first = page.locator("li.row", { hasText: "Nommer Noam" });
    await first.getByRole("button", { name: "Retirer" }).click();
    await first.waitFor({ state: "detached" });
    for (const name of ["Inès Exemple", "Ève Exemple"]) {
      const option = page.locator("[name=endsMandateId] option", { hasText: name });
      await page.locator("[name=endsMandateId]").selectOption((await option.getAttribute("value"))!);
      await page.locator("form:has([name=endsMandateId]) button").click();
      await page.locator("li.row", { hasText: name }).waitFor();
    }
    const zoe = await someone("Zoé", "woman", null);
    await addAppointment(page, zoe);
    expect(await said(page)).toContain("Le plan peut être appliqué");
    await press(page, "Appliquer le plan");
    await page.getByText("Appliqué", { exact: true }).waitFor();
    const now = await mandatesIn(world.privas.id);
    expect(now.map((held) => held.personId).sort()).toEqual([paul.personId, zoe.personId].sort());
  });
});

async function addAppointment(page: Page, who: Actor): Promise<void> {
  const form = page.locator("form:has([name=kind])");
  await form.locator("[name=kind]").selectOption("animator");
  await form.locator("[name=email]").fill(mailOf(who));
  const rows = page.locator("li.row", { hasText: "Nommer" });
  const before = await rows.count();
  await form.getByRole("button", { name: "Ajouter" }).click();
  await rows.nth(before).waitFor();
}

describe("a request to join a pole", () => {
  let pole: Unit;
  beforeAll(async () => {
    pole = await foundUnit(world.ada, world.lifeSpace, { kind: "pole", name: "Accueil", slug: "accueil" });
  });

  it("is made, waits for the person who leads the space, and is accepted", async () => {
    const mina = await site.as(world.mina);
    await mina.goto(`/unites/${pole.slug}`);
    await mina.locator("[name=words]").fill("J’accueille déjà à Aubenas.");
    await press(mina, "Envoyer la demande");
    await announced(mina);
    const sam = await site.as(world.sam);
    await sam.goto("/mon-mouvement");
    await sam.locator(`a[href="/unites/${pole.slug}/demandes"]`).first().click();
    await sam.waitForURL(/\/demandes$/);
    expect(await said(sam)).toContain("J’accueille déjà à Aubenas.");
    await press(sam, "Accepter");
    await announced(sam);
    await mina.goto(`/unites/${pole.slug}`);
    expect(await said(mina)).toContain("Vous en êtes membre.");
  });
});

describe("a power that is lent", () => {
  it("opens a page to the person who received it, and closes it when it is taken back", async () => {
    const lia = await someone("Lia", "woman", null, world.aubenas);
    const held = await mandatesIn(world.ardeche.id);
    const rosas = held.find((one) => one.personId === world.rosa.personId)!;
    const receiving = await site.as(lia);
    const members = `/unites/${world.aubenas.slug}/membres`;
    expect((await receiving.goto(members))?.status()).toBe(403);
    const rosa = await site.as(await actorOfPerson(world.rosa.personId!));
    await rosa.goto(`/mandats/${rosas.id}/delegations`);
    await rosa.locator("[name=power]").selectOption("organisation.see-members");
    await rosa.locator("[name=to]").fill(mailOf(lia));
    await rosa.locator("[name=until]").fill(dayFrom(20));
    await rosa.locator("[name=reason]").fill("Je suis absente deux semaines.");
    await press(rosa, "Confier");
    await announced(rosa);
    expect((await receiving.goto(members))?.status()).toBe(200);
    await receiving.goto("/mes-pouvoirs");
    expect(await said(receiving)).toContain("Voir la liste des membres");
    rosa.on("dialog", (dialog) => dialog.accept());
    await press(rosa, "Reprendre");
    await rosa.getByText("repris", { exact: true }).waitFor();
    expect((await receiving.goto(members))?.status()).toBe(403);
  });
});

describe("the manage side", () => {
  it("of a loop keeps seven tabs at most in the first row, for someone who looks", async () => {
    await db.transaction((tx) =>
      insertMandate(
        tx,
        world.ardeche.id,
        { id: newId(), kind: "loop_training", personId: world.leo.personId! },
        null,
      ),
    );
    for (const who of [null, world.mina, world.rosa, world.ada]) {
      const page = await site.as(who);
      await page.goto(`/unites/${world.ardeche.slug}`);
      const first = await page.locator("nav.tabs").first().locator("a").allInnerTexts();
      expect(first.length).toBeLessThanOrEqual(who === null || who === world.mina ? 7 : 8);
      expect(first[0]).toBe("Présentation");
      expect(first.at(-1)).toBe("Histoire");
      expect(await page.locator("nav.tabs").count()).toBe(1);
    }
  });

  it("has gone round without a complaint from any page", () => {
    expect(site.complaints).toEqual([]);
  });
});

import { buffer } from "node:stream/consumers";
import { sql } from "drizzle-orm";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { writeSome } from "#domains/invitations/letters.ts";
import { launchWave, prepareWave } from "#domains/invitations/wave.ts";
import { register } from "#domains/people/index.ts";
import { enrol } from "#domains/units/index.ts";
import { db, newId, row } from "#platform/database/index.ts";
import { system } from "#platform/policy/index.ts";
import { writeXlsx } from "#platform/spreadsheets/index.ts";
import { said } from "../support/pages.ts";
import { served } from "../support/serving.ts";
import { aWorld } from "../support/world.ts";

const world = aWorld();
const site = served();

/** A section's file as such files are: a column nobody would guess, and two lines out of five that are wrong. */
const lines = [
  ["Numéro", "Prénom", "Nom", "Joindre", "Civilité", "Né(e) le", "Remarque"],
  ["S-1", "Philomène", "O’Castagnède", "philomene@example.org", "Mme", "12/03/1961", "=1+1"],
  ["S-2", "Anatole", "Briquebec", "anatole@example.org", "M.", "30/11/1975", ""],
  ["S-3", "Sidonie", "Lamarzelle", "sidonie chez example", "Mme", "", ""],
  ["S-4", "نور", "🌻 Soleil", "", "NB", "", ""],
  ["S-4", "Achille", "Sampzon", "", "M.", "31/02/1980", ""],
];

async function* each(): AsyncGenerator<string[]> {
  yield* lines;
}

const press = async (page: Page, name: RegExp) => {
  await page.locator("main").getByRole("button", { name }).first().click();
  await page.waitForLoadState();
};
const people = async () => (await row<{ n: number }>(db, sql`select count(*)::int as n from person`))!.n;

describe("an administrator brings a workbook", () => {
  it("sends it, corrects what a column means, reads each line's fate, takes it over and takes it back", async () => {
    const before = await people();
    const page = await site.as(world.ada);
    await page.goto("/administration/arrivee");
    await page.locator("main").getByRole("link", { name: "Envoyer une liste" }).click();
    await page.locator("[name=kind][value=people]").check();
    await page.locator("[name=source]").fill("Fichier de la section");
    await page.locator("[name=file]").setInputFiles({
      name: "section.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: await buffer(writeXlsx("Membres", each())),
    });
    await press(page, /^Envoyer$/);
    await page.waitForURL(/\/administration\/arrivee\/[0-9a-f-]{36}/);

    const column = (label: string) => page.getByLabel(label);
    expect(await column("Joindre").inputValue()).toBe("");
    await column("Joindre").selectOption({ label: "Adresse e-mail" });
    expect(await column("Remarque").inputValue()).toBe("");
    await press(page, /vérifier/i);
    await page.getByRole("button", { name: "Importer 3 lignes" }).waitFor();

    await page.goto(`${page.url().split(/[?#]/)[0]}?sort=error`);
    const wrong = await said(page);
    expect(wrong).toContain("sidonie chez example");
    expect(wrong).toContain("31/02/1980");
    expect(wrong).not.toContain("Briquebec");
    expect(await people()).toBe(before);

    await press(page, /importer 3 lignes/i);
    await page.getByRole("button", { name: /annuler cet import/i }).waitFor();
    expect(await people()).toBe(before + 3);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: /lignes refusées/i }).click();
    expect((await download).suggestedFilename()).toMatch(/\.csv$/);

    await press(page, /annuler cet import/i);
    await page
      .getByText(/^Annulée/)
      .first()
      .waitFor();
    expect(await people()).toBe(before);
    expect(site.complaints).toEqual([]);
  });

  it("is alone to see it: an animator finds nothing there", async () => {
    const page = await site.as(world.nour);
    const answer = await page.goto("/administration/arrivee");
    expect(answer?.status()).toBeGreaterThanOrEqual(403);
  });
});

describe("somebody invited, without scripts", () => {
  it("opens the link of the letter, corrects what is known of them and agrees", async () => {
    const id = newId();
    await db.transaction(async (tx) => {
      await register(tx, system, {
        id,
        givenName: "Odile",
        familyName: "Mal Écrite",
        email: "odile@example.org",
      });
      await enrol(tx, world.privas.id, id);
    });
    const wave = { id: newId(), name: "Privas", among: "members" as const, size: 1, words: "" };
    await prepareWave(world.ada, world.privas, wave);
    await launchWave(world.ada, world.privas, wave.id);
    await writeSome(site.origin);
    const letter = await row<{ body: string }>(
      db,
      sql`select body from mail where recipient = 'odile@example.org'`,
    );

    const page = await site.as(null, { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    await page.goto(/\/invitation\/[\w-]+/.exec(letter!.body)![0]);
    expect(await said(page)).not.toContain("Odile");
    await press(page, /ce que vous savez de moi/i);
    expect(new URL(page.url()).pathname).toBe("/bienvenue");
    expect(await said(page)).toContain("Privas");

    await page.locator("[name=familyName]").fill("Bien-Écrite");
    await page.locator("[name=bornOn]").fill("1971-06-14");
    await press(page, /c’est juste/i);
    expect(await page.locator("[name=familyName]").inputValue()).toBe("Bien-Écrite");
    expect(await said(page)).toContain("Il manque votre accord");
    await page.locator("[name=consent]").check();
    await press(page, /c’est juste/i);
    expect(new URL(page.url()).pathname).toBe("/mon-mouvement");
    expect(
      await row(
        db,
        sql`select p.family_name as name, a.born_on::text as born, c.wording like '%accepte%' as agreed
            from person p join age a on a.person_id = p.id join consent c on c.person_id = p.id where p.id = ${id}`,
      ),
    ).toEqual({ name: "Bien-Écrite", born: "1971-06-14", agreed: true });
    expect((await page.goto("/bienvenue"))?.status()).toBe(200);
    expect(await said(page)).toContain("Rien à confirmer");
  });
});

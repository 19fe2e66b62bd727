import { existsSync } from "node:fs";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { choosePublicName } from "#domains/people/index.ts";
import { importFile } from "#domains/texts/index.ts";
import { foundUnit } from "#domains/units/index.ts";
import { db, newId, run } from "#platform/database/index.ts";
import { anApp } from "../../../tests/support/app.ts";
import { aWorld, someone } from "../../../tests/support/world.ts";

const world = aWorld();
const asked = anApp();

const read = async (path: string, who = world.nobody) => (await asked.get(who, path)).text();

describe("the chart", () => {
  it("names the person who holds a public mandate and chose a name, and counts the others", async () => {
    expect(await read("/nous")).toContain("une personne qui n’est pas nommée");
    await choosePublicName(world.sam, "Sam Public");
    const html = await read("/nous");
    expect(html).toContain("Sam Public");
    expect(html).not.toContain("Exemple");
  });

  it("shows the movement as it was on a day, and names nobody who has left since", async () => {
    await choosePublicName(world.sam, "Sam Public");
    await run(db, sql`update unit_version set valid_from = '2024-01-01'`);
    const iris = await someone("Iris", "woman", null);
    await choosePublicName(iris, "Iris Publique");
    await run(
      db,
      sql`insert into mandate (id, kind_key, unit_id, person_id, starts_at, ends_at, means)
          values (${newId()}, 'space_lead', ${world.programSpace.id}, ${iris.personId}, '2024-02-01', '2024-06-01', 'nomination')`,
    );
    const then = await read("/nous?le=2024-03-01");
    expect(then).toContain("Sam Public");
    expect(then).not.toContain("Iris Publique");
    expect(then).toContain("qui n’est pas nommée");
    expect(await read("/nous?le=2024-03-01", world.ada)).toContain("Iris Publique");
    expect(await read("/nous?le=2020-06-01")).toContain("n’avait pas encore de structure nationale");
  });

  it("takes a date that is none for today, and says so", async () => {
    for (const day of ["2024-02-31", "demain", "9999-99-99", "'; drop table unit"])
      expect(await read(`/nous?le=${encodeURIComponent(day)}`)).toContain("Cette date n’existe pas");
  });

  it("says of parity only whether the rule holds", async () => {
    const html = await read("/nous");
    expect(html).toContain("il manque encore quelqu’un");
    expect(html).not.toMatch(/\b(femme|homme|woman|man)\b/);
  });

  it("shows one space alone, with what hangs under it", async () => {
    const pole = await foundUnit(world.ada, world.lifeSpace, {
      id: newId(),
      kind: "pole",
      name: "Matériel <b>",
    });
    const html = await read(`/nous?structure=${world.lifeSpace.slug}`);
    expect(html).toContain(`/unites/${pole.slug}`);
    expect(html).toContain("on le rejoint sur demande");
    expect(html).not.toContain("Matériel <b>");
    expect(html).not.toContain(`href="/unites/${world.programSpace.slug}"`);
  });

  it("draws loops by territory with how many of their roles are filled, as the page of their roles counts them", async () => {
    const plain = async (path: string) => (await read(path)).replace(/[\u00a0\u202f]/g, " ");
    // Rosa is half of a pair: nobody answers for it in full yet.
    expect(await plain(`/unites/${world.ardeche.slug}/charges`)).toContain("0 charge sur 8 pourvue");
    expect(await plain("/nous?vue=territoire")).not.toContain("1 charge sur 8 pourvue");
    await someone("Tomas", "man", { kind: "loop_treasury", in: world.ardeche });
    expect(await plain(`/unites/${world.ardeche.slug}/charges`)).toContain("1 charge sur 8 pourvue");
    const html = await plain("/nous?vue=territoire");
    expect(html).toContain("1 charge sur 8 pourvue");
    expect(html).toContain("2 groupes");
  });

  it.each([
    ["/nous.svg", "image/svg+xml", "<svg"],
    ["/nous.csv", "text/csv", "Structure"],
    ["/nous.pdf", "application/pdf", "%PDF-"],
    ["/nous.pdf?vue=territoire", "application/pdf", "%PDF-"],
    ["/nous.svg?vue=territoire", "image/svg+xml", "Ardèche"],
  ])("is taken along as %s", async (path, type, words) => {
    const answer = await asked.get(world.nobody, path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toContain(type);
    expect(Buffer.from(await answer.arrayBuffer()).toString()).toContain(words);
  });

  it("shows no draft to someone who does not edit it, and no text that is not there", async () => {
    expect((await asked.get(world.nobody, "/nous?vue=projet&texte=nulle-part:1")).status).toBe(404);
    expect(await read("/nous?vue=projet")).toContain("Aucun texte ne propose d’organisation");
  });

  describe("as a text proposes it", () => {
    it("shows a draft to those who edit it alone, and a published text to all", async () => {
      const draft = await importFile("tests/fixtures/texts/roadmap-dirty.md", { slug: "brouillon" });
      const address = `/nous?vue=projet&texte=${draft.slug}:1`;
      expect((await asked.get(world.nobody, address)).status).toBe(404);
      expect(await read(address, world.edwige)).toContain("Nouveau");
      expect(await read("/nous?vue=projet")).toContain("Aucun texte ne propose d’organisation");

      await importFile("tests/fixtures/texts/roadmap-dirty.md", {
        slug: "publie",
        inForceFrom: "2030-01-01",
      });
      const html = await read("/nous?vue=projet");
      expect(html).toContain("structures nouvelles");
      expect(html).toContain("Disparaît");
      expect((await asked.get(world.nobody, "/nous.pdf?vue=projet")).status).toBe(200);
    });

    const source = "../shared/source/feuille-de-route-2025.txt";
    it.skipIf(!existsSync(source))("draws the whole annex of the real source text", async () => {
      await importFile(source, { slug: "source", inForceFrom: "2031-01-01" });
      const table = await read("/nous.csv?vue=projet&texte=source:1");
      const lines = table.split("\r\n").filter((line) => !/;(Disparaît|part)$/.test(line));
      const of = (kind: string) => lines.filter((line) => line.startsWith(`${kind};`));
      const bodies = (kind: string) => new Set(of(kind).map((line) => line.split(";").slice(0, 3).join(";")));
      expect(bodies("Espace").size).toBe(11);
      expect(bodies("Pôle").size).toBe(12);
      expect(of("Coordination")).toHaveLength(24);
    });
  });
});

import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db, row, rows } from "#platform/database/index.ts";
import { dryRun, takeOver } from "../../../../tests/support/lists.ts";
import { aWorld } from "../../../../tests/support/world.ts";
import { type Batch, linesOf, undoBatch } from "./index.ts";

const world = aWorld();

const faultsOf = async (batch: Batch) =>
  (await linesOf(batch, "", 50)).lines.flatMap(({ n, faults }) =>
    faults.map(({ field, code }) => `${n} ${field} ${code}`),
  );

describe("a list of units", () => {
  const head = ["Identifiant", "Type", "Nom", "Rattachement", "Créé le", "Contact"];
  const units = (where: string) =>
    rows<{ name: string; kind: string; slug: string; above: string }>(
      db,
      sql`select u.name, u.kind, u.slug, a.name as above from unit u join unit a on a.id = u.parent_id where u.name like ${where} order by u.name`,
    );

  it("creates units under those of the same list, whatever their order", async () => {
    const list = [
      head,
      ["g1", "groupe", "Nyons la belle", "b1", "01/03/2021", "nyons@example.org"],
      ["b1", "Boucle", "Nouvelle boucle", "", "", ""],
      ["g2", "group", "Nyons sud", "Nouvelle boucle", "", ""],
      ["g3", "Groupes", "Nyons ardèche", "Ardèche", "", ""],
    ];
    expect(await takeOver(world.ada, "units", list)).toMatchObject({
      state: "applied",
      figures: { create: 4 },
      failure: null,
    });
    expect(await units("Nyons%")).toEqual([
      { name: "Nyons ardèche", kind: "group", slug: "nyons-ardeche", above: "Ardèche" },
      { name: "Nyons la belle", kind: "group", slug: "nyons-la-belle", above: "Nouvelle boucle" },
      { name: "Nyons sud", kind: "group", slug: "nyons-sud", above: "Nouvelle boucle" },
    ]);
    expect((await dryRun(world.ada, "units", list)).figures).toEqual({ same: 4, warned: 0 });
    expect(
      await row(
        db,
        sql`select count(*)::int as n from unit_change c join unit u on u.id = c.unit_id where u.name like 'Nyons%' and c.kind = 'founded'`,
      ),
    ).toEqual({ n: 3 });
  });

  it("says of each line that cannot be why not", async () => {
    const batch = await dryRun(world.ada, "units", [
      head,
      ["x1", "groupe", "Sans parent connu", "Nulle part", "", ""],
      ["x2", "boucle", "Mal placée", "Ardèche", "", ""],
      ["x3", "chose", "De quel type", "", "", ""],
      ["x4", "groupe", "n".repeat(300), "Ardèche", "", ""],
      ["x5", "boucle", "En rond", "x6", "", ""],
      ["x6", "boucle", "En rond aussi", "x5", "", ""],
      ["x7", "groupe", "Sous une refusée", "x3", "31/02/2020", ""],
    ]);
    expect((await faultsOf(batch)).filter((fault) => !/^[67]/.test(fault))).toEqual([
      "2 parent unitUnknown",
      "3 parent misplaced",
      "4 kind unitKindUnknown",
      "5 name tooLong",
      "8 founded_on badDay",
    ]);
    expect(batch.figures).toMatchObject({ error: 7 });
  });

  it("is taken back with what stands under it, except what serves by now", async () => {
    const list = [
      head,
      ["t1", "boucle", "Boucle retirée", "", "", ""],
      ["t2", "groupe", "Groupe retiré", "t1", "", ""],
      ["t3", "boucle", "Boucle gardée", "", "", ""],
    ];
    const batch = await takeOver(world.ada, "units", list);
    await takeOver(world.ada, "units", [head, ["t4", "groupe", "Groupe ajouté", "t3", "", ""]]);
    expect(await undoBatch(world.ada, batch.id)).toMatchObject({ state: "undone", failure: null });
    expect(await units("Groupe retiré")).toEqual([]);
    expect((await units("Boucle%")).map(({ name }) => name)).toEqual(["Boucle gardée"]);
  });

  it("renames with a history, and gives the name back", async () => {
    await takeOver(world.ada, "units", [head, ["r1", "groupe", "Ancien nom", "Drôme", "", ""]]);
    const batch = await takeOver(world.ada, "units", [
      ["Identifiant", "Nom"],
      ["r1", "Nouveau nom"],
    ]);
    expect(batch).toMatchObject({ state: "applied", figures: { update: 1 } });
    expect((await units("Nouveau nom"))[0]).toMatchObject({ slug: "ancien-nom" });
    await undoBatch(world.ada, batch.id);
    expect(await units("Ancien nom")).toHaveLength(1);
    expect(await row(db, sql`select search_name from unit where name = 'Ancien nom'`)).toEqual({
      searchName: "ancien nom",
    });
  });

  it("neither moves a unit nor changes what it is", async () => {
    await takeOver(world.ada, "units", [head, ["m1", "groupe", "Bien placé", "Drôme", "", ""]]);
    const batch = await dryRun(world.ada, "units", [head, ["m1", "espace", "Bien placé", "", "", ""]]);
    expect(await faultsOf(batch)).toContain("2 kind otherKind");
    const moved = await dryRun(world.ada, "units", [head, ["m1", "groupe", "Bien placé", "Ardèche", "", ""]]);
    expect(await faultsOf(moved)).toEqual(["2 parent otherParent"]);
  });
});

describe("lists of memberships, mandates and offices", () => {
  const someone = async (id: string, family: string, gender = "F") =>
    takeOver(world.ada, "people", [
      ["Identifiant", "Prénom", "Nom", "Genre"],
      [id, "Camille", family, gender],
    ]);

  it("enrol by identifier, by address or by full name, once", async () => {
    await someone("p1", "Enrôlée");
    const list = [
      ["Personne", "Structure", "Depuis"],
      ["p1", "Aubenas centre", "01/02/2020"],
      ["Camille Enrôlée", "privas", ""],
    ];
    expect(await takeOver(world.ada, "memberships", list)).toMatchObject({
      state: "applied",
      figures: { create: 2 },
    });
    expect((await dryRun(world.ada, "memberships", list)).figures).toEqual({ same: 2, warned: 0 });
    const ended = await takeOver(world.ada, "memberships", [
      ["Personne", "Structure", "Fin"],
      ["p1", "Aubenas centre", "31/12/2021"],
    ]);
    expect(ended).toMatchObject({ figures: { update: 1 } });
    expect(
      await row(
        db,
        sql`select (m.ended_at at time zone 'Europe/Paris')::text as at from membership m join person p on p.id = m.person_id
      where p.search_name = 'enrolee camille' and m.ended_at is not null`,
      ),
    ).toEqual({ at: "2022-01-01 00:00:00" });
  });

  it("appoint as things are, say what the rules would have refused, and refuse what cannot be", async () => {
    await someone("q1", "Première");
    await someone("q2", "Seconde");
    await someone("q3", "Troisième");
    const head = ["Mandat", "Structure", "Personne", "Début", "Fin"];
    const list = [
      head,
      ["Animateur·rice", "Privas", "q1", "01/01/2024", ""],
      ["Animatrice", "Privas", "q2", "01/01/2024", ""],
      ["animator", "Privas", "q3", "", ""],
      ["Animateur", "Privas", "q1", "01/06/2024", ""],
      ["Animateur", "Ardèche", "q1", "", ""],
      ["Animateur", "Privas", "q1", "01/01/2023", "01/01/2022"],
      ["Empereur", "Privas", "q1", "", ""],
      ["Animateur", "Privas", "personne d’inconnu", "", ""],
    ];
    const batch = await takeOver(world.ada, "mandates", list);
    expect(batch).toMatchObject({ state: "applied", figures: { create: 3, error: 5 } });
    expect((await faultsOf(batch)).sort()).toEqual([
      "2 mandate parityBroken",
      "3 mandate parityBroken",
      "4 mandate parityBroken",
      "4 starts_on startAssumed",
      "5 mandate parityBroken",
      "5 person alreadyHeld",
      "6 unit unitUnknown",
      "7 ends_on backwards",
      "8 mandate mandateKindUnknown",
      "9 person personUnknown",
    ]);
    expect((await dryRun(world.ada, "mandates", list.slice(0, 4))).figures).toMatchObject({ same: 3 });
    expect(await undoBatch(world.ada, batch.id)).toMatchObject({ state: "undone", failure: null });
    expect(
      await row(db, sql`select count(*)::int as n from mandate where unit_id = ${world.privas.id}`),
    ).toEqual({ n: 0 });
  });

  it("register MPs with their constituency", async () => {
    await someone("r1", "Élue");
    const list = [
      ["Fonction", "Personne", "Circonscription", "Début"],
      ["Députée", "r1", "3", "08/07/2024"],
      ["Reine", "r1", "", "08/07/2024"],
    ];
    const batch = await takeOver(world.ada, "offices", list);
    expect(batch).toMatchObject({ figures: { create: 1, error: 1 } });
    expect(await row(db, sql`select kind::text, constituency, starts_on::text from office`)).toEqual({
      kind: "mp",
      constituency: 3,
      startsOn: "2024-07-08",
    });
    expect((await dryRun(world.ada, "offices", list)).figures).toMatchObject({ same: 1, error: 1 });
    await undoBatch(world.ada, batch.id);
    expect(await row(db, sql`select count(*)::int as n from office`)).toEqual({ n: 0 });
  });
});

describe("a unit that serves by now", () => {
  it("is kept when its list is undone, no matter who serves there", async () => {
    const batch = await takeOver(world.ada, "units", [
      ["Identifiant", "Type", "Nom", "Rattachement"],
      ["s1", "groupe", "Groupe qui sert", "Drôme"],
    ]);
    await takeOver(world.ada, "people", [
      ["Identifiant", "Prénom", "Nom"],
      ["s2", "Sert", "Ici"],
    ]);
    await takeOver(world.ada, "mandates", [
      ["Mandat", "Structure", "Personne"],
      ["animator", "s1", "s2"],
    ]);
    expect(await undoBatch(world.ada, batch.id)).toMatchObject({ state: "undone", failure: null });
    expect((await linesOf(batch, "kept", 5)).count).toBe(1);
  });
});

import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db, rows } from "#platform/database/index.ts";
import { dryRun, takeOver } from "../../../../tests/support/lists.ts";
import { aWorld } from "../../../../tests/support/world.ts";
import { linesOf, undoBatch } from "./index.ts";

const world = aWorld();

const head = ["Identifiant", "Prénom", "Nom", "E-mail", "Sexe", "Né(e) le"];
const people = (where: string) =>
  rows<Record<string, string>>(
    db,
    sql`select p.given_name, p.family_name, p.gender::text, p.language, p.search_name,
          (select address from person_email e where e.person_id = p.id) as email,
          (select born_on::text from age a where a.person_id = p.id) as born_on
        from person p where p.search_name like ${where} order by p.search_name`,
  );

describe("a list of people", () => {
  it("is told line by line before anything is written", async () => {
    const batch = await dryRun(world.ada, "people", [
      head,
      ["10", "Zoé", "Sèche", "zoe.seche@example.org", "F", "14/06/1988"],
    ]);
    expect(batch).toMatchObject({ state: "checked", figures: { create: 1 }, failure: null });
    expect(await people("seche%")).toEqual([]);
  });

  it("creates them, and the same list again finds them the same", async () => {
    const list = [
      head,
      ["1", "Ada", "Lune", "Ada.Lune@Example.org", "Femme", "14/06/1988"],
      ["2", "Noé", "Lune", "", "M.", "2001-02-28"],
      ["3", "Iel", "Lune", "", "non-binaire", ""],
    ];
    expect(await takeOver(world.ada, "people", list)).toMatchObject({
      state: "applied",
      figures: { create: 3 },
      failure: null,
    });
    expect(await people("lune%")).toEqual([
      {
        givenName: "Ada",
        familyName: "Lune",
        gender: "woman",
        language: "fr",
        searchName: "lune ada",
        email: "ada.lune@example.org",
        bornOn: "1988-06-14",
      },
      {
        givenName: "Iel",
        familyName: "Lune",
        gender: "nonbinary",
        language: "fr",
        searchName: "lune iel",
        email: null,
        bornOn: null,
      },
      {
        givenName: "Noé",
        familyName: "Lune",
        gender: "man",
        language: "fr",
        searchName: "lune noe",
        email: null,
        bornOn: "2001-02-28",
      },
    ]);
    expect((await dryRun(world.ada, "people", list)).figures).toEqual({ same: 3, warned: 0 });
  });

  it("finds people again without any identifier", async () => {
    const list = [
      ["Prénom", "Nom", "Courriel"],
      ["Jeanne", "Ourson", ""],
      ["Paul", "Ourson", "paul@example.org"],
    ];
    await takeOver(world.ada, "people", list, "Sans numéro");
    expect((await dryRun(world.ada, "people", list, "Sans numéro")).figures).toEqual({ same: 2, warned: 0 });
    expect((await dryRun(world.ada, "people", list, "Autre outil")).figures).toMatchObject({
      same: 1,
      create: 1,
    });
  });

  it("changes only what a later list says, and gives it back when it is undone", async () => {
    await takeOver(world.ada, "people", [
      head,
      ["20", "Rita", "Vague", "rita@example.org", "F", "01/02/1990"],
    ]);
    const partial = [
      ["Identifiant", "E-mail"],
      ["20", "rita.vague@example.org"],
    ];
    const batch = await takeOver(world.ada, "people", partial);
    expect(batch).toMatchObject({ state: "applied", figures: { update: 1 } });
    expect((await linesOf(batch, "", 5)).lines[0]).toMatchObject({
      before: { email: "rita@example.org" },
      after: { email: "rita.vague@example.org" },
    });
    expect(await people("vague%")).toMatchObject([
      { email: "rita.vague@example.org", bornOn: "1990-02-01", gender: "woman" },
    ]);
    await undoBatch(world.ada, batch.id);
    expect(await people("vague%")).toMatchObject([{ email: "rita@example.org", bornOn: "1990-02-01" }]);
  });

  it("takes back whom it created, once however often it is asked", async () => {
    const batch = await takeOver(world.ada, "people", [
      head,
      ["30", "Une", "Passante", "", "", ""],
      ["31", "Deux", "Passante", "", "", ""],
    ]);
    await db.execute(sql`update person set given_name = 'Duo' where search_name = 'passante deux'`);
    expect(await undoBatch(world.ada, batch.id)).toMatchObject({ state: "undone", failure: null });
    expect(await undoBatch(world.ada, batch.id)).toMatchObject({ state: "undone" });
    const recorded = sql`select verb, actor_id, details from audit_entry
      where verb in ('arrival.applied', 'arrival.undone') and subject_id = ${batch.id} order by verb`;
    expect(await rows(db, recorded)).toMatchObject([
      { verb: "arrival.applied", actorId: world.ada.personId, details: { create: 2 } },
      { verb: "arrival.undone", actorId: world.ada.personId },
    ]);
    expect(await people("passante%")).toMatchObject([{ givenName: "Duo" }]);
    expect((await linesOf(batch, "kept", 5)).lines.map(({ n }) => n)).toEqual([3]);
  });

  it("keeps whom something leans on, and says so", async () => {
    const batch = await takeOver(world.ada, "people", [head, ["40", "Lou", "Racine", "", "", ""]]);
    await takeOver(world.ada, "memberships", [
      ["Personne", "Structure"],
      ["40", "Privas"],
    ]);
    expect(await undoBatch(world.ada, batch.id)).toMatchObject({ state: "undone", failure: null });
    expect((await linesOf(batch, "kept", 5)).count).toBe(1);
    expect(await people("racine%")).toHaveLength(1);
  });

  it("takes two people of one address for two people", async () => {
    const list = [
      head,
      ["50", "Mère", "Commune", "famille@example.org", "F", ""],
      ["51", "Fille", "Commune", "famille@example.org", "F", ""],
    ];
    expect((await takeOver(world.ada, "people", list)).figures).toMatchObject({ create: 2 });
  });

  it("refuses the line that bears the identifier of an earlier one, and names both", async () => {
    const batch = await dryRun(world.ada, "people", [
      head,
      ["60", "A", "Un", "", "", ""],
      ["60", "B", "Deux", "", "", ""],
    ]);
    expect(batch.figures).toMatchObject({ create: 1, error: 1 });
    expect((await linesOf(batch, "error", 5)).lines[0]).toMatchObject({
      n: 3,
      faults: [{ code: "repeated", field: "id", value: "2" }],
    });
  });

  it("takes the good lines of a list of which 40 % are bad, and keeps the bad ones", async () => {
    const lines = Array.from({ length: 50 }, (_, n) => [
      `9${n}`,
      "Prénom",
      `Quarante ${n}`,
      n % 5 < 2 ? "pas une adresse" : "",
      "",
      n % 5 === 0 ? "31/02/1990" : "",
    ]);
    const batch = await takeOver(world.ada, "people", [head, ...lines]);
    expect(batch).toMatchObject({ state: "applied", figures: { create: 30, error: 20 } });
    expect(await people("quarante%")).toHaveLength(30);
    expect((await linesOf(batch, "error", 100)).count).toBe(20);
  });

  it("says what is wrong with a cell and in which column", async () => {
    const batch = await dryRun(world.ada, "people", [
      head,
      ["70", "x".repeat(300), "Long", "", "", ""],
      ["71", "Court", "Siècle", "", "", "14/06/88"],
      ["72", "Genre", "Inconnu", "", "peut-être", ""],
      ["73", "Sans nom", "", "", "", ""],
      ["74", "", "", "seul@example.org", "", ""],
    ]);
    const faults = (await linesOf(batch, "error", 10)).lines.map(({ n, faults }) => [
      n,
      ...faults.map(({ field, code }) => `${field} ${code}`),
    ]);
    expect(faults).toEqual([
      [2, "given_name tooLong"],
      [3, "born_on twoDigitYear"],
      [4, "gender genderUnknown"],
      [5, "family_name bothNames"],
      [6, "given_name missing", "family_name missing"],
    ]);
  });

  it("keeps names as they are: from right to left, with emoji, apostrophes and formulas, in NFC", async () => {
    const names = ["عائشة", "Zoë 🌻", "D’Arc-O'Neil", "=1+1", "e\u0301tienne"];
    await takeOver(world.ada, "people", [
      head,
      ...names.map((name, n) => [`80${n}`, name, "Singulier", "", "", ""]),
    ]);
    expect((await people("singulier%")).map(({ givenName }) => givenName).sort()).toEqual(
      ["عائشة", "Zoë 🌻", "D’Arc-O'Neil", "=1+1", "étienne"].sort(),
    );
  });

  it("writes to nobody, opens no account and tells nobody", async () => {
    const counts = () =>
      rows(
        db,
        sql`select (select count(*) from mail) as mails, (select count(*) from auth_user) as accounts,
      (select count(*) from person_account) as links, (select count(*) from outbox) as told`,
      );
    const before = await counts();
    const batch = await takeOver(world.ada, "people", [
      head,
      ["90", "Si", "Lence", "si.lence@example.org", "F", ""],
    ]);
    await takeOver(world.ada, "memberships", [
      ["Personne", "Structure"],
      ["90", "Aubenas centre"],
    ]);
    await takeOver(world.ada, "mandates", [
      ["Mandat", "Structure", "Personne"],
      ["Délégué·e à l’assemblée", "Ardèche", "90"],
    ]);
    expect(batch.state).toBe("applied");
    expect(await counts()).toEqual(before);
  });
});

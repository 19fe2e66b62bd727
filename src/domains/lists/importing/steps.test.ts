import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db, newId, row } from "#platform/database/index.ts";
import { deliverNow } from "#platform/jobs/index.ts";
import { dryRun, takeOver } from "../../../../tests/support/lists.ts";
import { aWorld } from "../../../../tests/support/world.ts";
import {
  advance,
  applyBatch,
  batchIn,
  bring,
  giveUp,
  listSubscriptions,
  mapColumns,
  undoBatch,
} from "./index.ts";
import { checkColumns, proposeColumns } from "./mapping.ts";
import { resumeAll } from "./work.ts";

const world = aWorld();

async function* once(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}

// What is done in the background is long in bytes, not in lines: wide ones are soon written.
const remark = "Vue au marché du samedi. ".repeat(5);
const line = (n: number) => `Prénom;Longue liste ${n};${remark}`;
const long = `Prénom;Nom;Remarque\n${Array.from({ length: 4_000 }, (_, n) => line(n)).join("\n")}\n`;
const longPeople = () =>
  row(db, sql`select count(*)::int as n from person where search_name like 'longue liste%'`);

describe("a long list", () => {
  it("goes on in the background, shows how far it is, and is all there at the end", async () => {
    const { id, state } = await bring(
      world.ada,
      { id: newId(), kind: "people", source: "Longue", fileName: "l.csv" },
      once(long),
    );
    expect(state).toBe("reading");
    await deliverNow(listSubscriptions);
    const read = await batchIn(db, id);
    expect(read.state).toBe("mapping");
    expect((await mapColumns(world.ada, id, read.columns)).state).toBe("checking");
    await deliverNow(listSubscriptions);
    expect(await batchIn(db, id)).toMatchObject({
      state: "checked",
      total: 4_000,
      figures: { create: 4_000 },
    });
    await applyBatch(world.ada, id);
    await deliverNow(listSubscriptions);
    expect(await batchIn(db, id)).toMatchObject({ state: "applied", done: 4_000 });
    expect(await longPeople()).toEqual({ n: 4_000 });
    await undoBatch(world.ada, id);
    await deliverNow(listSubscriptions);
    expect(await longPeople()).toEqual({ n: 0 });
  }, 60_000);

  it("is taken up again when the program that worked on it stopped, and by one alone", async () => {
    const batch = await dryRun(world.ada, "people", "Prénom;Nom\nA;Reprise\n", "Arrêt");
    const at = (seconds: number) =>
      db.execute(
        sql`update arrival_batch set state = 'applying', alive_at = now() - make_interval(secs => ${seconds}) where id = ${batch.id}`,
      );
    await at(10);
    await resumeAll();
    expect((await batchIn(db, batch.id)).state).toBe("applying");
    await at(300);
    await Promise.all([resumeAll(), resumeAll()]);
    expect((await batchIn(db, batch.id)).state).toBe("applied");
    expect(await row(db, sql`select count(*)::int as n from person where family_name = 'Reprise'`)).toEqual({
      n: 1,
    });
  });

  it("stops when asked, and has written nothing", async () => {
    const batch = await dryRun(world.ada, "people", "Prénom;Nom\nA;Stoppée\n", "Stop");
    await db.execute(sql`update arrival_batch set state = 'applying' where id = ${batch.id}`);
    await giveUp(world.ada, batch.id);
    await advance(batch.id);
    expect(await batchIn(db, batch.id)).toMatchObject({ state: "checked", failure: null, stopAsked: false });
    expect(await row(db, sql`select count(*)::int as n from person where family_name = 'Stoppée'`)).toEqual({
      n: 0,
    });
  });

  it("that breaks off writes nothing, and says so", async () => {
    const batch = await dryRun(world.ada, "people", "Prénom;Nom\nA;Heurt\n", "Heurt");
    await db.execute(sql`alter table person add constraint heurt check (family_name <> 'Heurt')`);
    expect(await applyBatch(world.ada, batch.id)).toMatchObject({
      state: "checked",
      failure: { code: "lists.changedMeanwhile" },
    });
    await db.execute(sql`alter table person drop constraint heurt`);
    expect(await applyBatch(world.ada, batch.id)).toMatchObject({ state: "applied", failure: null });
  });

  it("leaves aside, when it is applied, the lines that lack what is needed", async () => {
    const list = [
      ["Identifiant", "Prénom", "Nom"],
      ["m1", "Com", "Plète"],
      ["m2", "", "Sansprénom"],
      ["m3", "", ""],
    ];
    const waiting = await dryRun(world.ada, "people", list, "Lignes à trous");
    expect(waiting.figures).toMatchObject({ create: 1, error: 2 });
    const again = await mapColumns(world.ada, waiting.id, waiting.columns);
    expect(again.figures).toMatchObject({ create: 1, error: 2 });
    expect(await applyBatch(world.ada, waiting.id)).toMatchObject({
      state: "applied",
      failure: null,
      figures: { create: 1, error: 2 },
    });
  });

  it("is judged again when it is applied: what changed since the dry run is seen", async () => {
    const list = [
      ["Identifiant", "Prénom", "Nom"],
      ["c1", "Entre", "Temps"],
    ];
    const waiting = await dryRun(world.ada, "people", list, "Entretemps");
    await takeOver(world.ada, "people", list, "Entretemps");
    expect(await applyBatch(world.ada, waiting.id)).toMatchObject({ state: "applied", figures: { same: 1 } });
    expect(await row(db, sql`select count(*)::int as n from person where family_name = 'Temps'`)).toEqual({
      n: 1,
    });
  });
});

describe("the columns of a list", () => {
  it("are recognised in French and in English, whatever their case", () => {
    expect(
      proposeColumns("people", [
        "NUMÉRO",
        "Nom de famille",
        "prénom",
        "E-mail",
        "Civilité",
        "Né(e) le",
        "CP",
        "Ville",
        "x",
      ]),
    ).toEqual(["id", "family_name", "given_name", "email", "gender", "born_on", "postcode", "place", null]);
    expect(proposeColumns("mandates", ["Role", "Group", "Member", "Start date", "Until"])).toEqual([
      "mandate",
      "unit",
      "person",
      "starts_on",
      "ends_on",
    ]);
  });

  it("are each given once, and enough of them", () => {
    expect(() => checkColumns("people", ["given_name", "given_name"], 2)).toThrow("columnTwice");
    expect(() => checkColumns("people", ["given_name"], 1)).toThrow("missingColumn");
    expect(() => checkColumns("people", ["hat"], 1)).toThrow("unknownColumn");
    expect(checkColumns("people", ["id", "email"], 3)).toEqual(["id", "email", null]);
  });
});

describe("a list in Windows-1252 and XLSX dates", () => {
  it("arrives with its accents", async () => {
    const batch = await dryRun(
      world.ada,
      "people",
      Buffer.from("Prénom,Nom\nZoé,Façade\n", "latin1"),
      "Vieux tableur",
    );
    expect(batch).toMatchObject({
      format: { encoding: "windows-1252", delimiter: "," },
      figures: { create: 1 },
    });
    await applyBatch(world.ada, batch.id);
    expect(await row(db, sql`select given_name from person where family_name = 'Façade'`)).toEqual({
      givenName: "Zoé",
    });
  });

  it("is refused with its reason when it cannot be read", async () => {
    const batch = await dryRun(world.ada, "people", Buffer.from([0, 1, 2, 0, 0, 9, 8, 7]));
    expect(batch).toMatchObject({ state: "refused", failure: { code: "spreadsheets.binary" } });
    await expect(applyBatch(world.ada, batch.id)).rejects.toThrow("notNow");
    await expect(
      bring(world.rosa, { id: newId(), kind: "people", source: "x", fileName: "x" }, once("a;b")),
    ).rejects.toThrow("forbidden");
  });
});

describe("a list that cannot be taken over", () => {
  const sent = (what: object, text: string) =>
    bring(
      world.ada,
      { id: newId(), kind: "people", source: "Essai", fileName: "e.csv", ...what },
      text ? once(text) : none(),
    );
  async function* none(): AsyncGenerator<Buffer> {}

  it.each<[string, object, string]>([
    ["unknownKind", { kind: "hats" }, "a;b"],
    ["noSource", { source: " \n" }, "a;b"],
    ["noFile", {}, ""],
  ])("is refused as « %s » before anything is kept", async (code, what, text) => {
    const before = await row(db, sql`select count(*)::int as n from arrival_batch`);
    await expect(sent(what, text)).rejects.toMatchObject({ code: `lists.${code}` });
    expect(await row(db, sql`select count(*)::int as n from arrival_batch`)).toEqual(before);
  });

  it("says that its first line names no column", async () => {
    const figures = await sent({}, "12;0102;sidonie@example.org\n13;0103;basile@example.org\n");
    expect(figures).toMatchObject({ state: "refused", failure: { code: "lists.noHeader" } });
  });

  it("says that it has more columns than are read", async () => {
    const wide = Array.from({ length: 300 }, (_, n) => `c${n}`).join(";");
    expect(await sent({}, `${wide}\n`)).toMatchObject({
      state: "refused",
      failure: { code: "spreadsheets.tooWide" },
    });
  });

  it("is not applied where every line is in error", async () => {
    const batch = await dryRun(world.ada, "people", "Prénom;Nom\n;Sansprénom\n", "Que des fautes");
    expect(batch.figures).toMatchObject({ error: 1 });
    await expect(applyBatch(world.ada, batch.id)).rejects.toMatchObject({ code: "lists.nothingToApply" });
    expect((await batchIn(db, batch.id)).state).toBe("checked");
  });

  it("is not taken back once its lines are erased", async () => {
    const batch = await takeOver(world.ada, "people", "Prénom;Nom\nDurable;Gardée\n", "Ancienne");
    await db.execute(sql`update arrival_batch set erased_at = now() where id = ${batch.id}`);
    await expect(undoBatch(world.ada, batch.id)).rejects.toMatchObject({ code: "lists.tooLateToUndo" });
    expect(await row(db, sql`select count(*)::int as n from person where family_name = 'Gardée'`)).toEqual({
      n: 1,
    });
  });
});

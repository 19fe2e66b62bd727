import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db, newId, row } from "#platform/database/index.ts";
import { forget } from "#platform/personal/index.ts";
import { anApp } from "../../../../tests/support/app.ts";
import { speaking } from "../../../../tests/support/speaking.ts";
import { aWorld } from "../../../../tests/support/world.ts";
import { expireExports } from "../exporting/export.ts";
import { closeOld, listTasks } from "../importing/index.ts";

const world = aWorld();
const app = anApp();

const listOf = (text: string, name = "personnes.csv") => new File([text], name, { type: "text/csv" });
const sendList = (text: string, more: Record<string, string> = {}) =>
  app.post(world.ada, "/administration/arrivee/nouveau", {
    kind: "people",
    source: "Tableur de la section",
    once: newId(),
    ...more,
    file: listOf(text),
  });

describe("the pages of an arrival", () => {
  it("lead from a file to the movement, and back", async () => {
    const home = await app.get(world.ada, "/administration/arrivee");
    expect(await home.text()).toContain("Aucune liste reçue");
    const sent = await sendList(
      "Identifiant;Prénom;Nom;Couleur;Sexe\n1;Ada;Étoile;bleu;F\n2;;Sans prénom;vert;H\n",
    );
    expect(sent.status).toBe(303);
    const here = sent.headers.get("location")!;
    const mapping = await (await app.get(world.ada, here)).text();
    expect(mapping).toContain("UTF-8");
    expect(mapping).toContain("Couleur");
    const columns = { c0: "id", c1: "given_name", c2: "family_name", c3: "", c4: "gender" };
    expect((await app.post(world.ada, `${here}/colonnes`, columns)).status).toBe(303);
    const told = await (await app.get(world.ada, here)).text();
    expect(told).toContain("Importer 1 ligne");
    expect(told).toContain("vont ensemble");
    const file = await app.get(world.ada, `${here}/refus`);
    expect(file.headers.get("content-type")).toContain("text/csv");
    expect(await file.text()).toContain(";Sans prénom;vert;H;3;");
    expect((await app.post(world.ada, `${here}/reprise`)).status).toBe(303);
    expect((await app.post(world.ada, `${here}/reprise`)).status).toBe(303);
    expect(await (await app.get(world.ada, `${here}?sort=create`)).text()).toContain("Annuler cet import");
    expect(await row(db, sql`select count(*)::int as n from person where family_name = 'Étoile'`)).toEqual({
      n: 1,
    });
    expect((await app.post(world.ada, `${here}/annulation`)).status).toBe(303);
    expect(await (await app.get(world.ada, here)).text()).toContain("Annulée");
    expect(await row(db, sql`select count(*)::int as n from person where family_name = 'Étoile'`)).toEqual({
      n: 0,
    });
    const again = await sendList("Identifiant;Prénom;Nom;Couleur;Sexe\n3;Zoé;Lueur;;\n");
    expect(await (await app.get(world.ada, again.headers.get("location")!)).text()).toContain(
      "liste précédente de cette source",
    );
  });

  it("call back the person who sent a list, where they look first", async () => {
    await sendList("Prénom;Nom\nAttend;Quelquun\n", { source: "Attente" });
    expect((await speaking(() => listTasks(world.ada)))[0]).toMatchObject({
      href: expect.stringMatching(/^\/administration\/arrivee\/[0-9a-f-]{36}$/),
      detail: "Dites ce que contient chaque colonne.",
    });
    expect(await speaking(() => listTasks(world.rosa))).toEqual([]);
  });

  it("show nobody’s gender", async () => {
    const sent = await sendList("Identifiant;Prénom;Nom;Sexe\n11;Nova;Comète;non-binaire\n", {
      source: "Genre",
    });
    const here = sent.headers.get("location")!;
    await app.post(world.ada, `${here}/colonnes`, {
      c0: "id",
      c1: "given_name",
      c2: "family_name",
      c3: "gender",
    });
    const told = await (await app.get(world.ada, here)).text();
    expect(told).toContain("Comète");
    expect(told).not.toContain("non-binaire");
  });

  it("keep what was typed when a file is refused, and say why", async () => {
    for (const [file, said] of [
      [new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2])], "photo.png"), "Illisible"],
      [new File([], "vide.csv"), "Choisissez un fichier"],
    ] as const) {
      const sent = await app.post(world.ada, "/administration/arrivee/nouveau", {
        kind: "people",
        source: "Mon outil",
        file,
      });
      const answer = sent.status === 303 ? await app.get(world.ada, sent.headers.get("location")!) : sent;
      const text = await answer.text();
      expect(text).toContain(said);
      expect(text).toContain("Mon outil");
    }
    const nameless = await sendList("Prénom;Nom\nA;B\n", { source: "" });
    expect(nameless.status).toBe(422);
    expect(await nameless.text()).toContain("Dites d’où vient cette liste");
  });

  it("keep one list of a form that was sent twice", async () => {
    const once = newId();
    const [first, second] = [
      await sendList("Prénom;Nom\nA;B\n", { once }),
      await sendList("Prénom;Nom\nC;D\n", { once }),
    ];
    expect(second.headers.get("location")).toBe(first.headers.get("location"));
    expect(await row(db, sql`select count(*)::int as n from arrival_chunk where batch_id = ${once}`)).toEqual(
      { n: 1 },
    );
    expect(
      await row(
        db,
        sql`select count(*)::int as n from arrival_chunk c where not exists (select from arrival_batch b where b.id = c.batch_id)`,
      ),
    ).toEqual({ n: 0 });
  });

  it("refuse columns that say the same, or not enough, beside the form", async () => {
    const sent = await sendList("Prénom;Nom\nA;B\n", { source: "Colonnes" });
    const here = sent.headers.get("location")!;
    const twice = await app.post(world.ada, `${here}/colonnes`, { c0: "given_name", c1: "given_name" });
    expect(twice.status).toBe(422);
    expect(await twice.text()).toContain("Deux colonnes disent la même chose");
    expect((await app.post(world.ada, `${here}/colonnes`, { c0: "given_name", c1: "" })).status).toBe(422);
    expect((await app.post(world.ada, `${here}/colonnes`, { c0: "password" })).status).toBe(422);
    expect((await app.post(world.ada, `${here}/reprise`)).status).toBe(409);
    expect((await app.post(world.ada, `${here}/abandon`)).status).toBe(303);
    expect(await (await app.get(world.ada, here)).text()).toContain("Abandonnée");
  });

  it("are closed to other hands, whatever they send", async () => {
    const sent = await sendList("Prénom;Nom\nA;B\n", { source: "Fermé" });
    const here = sent.headers.get("location")!;
    for (const who of [world.rosa, world.mina, world.edwige]) {
      expect((await app.get(who, "/administration/arrivee")).status).toBe(403);
      expect((await app.get(who, here)).status).toBe(403);
      expect((await app.post(who, `${here}/reprise`)).status).toBe(403);
      expect((await app.get(who, "/administration/export")).status).toBe(403);
      expect(
        (
          await app.post(who, "/administration/arrivee/nouveau", {
            kind: "people",
            source: "x",
            file: listOf("a;b"),
          })
        ).status,
      ).toBe(403);
    }
    expect((await app.get(null, here)).headers.get("location")).toContain("/connexion");
    expect((await app.get(world.ada, `/administration/arrivee/${newId()}`)).status).toBe(404);
    expect((await app.get(world.ada, "/administration/arrivee/pas-un-id")).status).toBe(404);
    expect(
      (
        await app.post(world.ada, "/administration/arrivee/nouveau", {
          kind: "people",
          source: "sans fichier",
        })
      ).status,
    ).toBe(422);
  });

  it("log who looked at the people of a list", async () => {
    const sent = await sendList("Prénom;Nom\nVue;Parquelquun\n", { source: "Regard" });
    const here = sent.headers.get("location")!;
    await app.get(world.ada, here);
    expect(
      await row(
        db,
        sql`select count from sighting where subject_kind = 'arrival' and subject_id = ${here.split("/").at(-1)}`,
      ),
    ).toEqual({ count: 1 });
  });

  it("give files to fill in that can be sent as they are", async () => {
    for (const kind of ["people", "units", "memberships", "mandates", "offices"]) {
      for (const format of ["csv", "xlsx"]) {
        const model = await app.get(world.ada, `/administration/arrivee/modeles/${kind}?format=${format}`);
        const file = new File([await model.arrayBuffer()], `modele.${format}`);
        const sent = await app.post(world.ada, "/administration/arrivee/nouveau", {
          kind,
          source: `Modèles ${format}`,
          file,
        });
        const here = sent.headers.get("location")!;
        const form = await (await app.get(world.ada, here)).text();
        expect(form, `${kind} ${format}`).toContain("Ce que dit chaque colonne");
        expect(
          await row(
            db,
            sql`select array_position(columns_given, null) as n from (
          select array(select jsonb_array_elements_text(columns)) as columns_given from arrival_batch where id = ${here.split("/").at(-1)}) b`,
          ),
        ).toEqual({ n: null });
      }
    }
    expect((await app.get(world.ada, "/administration/arrivee/modeles/chats")).status).toBe(404);
  });

  it("show the guide in both languages", async () => {
    expect(await (await app.get(world.ada, "/administration/arrivee/guide")).text()).toContain("<h1>");
  });

  it("forget the lines and files after thirty days, and keep what they brought", async () => {
    const sent = await sendList("Identifiant;Prénom;Nom\n77;Reste;Longtemps\n", { source: "Oubli" });
    const here = sent.headers.get("location")!;
    const id = here.split("/").at(-1)!;
    await app.post(world.ada, `${here}/colonnes`, { c0: "id", c1: "given_name", c2: "family_name" });
    await app.post(world.ada, `${here}/reprise`);
    await db.execute(sql`update arrival_batch set created_at = now() - interval '31 days' where id = ${id}`);
    await closeOld();
    await forget();
    expect(
      await row(
        db,
        sql`select (select count(*)::int from arrival_line where batch_id = ${id}) as lines,
      (select count(*)::int from person where family_name = 'Longtemps') as people,
      (select count(*)::int from external_id where external = '77' and source = 'oubli') as known`,
      ),
    ).toEqual({ lines: 0, people: 1, known: 1 });
    expect(await (await app.get(world.ada, here)).text()).toContain("ont été effacées");
    expect((await app.post(world.ada, `${here}/annulation`)).status).toBe(409);
  });
});

describe("the page that takes lists out", () => {
  const ask = (more: Record<string, string | string[]> = {}) =>
    app.post(world.ada, "/administration/export", {
      kinds: ["people"],
      format: "csv",
      reason: "Convocation de l’assemblée",
      once: newId(),
      ...more,
    });

  it("asks for a reason and a list", async () => {
    const without = await ask({ reason: "" });
    expect(without.status).toBe(422);
    expect(await without.text()).toContain("Dites pourquoi");
    expect((await ask({ kinds: [] })).status).toBe(422);
  });

  it("gives a marked file to the person who asked alone, until it expires, and writes it all down", async () => {
    const once = newId();
    expect((await ask({ once })).status).toBe(303);
    expect((await ask({ once })).status).toBe(303);
    const file = await app.get(world.ada, `/administration/export/${once}`);
    expect(file.headers.get("content-disposition")).toMatch(/boucle-fr-[\w-]+\.csv/);
    const mark = file.headers.get("content-disposition")!.match(/boucle-(.+)\.csv/)![1]!;
    const lines = (await file.text()).trim().split("\r\n");
    expect(lines.length).toBeGreaterThan(9);
    expect(lines.slice(1).every((line) => line.endsWith(mark))).toBe(true);
    expect(
      await row(
        db,
        sql`select count(*)::int as n from audit_entry where verb = 'arrival.export' and subject_id = ${once}`,
      ),
    ).toEqual({ n: 2 });
    expect(
      await row(db, sql`select count(*)::int as n from sighting where page = '/administration/export'`),
    ).toEqual({ n: 1 });
    const other = { ...world.edwige, grants: world.ada.grants };
    expect((await app.get(other, `/administration/export/${once}`)).status).toBe(403);
    await db.execute(sql`update arrival_export set expires_at = now() - interval '1 minute'`);
    await expireExports();
    expect((await app.get(world.ada, `/administration/export/${once}`)).status).toBe(410);
    expect(await row(db, sql`select count(*)::int as n from arrival_export_chunk`)).toEqual({ n: 0 });
    expect(await (await app.get(world.ada, "/administration/export")).text()).toContain("Effacé");
  });
});

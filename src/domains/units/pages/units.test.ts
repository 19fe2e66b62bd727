import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { unitKind } from "#domains/kinds/index.ts";
import { db, newId } from "#platform/database/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { today as todayIn } from "#platform/time/index.ts";
import { anApp } from "../../../../tests/support/app.ts";
import { aWorld, someone } from "../../../../tests/support/world.ts";
import { present, presentationSeen } from "../presentation.ts";
import { closeUnit } from "../restructure/close.ts";
import { mergeUnits } from "../restructure/merge.ts";
import { unit } from "../schema.ts";
import { foundUnit, type Unit, unitById } from "../unit.ts";

const world = aWorld();
const asked = anApp();
const reason = "C’était mieux ainsi.";

const group = (name: string, under = world.drome) => foundUnit(world.ada, under, { kind: "group", name });
const pageOf = (which: { slug: string }, part = "") => `/unites/${which.slug}${part}`;
const words = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
const read = async (path: string, who: Actor | null = null) => {
  const answer = await asked.get(who, path);
  expect(answer.status, path).toBe(200);
  return words(await answer.text());
};
const rename = (which: Unit, name: string, slug: string) =>
  present(
    world.ada,
    which,
    { name, nameOf: `de ${name}`, description: "", meeting: "", slug, reason },
    presentationSeen(which),
  );

describe("an address that a unit had", () => {
  it("leads to the one that it has, on every tab, with what was asked; a form is sent again there", async () => {
    const made = await group("Crest");
    await rename(made, "Crest et alentours", "crest-et-alentours");
    for (const part of ["", "/histoire?le=2026-01-01", "/contributions", "/gestion/fusion?avec=crest"]) {
      const answer = await asked.get(world.ada, pageOf(made, part));
      expect(answer.status, part).toBe(301);
      expect(answer.headers.get("location")).toBe(
        `/unites/crest-et-alentours${part.replace("=crest", "=crest-et-alentours")}`,
      );
    }
    expect((await asked.get(world.ada, "/unites/crest-et-alentours/gestion/fusion?avec=crest")).status).toBe(
      301,
    );
    expect((await asked.post(world.mina, pageOf(made, "/adhesion"))).status).toBe(308);
  });

  it("of a unit that merged leads to the one that took it in, whatever addresses both had before", async () => {
    const [a, b] = [await group("Alpha"), await group("Bêta")];
    await rename(a, "Alpha deux", "alpha-deux");
    await mergeUnits(world.ada, await unitById(a.id), b, { reason, endMandates: true });
    await rename(b, "Gamma", "gamma");
    for (const old of ["alpha", "alpha-deux", "beta"])
      expect((await asked.get(null, `/unites/${old}`)).headers.get("location")).toBe("/unites/gamma");
    const history = await read("/unites/gamma/histoire", world.ada);
    expect(history).toContain("« Alpha deux » la rejoint");
    expect(history).toContain("Rouvrir « Alpha deux »");
    expect((await asked.get(null, "/unites/alpha-deux/gestion/reouverture")).status).toBe(302);
    expect(await read("/unites/alpha-deux/gestion/reouverture", world.ada)).toContain("Ce qui va se passer");
  });
});

describe("the history of a unit", () => {
  it("tells each step with its reason, and what it was on a day", async () => {
    const made = await group("Nyons");
    await rename(made, "Baronnies", "baronnies");
    const history = await read("/unites/baronnies/histoire");
    expect(history).toContain("« Nyons » devient « Baronnies »");
    expect(history).toContain(reason);
    expect(history).not.toContain("Ada");
    expect(await read("/unites/baronnies/histoire?le=2020-01-01")).toContain("n’existait pas encore");
    const today = todayIn("Europe/Paris");
    expect(await read(`/unites/baronnies/histoire?le=${today}`)).toContain("Elle dépendait de Drôme");
  });

  it("says so when a day cannot be read", async () => {
    for (const day of ["hier", "2025-13-01", "2025-02-30", "999999-01-01", "%00"]) {
      const answer = await asked.get(null, pageOf(world.valence, `/histoire?le=${day}`));
      expect([200, 404]).toContain(answer.status);
    }
    expect(await read(pageOf(world.valence, "/histoire?le=hier"))).toContain("est illisible");
  });
});

describe("the page of a unit", () => {
  it("lists what stands under it by kind, each under its own title", async () => {
    const html = await read(pageOf(world.root));
    for (const said of ["Boucles", "Espaces", "Ardèche", "Programme"]) expect(html).toContain(said);
    expect(html).not.toContain("Les boucles");
  });

  it("shows what its kind shows, and nothing else", async () => {
    await db.update(unit).set({ contactEmail: "drome@example.org" }).where(eq(unit.id, world.drome.id));
    expect(await read(pageOf(world.drome))).toContain("drome@example.org");
    await db.update(unitKind).set({ shows: [] }).where(eq(unitKind.key, "loop"));
    const html = await read(pageOf(world.drome));
    for (const hidden of ["drome@example.org", "Valence", "Qui répond de quoi"])
      expect(html).not.toContain(hidden);
    await db
      .update(unitKind)
      .set({ shows: ["members", "charges", "meeting", "contact", "under"] })
      .where(eq(unitKind.key, "loop"));
  });

  it("of a closed unit says since when, why and what became of it; nobody joins it", async () => {
    const loop = await foundUnit(world.ada, world.root, { kind: "loop", name: "Ancienne" });
    const moved = await group("Suivant", loop);
    await closeUnit(world.ada, loop, { reason, endMandates: true, childrenTo: world.drome });
    await closeUnit(world.ada, moved, { reason, endMandates: true, childrenTo: null });
    const html = await read(pageOf(loop), world.mina);
    for (const said of ["Fermée depuis", reason, "dépendent désormais", "Drôme"])
      expect(html).toContain(said);
    const gone = await read(pageOf(moved), world.mina);
    for (const past of ["Rejoindre", "Qui répond de quoi", "pas encore dit quand"])
      expect(gone).not.toContain(past);
    expect((await asked.post(world.mina, pageOf(moved, "/adhesion"))).status).toBe(409);
  });

  it("shows names of any script without turning the page around", async () => {
    const made = await group("مجموعة الحي");
    const html = await (await asked.get(null, pageOf(made))).text();
    expect(html).toContain('<h1 dir="auto">مجموعة الحي</h1>');
    expect(await (await asked.get(null, pageOf(world.drome))).text()).toContain("<bdi>مجموعة الحي</bdi>");
  });
});

describe("the manage side", () => {
  const change = (which: Unit, part: string) => pageOf(which, `/gestion/${part}`);

  it("shows what will happen before each change, and does it once confirmed", async () => {
    const [a, b] = [await group("Portes"), await group("Montélier")];
    await someone("Ari", "woman", { kind: "animator", in: a });
    expect(await read(change(a, "fusion?q=montelier"), world.ada)).toContain("Montélier");
    const shown = await read(change(a, `fusion?avec=${b.slug}`), world.ada);
    expect(shown).toContain("Ce qui va se passer");
    expect(shown).toContain("Un mandat y est en cours");
    const form = { once: newId(), into: b.slug, reason };
    const refused = await asked.post(world.ada, change(a, "fusion"), form);
    expect(refused.status).toBe(409);
    expect(words(await refused.text())).toContain("Cochez la case");
    expect(
      (await asked.post(world.ada, change(a, "fusion"), { ...form, reason: "", endMandates: "1" })).status,
    ).toBe(422);
    const done = await asked.post(world.ada, change(a, "fusion"), { ...form, endMandates: "1" });
    expect(done.headers.get("location")).toBe(pageOf(b));
  });

  it("moves, splits, closes and reopens", async () => {
    const made = await group("Dieulefit");
    const moving = { once: newId(), to: world.ardeche.slug, reason };
    expect(await read(change(made, `deplacement?vers=${world.ardeche.slug}`), world.ada)).toContain(
      "dépendra de « Ardèche »",
    );
    expect((await asked.post(world.ada, change(made, "deplacement"), moving)).status).toBe(303);
    const splitting = { once: newId(), unitId: newId(), name: "Dieulefit bas", reason };
    expect(await read(change(made, "scission"), world.ada)).toContain(
      "Vous ne voyez pas la liste des membres",
    );
    const born = await asked.post(world.ada, change(made, "scission"), splitting);
    expect(born.headers.get("location")).toBe("/unites/dieulefit-bas");
    const closing = { once: newId(), reason };
    expect((await asked.post(world.ada, change(made, "fermeture"), closing)).status).toBe(303);
    expect((await unitById(made.id)).closedAt).not.toBeNull();
    const reopening = { once: newId(), reason };
    expect((await asked.post(world.ada, change(made, "reouverture"), reopening)).status).toBe(303);
    expect((await unitById(made.id)).closedAt).toBeNull();
  });

  it("closes a unit that holds others only once it is known where they go", async () => {
    const loop = await foundUnit(world.ada, world.root, { kind: "loop", name: "À fermer" });
    await group("Dedans", loop);
    expect(await read(change(loop, "fermeture"), world.ada)).toContain("où va-t-elle ?");
    expect(await read(change(loop, `fermeture?vers=${world.drome.slug}`), world.ada)).toContain(
      "passe sous « Drôme »",
    );
    const closing = { once: newId(), childrenTo: world.drome.slug, reason };
    expect((await asked.post(world.ada, change(loop, "fermeture"), closing)).status).toBe(303);
  });

  it("is for those who manage there: nobody else sees or does any of it", async () => {
    for (const part of ["deplacement", "fusion", "scission", "fermeture", "reouverture"])
      for (const who of [world.nour, world.rosa, world.mina]) {
        expect((await asked.get(who, change(world.aubenas, part))).status).toBe(403);
        const form = {
          once: newId(),
          unitId: newId(),
          to: world.drome.slug,
          into: world.privas.slug,
          name: "X",
          reason,
        };
        expect((await asked.post(who, change(world.aubenas, part), form)).status).toBe(403);
      }
    expect((await unitById(world.aubenas.id)).closedAt).toBeNull();
  });

  it("certifies a group and ends that, for its managers to see and nobody else", async () => {
    const made = await group("Certifiable");
    const manage = pageOf(made, "/gestion");
    expect(await read(manage, world.ada)).toContain("n’est pas certifiée");
    expect((await asked.post(world.ada, pageOf(made, "/certification"), { once: newId() })).status).toBe(303);
    expect(await read(manage, world.ada)).toContain("Certifiée depuis");
    expect(await read(pageOf(made))).not.toContain("ertifi" + "ée depuis");
    expect((await asked.post(world.ada, pageOf(made, "/certification"), { once: newId() })).status).toBe(409);
    expect((await asked.post(world.ada, pageOf(made, "/certification/fin"))).status).toBe(303);
    expect((await asked.post(world.nour, pageOf(world.aubenas, "/certification"))).status).toBe(403);
  });

  it("says which constituencies a loop abroad covers; a loop of a department is not asked", async () => {
    await db.execute(sql`insert into place (id, kind, code, name, postcodes) values
      ('etranger:05', 'constituency_abroad', '05', 'Péninsule ibérique', '{}'),
      ('etranger:06', 'constituency_abroad', '06', 'Suisse', '{}')`);
    const loop = await foundUnit(world.ada, world.root, { kind: "loop", name: "Au sud" });
    expect(await read(pageOf(loop, "/gestion"), world.ada)).toContain("Péninsule ibérique");
    const form = { places: ["etranger:05", "etranger:06"] };
    const astray = { places: [...form.places, "commune:07019"] };
    expect((await asked.post(world.ada, pageOf(loop, "/circonscriptions"), astray)).status).toBe(422);
    expect((await asked.post(world.ada, pageOf(loop, "/circonscriptions"), form)).status).toBe(303);
    expect(await read(pageOf(loop))).toContain("Péninsule ibérique · Suisse");
    expect((await asked.post(world.rosa, pageOf(world.ardeche, "/circonscriptions"), form)).status).toBe(403);
  });

  it("lists members page by page, by name, for those who may see them; each access is logged", async () => {
    const members = pageOf(world.aubenas, "/membres");
    expect(await read(`${members}?q=mina`, world.nour)).toContain("Mina Exemple");
    expect(await read(`${members}?q=personne`, world.nour)).toContain("Personne ne correspond");
    for (const who of [world.mina, world.ada, world.victor])
      expect((await asked.get(who, members)).status).toBe(403);
  });
});

describe("the list of all units", () => {
  const found = async (search: string) => {
    const html = await (await asked.get(null, `/structures?${search}`)).text();
    return [...html.matchAll(/class="row-title"><a href="\/unites\/([^"]+)"/g)].map(([, slug]) => slug);
  };

  it("finds by name, by kind and under a unit, in the order that is asked", async () => {
    expect(await found("q=valence")).toEqual([world.valence.slug]);
    expect(await found("type=space")).toEqual([world.programSpace.slug, world.lifeSpace.slug]);
    expect(await found(`dans=${world.ardeche.slug}&type=group`)).toContain(world.aubenas.slug);
    expect(await found(`dans=${world.ardeche.slug}`)).not.toContain(world.valence.slug);
    const [newest, oldest] = [
      await found("tri=recentes&type=space"),
      await found("tri=anciennes&type=space"),
    ];
    expect(newest).toEqual(oldest.toReversed());
    expect(await found("q=nulle-part-du-tout")).toEqual([]);
  });

  it("shows what there was on a day, under the names of that day", async () => {
    expect(await found("le=2020-01-01")).toEqual([]);
    const today = todayIn("Europe/Paris");
    expect(await found(`le=${today}&type=space`)).toEqual(await found("type=space"));
    expect(await found(`le=${today}&dans=${world.drome.slug}&q=valence`)).toEqual([world.valence.slug]);
    expect((await asked.get(null, "/structures?le=hier&page=-4&tri=autre")).status).toBe(200);
  });
});

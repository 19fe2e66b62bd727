import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { person, register } from "#domains/people/index.ts";
import { enrol, unit } from "#domains/units/index.ts";
import { db, newId, row } from "#platform/database/index.ts";
import { system } from "#platform/policy/index.ts";
import { anApp } from "../support/app.ts";
import { aStory } from "../support/story.ts";
import { aWorld, someone } from "../support/world.ts";
import { count, expectRefused } from "./refused.ts";

const world = aWorld();
const asked = anApp();
const story = aStory(world);

beforeAll(placeTheGroups);

const read = async (path: string, who: Parameters<typeof asked.get>[0] = null) => {
  const answer = await asked.get(who, path);
  expect(answer.status, path).toBe(200);
  return answer.text();
};
const words = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
const pageOf = (which: { slug: string }) => `/unites/${which.slug}`;

describe("the page of a unit", () => {
  it("says what it is, where it stands and when it meets", async () => {
    const html = words(await read(pageOf(world.aubenas)));
    for (const said of ["Aubenas centre", "Ardèche", "Aubenas", "Le premier mardi du mois"])
      expect(html).toContain(said);
    expect(words(await read(pageOf(world.privas)))).toContain("n’a pas encore dit quand il se retrouve");
  });

  it("of a loop lists its groups; of a space, who answers for it", async () => {
    const loop = await read(pageOf(world.ardeche));
    for (const group of [world.aubenas, world.privas]) expect(loop).toContain(`href="${pageOf(group)}"`);
    expect(loop).not.toContain(pageOf(world.valence));
    expect(words(await read(pageOf(world.lifeSpace)))).toContain("Responsable d’espace");
  });

  it("names people only by a public mandate, once they asked for it, and by the name they chose", async () => {
    const [group, loop] = [await read(pageOf(world.aubenas)), await read(pageOf(world.ardeche))];
    for (const name of ["Nour", "Léo", "Mina"]) expect(group).not.toContain(name);
    expect(loop).not.toContain("Rosa");
    for (const page of [pageOf(world.lifeSpace), "/nous"]) expect(await read(page)).not.toContain("Sam");
    await db.update(person).set({ publicName: "S. l’Alsacien" }).where(eq(person.id, world.sam.personId!));
    for (const page of [pageOf(world.lifeSpace), "/nous"]) {
      const html = await read(page);
      expect(html).toContain("S. l’Alsacien");
      expect(html).not.toContain("Sam Exemple");
    }
  });

  it("says whether a pair is complete, and of no one which gender", async () => {
    expect(words(await read(pageOf(world.aubenas)))).toContain("binôme paritaire au complet");
    expect(words(await read(pageOf(world.ardeche)))).toContain("il manque une personne au binôme paritaire");
  });

  it("hides how few the members are below five", async () => {
    expect(words(await read(pageOf(world.valence)))).toContain("membres moins de 5");
    const here = words(await read(pageOf(world.aubenas)));
    expect(here).toContain("membres moins de 5");
    expect(here).not.toMatch(/membres? [1-4]\b/);
    await fill(5, world.privas.id);
    expect(words(await read(pageOf(world.privas)))).toContain("membres 5");
  });

  it("bears no address to write to, nor anyone's own", async () => {
    await db.update(unit).set({ contactEmail: "aubenas@example.org" }).where(eq(unit.id, world.aubenas.id));
    for (const who of [null, world.mina, world.nour, world.rosa, world.ada])
      for (const page of [pageOf(world.aubenas), pageOf(world.ardeche), "/nous", "/groupes"])
        expect(await read(page, who)).not.toMatch(/@example\.org/);
  });

  it("of no unit is not found", async () => {
    await expectRefused(await asked.get(null, "/unites/nulle-part"), 404);
  });
});

describe("the directory of groups", () => {
  const found = async (search: string) => {
    const html = await read(`/groupes?${search}`);
    return [...html.matchAll(/href="\/unites\/([^"]+)"/g)].map(([, slug]) => slug);
  };

  it("lists every open group by name", async () => {
    expect(await found("")).toEqual([world.aubenas.slug, world.privas.slug, world.valence.slug]);
  });

  it("finds by commune, postcode, accents or not; the nearest first", async () => {
    expect((await found("q=AUBENAS"))[0]).toBe(world.aubenas.slug);
    expect((await found("q=07200"))[0]).toBe(world.aubenas.slug);
    expect(await found("q=ardeche")).toEqual([world.aubenas.slug, world.privas.slug]);
    expect(await found("q=Valence")).toContain(world.valence.slug);
  });

  it("narrows to a loop, and says what to do when there is none", async () => {
    expect(await found(`boucle=${world.drome.slug}`)).toEqual([world.valence.slug]);
    expect(words(await read("/groupes?q=Ouagadougou"))).toContain("Aucun groupe ne correspond");
    expect(await found("q=%25")).not.toContain(undefined);
    expect(await found("page=999999&q=_")).toEqual([]);
  });

  it("does not list a group that has closed", async () => {
    const closing = db.update(unit).set({ closedAt: new Date() }).where(eq(unit.id, world.valence.id));
    await closing;
    expect(await found("")).not.toContain(world.valence.slug);
    await db.update(unit).set({ closedAt: null }).where(eq(unit.id, world.valence.id));
  });
});

describe("joining and leaving a group", () => {
  it("is one button each way, and says so", async () => {
    const ines = await someone("Ines", "woman", null);
    const here = pageOf(world.valence);
    expect(await read(here, ines)).toContain("Rejoindre ce groupe");
    expect((await asked.post(ines, `${here}/adhesion`)).headers.get("location")).toBe(here);
    expect(await read(here, ines)).toContain("Quitter ce groupe");
    expect(await read("/mon-mouvement", ines)).toContain("Valence");
    expect((await asked.post(ines, `${here}/depart`)).status).toBe(303);
    expect(await read(here, ines)).toContain("Rejoindre ce groupe");
  });

  it("takes a visitor to the door and back", async () => {
    expect(await read(pageOf(world.valence))).toContain(`/connexion?suite=${pageOf(world.valence)}`);
    await expectRefused(await asked.post(null, `${pageOf(world.valence)}/adhesion`), 401);
  });

  it("is for groups that are open, and nothing else", async () => {
    await expectRefused(await asked.post(world.mina, `${pageOf(world.ardeche)}/adhesion`), 404);
    await db.update(unit).set({ closedAt: new Date() }).where(eq(unit.id, world.valence.id));
    await expectRefused(await asked.post(world.mina, `${pageOf(world.valence)}/adhesion`), 409);
    await db.update(unit).set({ closedAt: null }).where(eq(unit.id, world.valence.id));
  });
});

describe("managing a unit", () => {
  const manage = (which: { slug: string }) => `${pageOf(which)}/gestion`;
  const looks = (who: string | null, on: string) =>
    count("sighting", sql`viewer_id = ${who} and subject_id = ${on}`);

  it("shows its members to its animators and to its loop, and logs each look", async () => {
    for (const who of [world.nour, world.rosa]) {
      const before = await looks(who.personId, world.aubenas.id);
      expect(words(await read(manage(world.aubenas), who))).toContain("Mina Exemple");
      expect(await looks(who.personId, world.aubenas.id)).toBe(before + 1);
    }
    const logged = await row<{ count: number; page: string }>(
      db,
      sql`select count, page from sighting where viewer_id = ${world.nour.personId} order by at desc limit 1`,
    );
    expect(logged).toMatchObject({ page: "/unites/:slug/gestion" });
    expect(logged!.count).toBeGreaterThanOrEqual(4);
  });

  it("shows an administrator the mandates, and not the members", async () => {
    const html = words(await read(`${pageOf(world.aubenas)}/mandats`, world.ada));
    expect(html).toContain("Nour Exemple");
    expect(html).not.toContain("Mina Exemple");
    expect(words(await read(manage(world.aubenas), world.ada))).not.toContain("Mina Exemple");
  });

  it("is not for search engines", async () => {
    expect(await read(manage(world.aubenas), world.nour)).toMatch(/name="robots" content="noindex/);
  });

  it("leads to the mandates, where someone who is known is appointed, and who is not is said", async () => {
    const named = await someone("Ines", "woman", null);
    const form = { once: newId(), kind: "loop_training", email: `${named.personId}@example.org`, title: "" };
    const to = `${pageOf(world.ardeche)}/mandats`;
    expect(await read(manage(world.ardeche), world.ada)).toContain(`href="${to}"`);
    expect((await asked.post(world.ada, to, form)).headers.get("location")).toBe(to);
    expect(words(await read(to, world.ada))).toContain("Ines Exemple");
    const unknown = { ...form, once: newId(), email: "inconnue@example.org" };
    const html = await expectRefused(await asked.post(world.ada, to, unknown), 422);
    expect(html).toContain("Personne n’a cette adresse");
    expect(html).toContain("inconnue@example.org");
    const again = { ...form, once: newId() };
    expect(await expectRefused(await asked.post(world.ada, to, again), 409)).toContain(
      "tient déjà ce mandat",
    );
    const misplaced = { ...form, once: newId(), kind: "animator" };
    await expectRefused(await asked.post(world.ada, to, misplaced), 422);
  });

  it("ends a mandate after asking; one that is not there is not found", async () => {
    const held = await row<{ id: string }>(
      db,
      sql`select id from mandate where unit_id = ${world.drome.id} and person_id = ${world.dario.personId}`,
    );
    await expectRefused(await asked.post(world.ada, `/mandats/${newId()}/fin`), 404);
    expect(await read(`/mandats/${held!.id}/fin`, world.ada)).toContain("Mettre fin à ce mandat");
    const form = { reason: "recalled", at: "" };
    expect((await asked.post(world.ada, `/mandats/${held!.id}/fin`, form)).status).toBe(303);
    const board = words(await read(`${pageOf(world.drome)}/mandats`, world.ada));
    expect(board).toMatch(/Terminés.*Dario/);
  });

  it("founds a unit where its kind may stand; a refusal does not touch the other forms of the page", async () => {
    const to = `${pageOf(world.drome)}/structures`;
    const made = await asked.post(world.ada, to, { once: newId(), kind: "group", name: "Nyons" });
    expect(made.headers.get("location")).toBe("/unites/nyons/gestion");
    const wrong = { once: newId(), kind: "space", name: "Un espace perdu" };
    const html = await expectRefused(await asked.post(world.ada, to, wrong), 422);
    const [presentation, founding] = ["/gestion", "/structures"].map(
      (end) => html.slice(html.indexOf(`action="${pageOf(world.drome)}${end}"`)).split("</form>", 1)[0],
    );
    expect(presentation).toContain('value="Drôme"');
    expect(presentation).not.toContain("Un espace perdu");
    expect(founding).toContain("Un espace perdu");
  });

  it("changes how the unit presents itself, for everyone to see", async () => {
    const form = {
      name: "Privas et alentours",
      nameOf: "de Privas et alentours",
      description: "Un groupe de vallée.",
      meeting: "",
      version: await versionShown(),
    };
    expect((await asked.post(world.ada, manage(world.privas), form)).status).toBe(303);
    const html = words(await read(pageOf(world.privas)));
    for (const said of ["Privas et alentours", "Un groupe de vallée.", "n’a pas encore dit quand"])
      expect(html).toContain(said);
    await expectRefused(await asked.post(world.ada, manage(world.privas), { ...form, name: "" }), 422);
    await expectRefused(await asked.post(world.nour, manage(world.aubenas), form), 403);
  });

  it("shows both wordings to the person who saves a presentation that someone else changed meanwhile", async () => {
    const version = await versionShown();
    const form = { name: "Privas", nameOf: "de Privas", description: "Le nôtre.", meeting: "" };
    await asked.post(world.ada, manage(world.privas), { ...form, version });
    const late = { ...form, description: "Le mien.", version };
    const html = await expectRefused(await asked.post(world.ada, manage(world.privas), late), 409);
    expect(words(html)).toContain("Actuellement : Le nôtre.");
    expect(html).toContain("Le mien.");
    const again = { ...late, version: /name="version" value="([^"]+)"/.exec(html)![1]! };
    expect((await asked.post(world.ada, manage(world.privas), again)).status).toBe(303);
    expect(words(await read(pageOf(world.privas)))).toContain("Le mien.");
  });

  const versionShown = async () =>
    /name="version" value="([^"]+)"/.exec(await read(manage(world.privas), world.ada))![1]!;
});

describe("no page", () => {
  it("tells anyone's gender, to anyone", async () => {
    const pages = [
      ...[pageOf(world.aubenas), pageOf(world.ardeche), pageOf(world.lifeSpace), "/nous", "/groupes", "/"],
      ...[
        `${pageOf(world.aubenas)}/gestion`,
        `${pageOf(world.ardeche)}/gestion`,
        "/mon-mouvement",
        "/compte",
      ],
      `/bilans/${story.review.slug}/boucles/${world.ardeche.slug}`,
      `/engagements/${story.promise}`,
    ];
    for (const who of [null, world.mina, world.nour, world.rosa, world.sam, world.ada])
      for (const path of pages) {
        const html = await (await asked.get(who, path)).text();
        expect(html, path).not.toMatch(/\b(woman|nonbinary|femme|homme|non-binaire)\b|["'>]man["'<]/i);
      }
  });
});

/** Two places, and where the loop of Ardèche and the group of Aubenas stand. */
async function placeTheGroups(): Promise<void> {
  await db.execute(sql`insert into place (id, kind, code, name, department_id, population, postcodes) values
    ('departement:07', 'department', '07', 'Ardèche', null, 330000, '{}'),
    ('commune:07019', 'commune', '07019', 'Aubenas', 'departement:07', 12000, '{07200}')`);
  await db.execute(sql`insert into place_name (place_id, name, search_name, kind) values
    ('departement:07', 'Ardèche', 'ardeche', 'official'), ('commune:07019', 'Aubenas', 'aubenas', 'official')`);
  await db.update(unit).set({ placeId: "departement:07" }).where(eq(unit.id, world.ardeche.id));
  const aubenas = { placeId: "commune:07019", meeting: "Le premier mardi du mois" };
  await db.update(unit).set(aubenas).where(eq(unit.id, world.aubenas.id));
}

async function fill(members: number, unitId: string): Promise<void> {
  await db.transaction(async (tx) => {
    for (let n = 0; n < members; n++)
      await enrol(tx, unitId, await register(tx, system, { givenName: "Membre", familyName: `${n}` }));
  });
}

import { beforeAll, describe, expect, it } from "vitest";
import { movement } from "#domains/movement/index.ts";
import { newId } from "#platform/database/index.ts";
import { seenOf } from "#platform/database/versioned.ts";
import { anApp } from "../../../../tests/support/app.ts";
import { aWorld } from "../../../../tests/support/world.ts";
import { mandateCourse, mandateKindAsOf } from "../mandate-kind.ts";
import { unitCourse, unitKindAsOf } from "../unit-kind.ts";

const world = aWorld();
const app = anApp();
const base = "/administration/organisation";

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** What a page's form would send as it stands: every field with its value. */
async function filled(path: string, action = path): Promise<Record<string, string[]>> {
  const html = await (await app.get(world.ada, path)).text();
  const start = html.indexOf(`action="${action}"`);
  const form = html.slice(start, html.indexOf("</form>", start));
  const sent: Record<string, string[]> = {};
  const add = (name: string, value: string) => {
    sent[name] = [...(sent[name] ?? []), value.replaceAll("&amp;", "&").replaceAll("&#39;", "'")];
  };
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const of = (name: string) => tag.match(new RegExp(` ${name}="([^"]*)"`))?.[1];
    if (!of("name") || (/(checkbox|radio)/.test(of("type") ?? "") && !/ checked/.test(tag))) continue;
    add(of("name")!, of("value") ?? "");
  }
  for (const [, name, options] of form.matchAll(/<select[^>]* name="([^"]*)"[^>]*>(.*?)<\/select>/gs))
    add(name!, options!.match(/value="([^"]*)"[^>]* selected|selected[^>]* value="([^"]*)"/)?.[1] ?? "");
  for (const [, name, text] of form.matchAll(/<textarea[^>]* name="([^"]*)"[^>]*>(.*?)<\/textarea>/gs))
    add(name!, text!);
  return sent;
}

describe("the pages of kinds", () => {
  it("list units and mandates with how many there are", async () => {
    const answer = await app.get(world.ada, base);
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).toContain("Boucle");
    expect(html).toContain("Référent·e vie des groupes");
    expect(html).toContain(`${base}/structures/nouveau`);
  });

  it("name every area of powers in words", async () => {
    const html = await (await app.get(world.ada, `${base}/mandats/animator`)).text();
    const areas = [...html.matchAll(/Pouvoirs\s:\s([^<(]+?)\s\(\d/g)].map(([, area]) => area);
    expect(areas.length).toBeGreaterThan(8);
    const keys = new Set([...html.matchAll(/name="power:([a-z]+)\./g)].map(([, key]) => key));
    expect(keys.size).toBe(areas.length);
    expect(areas.filter((area) => keys.has(area))).toEqual([]);
  });

  it("are the administrator's alone", async () => {
    for (const who of [null, world.nobody, world.nour, world.rosa, world.edwige]) {
      for (const path of ["", "/structures/loop", "/mandats/animator", "/mandats/nouveau", "/parite"]) {
        expect([302, 303, 401, 403]).toContain((await app.get(who, `${base}${path}`)).status);
      }
    }
  });

  it("are not there for a kind that never was", async () => {
    expect((await app.get(world.ada, `${base}/structures/castle`)).status).toBe(404);
    expect((await app.get(world.ada, `${base}/mandats/king`)).status).toBe(404);
    expect((await app.post(world.ada, `${base}/mandats/king/fin`, {})).status).toBe(404);
  });

  it.each(["loop", "coordination", "pole", "group", "movement"])(
    "save a kind of unit as it was shown: %s",
    async (key) => {
      const before = await unitCourse(key);
      const answer = await app.post(
        world.ada,
        `${base}/structures/${key}`,
        await filled(`${base}/structures/${key}`),
      );
      expect(answer.status).toBe(303);
      expect(await unitCourse(key)).toEqual(before);
    },
  );

  it.each(["loop_group_life", "animator", "administrator", "treasurer", "loop_stewarding"])(
    "save a kind of mandate as it was shown: %s",
    async (key) => {
      const before = await mandateCourse(key);
      const answer = await app.post(
        world.ada,
        `${base}/mandats/${key}`,
        await filled(`${base}/mandats/${key}`),
      );
      expect(answer.status).toBe(303);
      expect(await mandateCourse(key)).toEqual(before);
    },
  );

  it("show what a change does before it is saved, and save nothing then", async () => {
    const path = `${base}/mandats/animator`;
    const form = { ...(await filled(path)), termMonths: "36", button: "preview" };
    const answer = await app.post(world.ada, path, form);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain("3 mandats en cours");
    expect(html).toContain("36 mois");
    expect((await mandateKindAsOf("animator", new Date()))?.termMonths).toBeNull();
  });

  it("say the day of a consensus of one day in the singular", async () => {
    const path = `${base}/mandats/animator`;
    const form = { ...(await filled(path)), days: "1", button: "preview" };
    const html = await (await app.post(world.ada, path, form)).text();
    expect(html).toContain("7 jours, ");
    expect(html).toContain("1 jour, ");
  });

  it("say beforehand that a change would be refused", async () => {
    const path = `${base}/mandats/animator`;
    const form = await filled(path);
    delete form.pair;
    const html = await (await app.post(world.ada, path, { ...form, seats: "1", button: "preview" })).text();
    expect(html).toContain("serait refusé");
    expect(html).toContain("Aubenas centre (2)");
    expect(html).not.toContain("Nour Exemple");
  });

  it("plan a change for a day to come, and give it up", async () => {
    const path = `${base}/mandats/treasurer`;
    const form = { ...(await filled(path)), seats: "2", from: inDays(40) };
    expect((await app.post(world.ada, path, form)).status).toBe(303);
    expect((await mandateKindAsOf("treasurer", new Date()))?.seats).toBe(1);
    expect((await mandateKindAsOf("treasurer", new Date(`${inDays(41)}T12:00:00Z`)))?.seats).toBe(2);
    expect(await (await app.get(world.ada, path)).text()).toContain("Renoncer");
    expect(await (await app.get(world.ada, base)).text()).toContain("change le");
    expect((await filled(`${path}?depuis=prevu`, path)).seats).toEqual(["2"]);
    expect((await app.post(world.ada, `${path}/renoncement`, {})).status).toBe(303);
    expect((await mandateCourse("treasurer")).planned).toBeNull();
    expect((await app.post(world.ada, `${path}/renoncement`, {})).status).toBe(409);
  });

  it.each(["0000-01-01", "2026-02-30", "hier", "2020-01-01", "2999-01-01"])(
    "begin no change on %s",
    async (from) => {
      const path = `${base}/mandats/treasurer`;
      const answer = await app.post(world.ada, path, { ...(await filled(path)), seats: "2", from });
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain("f-from-error");
    },
  );

  it("keep what was typed and say what is wrong beside the field", async () => {
    const path = `${base}/mandats/treasurer`;
    const answer = await app.post(world.ada, path, { ...(await filled(path)), seats: "-3", labelFr: "" });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain("f-labelFr-error");
    const again = await app.post(world.ada, path, { ...(await filled(path)), seats: "beaucoup" });
    expect(again.status).toBe(422);
    const second = await again.text();
    expect(second).toContain("f-seats-error");
    expect(second).toContain('value="beaucoup"');
  });

  it("show both versions to the second of two who edit, and then let them save theirs", async () => {
    const path = `${base}/mandats/pole_member`;
    const [mine, theirs] = [await filled(path), await filled(path)];
    expect((await app.post(world.ada, path, { ...mine, termMonths: "12" })).status).toBe(303);
    const answer = await app.post(world.ada, path, { ...theirs, termMonths: "30" });
    expect(answer.status).toBe(409);
    const html = await answer.text();
    expect(html).toContain("12 mois");
    expect(html).toContain("30 mois");
    const version = seenOf(await mandateCourse("pole_member"));
    expect((await app.post(world.ada, path, { ...theirs, version, termMonths: "30" })).status).toBe(303);
    expect((await mandateKindAsOf("pole_member", new Date()))?.termMonths).toBe(30);
    expect(await (await app.get(world.ada, path)).text()).toContain("12 mois → 30 mois");
  });

  it("add a training, an incompatibility, a power and what is handed over", async () => {
    const path = `${base}/mandats/loop_treasury`;
    const form = {
      ...(await filled(path)),
      trainingFr0: "Tenir une caisse",
      trainingBefore0: "1",
      incompatibleKind0: "loop_material",
      incompatibleWhere0: "unit",
      "power:reviews.answer": "",
      "power:organisation.accept": "unit",
      handoverFr: "Le carnet\nLes clés",
      handoverEn: "The book",
    };
    expect((await app.post(world.ada, path, form)).status).toBe(303);
    const kind = await mandateKindAsOf("loop_treasury", new Date());
    expect(kind?.conditions.trainings).toEqual([
      { key: "tenir-une-caisse", label: { fr: "Tenir une caisse", en: "Tenir une caisse" }, before: true },
    ]);
    expect(kind?.incompatible).toEqual([{ kind: "loop_material", where: "unit" }]);
    expect(kind?.powers.some(({ power }) => power === "reviews.answer")).toBe(false);
    expect(kind?.powers).toContainEqual({ power: "organisation.accept", reach: "unit" });
    expect(kind?.handover).toEqual([
      { fr: "Le carnet", en: "The book" },
      { fr: "Les clés", en: "Les clés" },
    ]);
  });
});

describe("a new kind", () => {
  const words = {
    singular: "antenne",
    plural: "antennes",
    gender: "feminine",
    enSingular: "branch",
    enPlural: "",
    joining: "free",
    hasMembers: "1",
    within: "loop",
    shows: ["members", "charges"],
  };

  it("of unit is made with its words, said everywhere and changed in the vocabulary", async () => {
    const once = newId();
    const send = () => app.post(world.ada, `${base}/structures`, { ...words, once });
    const answer = await send();
    expect(answer.headers.get("location")).toBe(`${base}/structures/antenne`);
    expect((await send()).status).toBe(303);
    const { vocabulary } = await movement();
    expect(vocabulary.en.antenne).toMatchObject({ singular: "branch", plural: "branchs" });
    const html = await (await app.get(world.ada, "/administration/mots/vocabulaire")).text();
    expect(html).toContain("de l’antenne");
    const said = { singular: "branch", plural: "branches" };
    const term = await app.post(world.ada, "/administration/mots/vocabulaire/en/antenne", said);
    expect(term.status).toBe(303);
    expect((await movement()).vocabulary.en.antenne?.plural).toBe("branches");
    expect((await unitKindAsOf("loop", new Date()))?.contains).toContain("antenne");
  });

  it("of unit asks for its words and keeps what was typed", async () => {
    const answer = await app.post(world.ada, `${base}/structures`, { ...words, plural: "", once: newId() });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain("f-plural-error");
    expect(html).toContain('value="branch"');
  });

  it("of mandate is made, and can then be held and required in the new kind of unit", async () => {
    const form = { ...(await filled(`${base}/mandats/nouveau`, `${base}/mandats`)) };
    const sent = { ...form, labelFr: "Relais d’antenne", labelEn: "", unitKinds: "antenne", seats: "2" };
    const made = await app.post(world.ada, `${base}/mandats`, sent);
    expect(made.headers.get("location")).toBe(`${base}/mandats/relais_d_antenne`);
    const path = `${base}/structures/antenne`;
    const unit = { ...(await filled(path)), requiredRoles: "relais_d_antenne" };
    expect((await app.post(world.ada, path, unit)).status).toBe(303);
    expect((await unitKindAsOf("antenne", new Date()))?.requiredRoles).toEqual(["relais_d_antenne"]);
  });

  it("ends from its page only when nothing names it, and says what does in words", async () => {
    const path = `${base}/mandats/relais_d_antenne`;
    const version = seenOf(await mandateCourse("relais_d_antenne"));
    const refused = await app.post(world.ada, `${path}/fin`, { version, from: "" });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain("antennes");
    const unit = { ...(await filled(`${base}/structures/antenne`)), requiredRoles: [] };
    await app.post(world.ada, `${base}/structures/antenne`, unit);
    expect((await app.post(world.ada, `${path}/fin`, { version, from: inDays(10) })).status).toBe(303);
    expect(await (await app.get(world.ada, path)).text()).toContain("se termine le");
  });
});

describe("the movement's own rule of parity", () => {
  let html = "";
  beforeAll(async () => {
    html = await (await app.get(world.ada, `${base}/parite`)).text();
  });

  it("is explained and chosen", async () => {
    expect(html).toContain("non binaires");
    const answer = await app.post(world.ada, `${base}/parite`, { how: "different" });
    expect(answer.status).toBe(303);
    expect((await movement()).parityNonBinary).toBe("different");
  });

  it("is one of three, and the administrator's alone", async () => {
    expect((await app.post(world.ada, `${base}/parite`, { how: "never" })).status).toBe(422);
    expect((await app.post(world.rosa, `${base}/parite`, { how: "apart" })).status).toBe(403);
    expect((await movement()).parityNonBinary).toBe("different");
  });
});

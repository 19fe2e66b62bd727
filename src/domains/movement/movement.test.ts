import { desc, eq, isNull } from "drizzle-orm";
import pg from "pg";
import { describe, expect, it, vi } from "vitest";
import { auditEntry } from "#platform/audit/schema.ts";
import { db, newId, startNotices, stopNotices } from "#platform/database/index.ts";
import { succeed } from "#platform/database/succeed.ts";
import { Refusal } from "#platform/errors/index.ts";
import { defineMessages, type Language, translator } from "#platform/language/index.ts";
import { visitor } from "#platform/policy/index.ts";
import { aWorld } from "../../../tests/support/world.ts";
import {
  configureMovement,
  dropWording,
  forgetMovement,
  movement,
  nameThing,
  reword,
  sayTerm,
  settingAsOf,
} from "./index.ts";
import { movementSetting, rewording, term } from "./schema.ts";

const world = aWorld();

const m = defineMessages("test-movement", {
  hello: { fr: "Bonjour {name} !", en: "Hello {name}!" },
  answered: {
    fr: { one: "{count} groupe de {place}", other: "{count} groupes de {place}" },
    en: { one: "{count} group of {place}", other: "{count} groups of {place}" },
  },
  loops: { fr: "{@loop.Les} se retrouvent", en: "{@loop.Plural} meet" },
});

const say = async (language: Language) => {
  const { vocabulary, rewordings } = await movement();
  return translator({ language, vocabulary: vocabulary[language], overrides: rewordings[language] });
};
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) =>
      error instanceof Refusal ? `${error.code} ${error.values.names ?? ""}`.trim() : String(error),
  );
const lastEntry = async () => (await db.select().from(auditEntry).orderBy(desc(auditEntry.id)).limit(1))[0];
const settingRows = () => db.select().from(movementSetting).where(eq(movementSetting.key, "name"));

describe("settings", () => {
  it("are those that the program begins with until somebody decides", async () => {
    expect(await settingAsOf("tagline", new Date())).toBe("");
    expect(await settingAsOf("accent", new Date("1900-01-01"))).toBe("#2f4acb");
  });

  it("can be asked as they were on any day", async () => {
    const moments: Date[] = [];
    for (const tagline of ["Ensemble", "Plus loin", ""]) {
      await configureMovement(world.ada, world.root, { tagline });
      await new Promise((resolve) => setTimeout(resolve, 5));
      moments.push(new Date());
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(await Promise.all(moments.map((moment) => settingAsOf("tagline", moment)))).toEqual([
      "Ensemble",
      "Plus loin",
      "",
    ]);
    expect(await settingAsOf("tagline", new Date(Date.now() + 1e9))).toBe("");
    expect((await movement()).tagline).toBe("");
  });

  it("that stay as they were leave no mark in their history", async () => {
    await configureMovement(world.ada, world.root, { name: "Le Cercle" });
    const before = await settingRows();
    await configureMovement(world.ada, world.root, { name: "Le Cercle", tagline: "Autre" });
    expect(await settingRows()).toEqual(before);
  });

  it("bear two people who decide at the same moment", async () => {
    const names = Array.from({ length: 6 }, (_, n) => `Nom ${n}`);
    await Promise.all(names.map((name) => configureMovement(world.ada, world.root, { name })));
    const inForce = (await settingRows()).filter(({ validTo }) => validTo === null);
    expect(inForce).toHaveLength(1);
    expect((await movement()).name).toBe(inForce[0]!.value);
  });

  it("are decided by nobody else", async () => {
    const before = await settingRows();
    for (const who of [visitor, world.nobody, world.nour, world.rosa, world.edwige]) {
      expect(await refusalOf(configureMovement(who, world.root, { name: "Volé" }))).toMatch(
        /signInFirst|forbidden/,
      );
    }
    expect(await settingRows()).toEqual(before);
  });
});

describe("two changes in one millisecond", () => {
  it("leave one in force, each after the other", async () => {
    const now = new Date();
    for (const value of ["one", "two", "three"])
      await db.transaction((tx) =>
        succeed(tx, movementSetting, eq(movementSetting.key, "quick"), now, { key: "quick", value }),
      );
    const rows = await db.select().from(movementSetting).where(eq(movementSetting.key, "quick"));
    const times = rows.sort((a, b) => Number(a.validFrom) - Number(b.validFrom));
    expect(times.map(({ value }) => value)).toEqual(["one", "two", "three"]);
    expect(times.map(({ validTo }) => validTo)).toEqual([times[1]!.validFrom, times[2]!.validFrom, null]);
  });
});

describe("rewording a sentence", () => {
  it("says it the movement's way in that language alone, and records who decided", async () => {
    await reword(world.ada, world.root, m.hello.key, "fr", "Salut {name} !");
    expect((await say("fr"))(m.hello, { name: "Nour" })).toBe("Salut Nour\u00a0!");
    expect((await say("en"))(m.hello, { name: "Nour" })).toBe("Hello Nour!");
    expect(await lastEntry()).toMatchObject({
      actorId: world.ada.personId,
      verb: "movement.reword",
      subjectId: m.hello.key,
      power: "movement.configure",
      details: { language: "fr" },
    });
  });

  it("replaces an earlier wording, and goes back to the original when left empty", async () => {
    await reword(world.ada, world.root, m.hello.key, "fr", "Coucou {name}");
    expect((await say("fr"))(m.hello, { name: "Nour" })).toBe("Coucou Nour");
    await reword(world.ada, world.root, m.hello.key, "fr", "  ");
    expect((await say("fr"))(m.hello, { name: "Nour" })).toBe("Bonjour Nour\u00a0!");
    expect(await db.select().from(rewording).where(eq(rewording.key, m.hello.key))).toEqual([]);
  });

  it("is dropped when the program no longer says it, and only then", async () => {
    const lost = { id: newId(), key: "tests.gone", wording: "Autrefois" };
    await db.insert(rewording).values({ ...lost, language: "fr" });
    for (const who of [visitor, world.nour])
      expect(await refusalOf(dropWording(who, world.root, "tests.gone"))).toMatch(/signInFirst|forbidden/);
    expect(await refusalOf(dropWording(world.ada, world.root, m.hello.key))).toBe("movement.stillSaid");
    for (const _ of ["once", "and again"]) await dropWording(world.ada, world.root, "tests.gone");
    expect(await db.select().from(rewording).where(eq(rewording.key, "tests.gone"))).toEqual([]);
  });

  it("keeps nothing when the words are the original's", async () => {
    await reword(world.ada, world.root, m.hello.key, "fr", "Bonjour {name} !");
    expect(await db.select().from(rewording).where(eq(rewording.key, m.hello.key))).toEqual([]);
  });

  it("rewords both numbers of a sentence that counts; one may leave its number unsaid", async () => {
    const wording = { one: "Un seul, à {place}", other: "{count}, à {place}" };
    await reword(world.ada, world.root, m.answered.key, "fr", wording);
    const t = await say("fr");
    expect([1, 4].map((count) => t(m.answered, { count, place: "Privas" }))).toEqual([
      "Un seul, à Privas",
      "4, à Privas",
    ]);
  });

  it.each<[string, keyof typeof m, string | { one: string; other: string }, string]>([
    ["loses a value", "hello", "Bonjour !", "movement.lostValues {name}"],
    [
      "loses a value in one number",
      "answered",
      { one: "Un", other: "{count} {place}" },
      "movement.lostValues {place}",
    ],
    ["invents a value", "hello", "Bonjour {name} {surname}", "movement.strangeValues {surname}"],
    [
      "asks for a form of names that there is not",
      "hello",
      "Bonjour {name} {name|leur}",
      "movement.strangeValues {name|leur}",
    ],
    ["names a word that there is not", "loops", "{@circle.Les}", "movement.strangeValues {@circle.Les}"],
    ["names a form that there is not", "loops", "{@loop.leurs}", "movement.strangeValues {@loop.leurs}"],
    [
      "names a part of the language",
      "loops",
      "{@constructor.le}",
      "movement.strangeValues {@constructor.le}",
    ],
    ["forgets a brace", "hello", "Bonjour {name} {", "movement.brokenBraces"],
    ["opens braces twice", "hello", "Bonjour {{name}}", "movement.brokenBraces"],
    ["has one number of two", "answered", { one: "", other: "{count} {place}" }, "movement.bothForms"],
    ["has one sentence where two are needed", "answered", "{count} {place}", "movement.bothForms"],
    [
      "has two sentences where one is needed",
      "hello",
      { one: "{name}", other: "{name}" },
      "movement.bothForms",
    ],
    ["is endless", "hello", `{name} ${"x".repeat(3000)}`, "movement.tooLong"],
  ])("is refused when it %s, and changes nothing", async (_, name, wording, expected) => {
    const before = await db.select().from(rewording);
    expect(await refusalOf(reword(world.ada, world.root, m[name].key, "fr", wording))).toBe(expected);
    expect(await db.select().from(rewording)).toEqual(before);
  });

  it("may use any word of the vocabulary, or none", async () => {
    await reword(world.ada, world.root, m.loops.key, "fr", "{@group.Les} et {@loop.les}");
    expect((await say("fr"))(m.loops)).toBe("Les groupes et les boucles");
    await reword(world.ada, world.root, m.loops.key, "fr", "Tout le monde se retrouve");
    expect((await say("fr"))(m.loops)).toBe("Tout le monde se retrouve");
  });

  it("knows no sentence that the program does not say", async () => {
    for (const key of ["", "nowhere", "__proto__", "desk"]) {
      expect(await refusalOf(reword(world.ada, world.root, key, "fr", "x"))).toBe("movement.unknownSentence");
    }
  });

  it("is nobody else's, and tells them nothing of what there is", async () => {
    for (const who of [visitor, world.nobody, world.nour, world.rosa, world.edwige]) {
      expect(await refusalOf(reword(who, world.root, "nowhere", "fr", "x"))).toMatch(/signInFirst|forbidden/);
      expect(await refusalOf(reword(who, world.root, m.hello.key, "fr", "Volé {name}"))).toMatch(
        /signInFirst|forbidden/,
      );
    }
    expect((await say("fr"))(m.hello, { name: "Nour" })).toBe("Bonjour Nour\u00a0!");
  });
});

describe("saying a word differently", () => {
  const loopsInFrench = () => db.select().from(term).where(eq(term.key, "loop")).orderBy(term.validFrom);

  it("changes every sentence that uses it, with its gender and its elision", async () => {
    const assembly = { singular: "antenne", plural: "antennes", gender: "feminine" } as const;
    await sayTerm(world.ada, world.root, "loop", "fr", assembly);
    const t = await say("fr");
    expect(t.term("loop", "le")).toBe("l’antenne");
    expect(t.term("loop", "ce")).toBe("cette antenne");
    expect((await say("en")).term("loop", "le")).toBe("the loop");
    expect(await lastEntry()).toMatchObject({
      verb: "movement.say-term",
      subjectId: "loop",
      power: "movement.configure",
    });
  });

  it("keeps on record what the word was", async () => {
    await sayTerm(world.ada, world.root, "loop", "fr", { singular: "cercle", plural: "cercles" });
    const said = await loopsInFrench();
    expect(said.map(({ singular }) => singular)).toEqual(["antenne", "cercle"]);
    expect(said[0]!.validTo).toEqual(said[1]!.validFrom);
    expect((await say("fr")).term("loop", "le")).toBe("le cercle");
  });

  it("bears two people who decide at the same moment", async () => {
    const words = Array.from({ length: 5 }, (_, n) => ({ singular: `mot${n}`, plural: `mots${n}` }));
    await Promise.all(words.map((word) => sayTerm(world.ada, world.root, "group", "fr", word)));
    const inForce = await db.select().from(term).where(isNull(term.validTo));
    expect(inForce.filter(({ key }) => key === "group")).toHaveLength(1);
  });

  it.each([
    ["", "x"],
    ["x", " "],
    ["x".repeat(61), "x"],
    ["{@loop.le}", "x"],
    ["a\nb", "x"],
  ])("is refused for %j and %j", async (singular, plural) => {
    const before = await loopsInFrench();
    expect(await refusalOf(sayTerm(world.ada, world.root, "loop", "fr", { singular, plural }))).toBe(
      "movement.badTerm",
    );
    expect(await loopsInFrench()).toEqual(before);
  });

  it("knows no word outside the vocabulary", async () => {
    for (const key of ["", "castle", "constructor"]) {
      expect(await refusalOf(sayTerm(world.ada, world.root, key, "en", { singular: "a", plural: "b" }))).toBe(
        "movement.unknownTerm",
      );
    }
  });

  it("is nobody else's", async () => {
    for (const who of [visitor, world.mina, world.victor, world.dario, world.edwige]) {
      const work = sayTerm(who, world.root, "axis", "fr", { singular: "x", plural: "x" });
      expect(await refusalOf(work)).toMatch(/signInFirst|forbidden/);
    }
    expect((await say("fr")).term("axis", "le")).toBe("l’axe");
  });
});

describe("a thing that the movement adds", () => {
  const permanence = { singular: "permanence", plural: "permanences", gender: "feminine" } as const;
  const name = async (en: { singular: string; plural: string } | null) => {
    await db.transaction((tx) => nameThing(tx, "permanence", { fr: permanence, en }));
    forgetMovement();
  };

  it("is said by its own words, and by the French ones where it has no English ones", async () => {
    await name(null);
    expect((await say("fr")).term("permanence", "de")).toBe("de la permanence");
    expect((await say("en")).term("permanence", "Plural")).toBe("Permanences");
    await name({ singular: "office", plural: "offices" });
    expect((await say("en")).term("permanence", "un")).toBe("an office");
  });

  it("can be said differently like any word, and named in a sentence", async () => {
    const said = { singular: "relais", plural: "relais", gender: "masculine" } as const;
    await sayTerm(world.ada, world.root, "permanence", "fr", said);
    await reword(world.ada, world.root, m.loops.key, "fr", "{@permanence.Les} ouvrent");
    expect((await say("fr"))(m.loops)).toBe("Les relais ouvrent");
    await reword(world.ada, world.root, m.loops.key, "fr", "");
  });

  it("leaves every other word as it was", async () => {
    const { vocabulary } = await movement();
    expect(vocabulary.en.loop).toEqual({ singular: "loop", plural: "loops" });
    expect(Object.hasOwn(vocabulary.en, "castle")).toBe(false);
  });
});

describe("another instance", () => {
  it("hears of a change that this one did not make", async () => {
    const url = db.$client.options.connectionString!;
    await startNotices(url);
    expect((await movement()).name).not.toBe("Vu d’ailleurs");
    const elsewhere = new pg.Client({ connectionString: url });
    await elsewhere.connect();
    await elsewhere.query(
      `update movement_setting set value = '"Vu d’ailleurs"' where key = 'name' and valid_to is null`,
    );
    await elsewhere.query("select pg_notify('movement_changed', '')");
    await elsewhere.end();
    await vi.waitFor(async () => expect((await movement()).name).toBe("Vu d’ailleurs"), 3000);
    await stopNotices();
  });
});

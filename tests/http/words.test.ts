import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { forgetMovement, movement } from "#domains/movement/index.ts";
import { db, newId } from "#platform/database/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { anApp } from "../support/app.ts";
import { aWorld } from "../support/world.ts";

const world = aWorld();
const asked = anApp();
const address = "/administration/mots";
const sentence = `${address}/desk.awaiting`;
const counted = `${address}/desk.sentences.found`;
const loop = `${address}/vocabulaire/fr/loop`;

const read = async (path: string, who: Actor | null = world.ada) => {
  const answer = await asked.get(who, path);
  return { status: answer.status, text: await answer.text() };
};
const send = async (path: string, form: Record<string, string>, who: Actor | null = world.ada) => {
  const answer = await asked.post(who, path, form);
  return { status: answer.status, to: answer.headers.get("location"), text: await answer.text() };
};
const rowsIn = (text: string) => [...text.matchAll(/class="row-title"/g)].length;

describe("the sentences of the program", () => {
  it("are listed a page at a time, with the way to the next", async () => {
    const first = await read(address);
    expect(rowsIn(first.text)).toBe(25);
    expect(first.text).toContain("page=2");
    expect(rowsIn((await read(`${address}?page=2`)).text)).toBe(25);
  });

  it("are found by what one reads, in either language, without accents or case", async () => {
    for (const q of ["CE QUI VOUS ATTEND", "what needs your attention", "qui vous àttend"]) {
      const { text } = await read(`${address}?q=${encodeURIComponent(q)}`);
      expect(text).toContain(`href="${sentence}"`);
      expect(rowsIn(text)).toBeLessThan(5);
    }
  });

  it("say so when none is found, whatever was asked", async () => {
    const { status, text } = await read(`${address}?q=${encodeURIComponent("zzz<script>%")}&page=-5`);
    expect([status, rowsIn(text)]).toEqual([200, 0]);
    expect(text).toContain("Aucune phrase ne correspond");
    expect(text).not.toContain("zzz<script>");
  });

  it.each(["page=99999", "page=abc", "page=1e9", "lesquelles=x", `q=${"x".repeat(5000)}`])(
    "bear a strange address: %s",
    async (query) => {
      expect((await read(`${address}?${query}`)).status).toBe(200);
    },
  );
});

describe("a sentence that an update did away with", () => {
  it("is shown to the administrator as it was said, and deleted with one press", async () => {
    const lost = `${address}?lesquelles=perdues`;
    expect((await read(address)).text).not.toContain(lost);
    await db.execute(
      sql`insert into rewording (id, key, language, wording) values (${newId()}, 'desk.gone', 'fr', '"Chez nous"')`,
    );
    forgetMovement();
    expect((await read(address)).text).toContain(lost);
    const { text } = await read(lost);
    expect(rowsIn(text)).toBe(1);
    expect(text).toContain("Chez nous");
    expect(await send(address, { key: "desk.gone", form: "desk.gone" })).toMatchObject({
      status: 303,
      to: lost,
    });
    expect((await read(lost)).text).not.toContain("Chez nous");
  });

  it("is deleted by nobody else, and no sentence that is still said", async () => {
    expect((await send(address, { key: "desk.gone" }, world.nour)).status).toBe(403);
    expect((await send(address, { key: "desk.awaiting" })).status).toBe(409);
  });
});

describe("changing a sentence", () => {
  it("shows the original, what is to be kept, and both languages", async () => {
    const { text } = await read(counted);
    expect(text).toContain("À l’origine");
    expect(text).toContain("{count} phrases");
    expect(text).toContain("{count} sentences");
  });

  it("is seen at once on the pages, found by its new words, and listed among the changed ones", async () => {
    expect(await send(sentence, { language: "fr", text: "Au travail" })).toMatchObject({
      status: 303,
      to: sentence,
    });
    expect((await read("/mon-mouvement")).text).not.toContain("Ce qui vous attend");
    expect((await movement()).rewordings.fr["desk.awaiting"]).toBe("Au travail");
    expect((await read(`${address}?q=au+travail`)).text).toContain(`href="${sentence}"`);
    expect((await read(`${address}?q=ce+qui+vous+attend`)).text).toContain(`href="${sentence}"`);
    const { text } = await read(`${address}?lesquelles=changees`);
    expect([rowsIn(text), text.includes("modifiée")]).toEqual([1, true]);
  });

  it("goes back to the original when left empty", async () => {
    await send(sentence, { language: "fr", text: "" });
    forgetMovement();
    expect((await movement()).rewordings.fr).toEqual({});
  });

  it("that loses a value is refused in words, with what was typed still there", async () => {
    const answer = await send(`${address}/desk.morning`, { language: "fr", text: "Bonjour à tous" });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain("La phrase doit garder\u00a0: {name}.");
    expect(answer.text).toContain("Bonjour à tous");
    expect((await movement()).rewordings.fr).toEqual({});
  });

  it("with scripts in it shows them as words", async () => {
    await send(sentence, { language: "fr", text: "<script>alert(1)</script>" });
    const { text } = await read(`${address}?lesquelles=changees`);
    expect(text).toContain("&lt;script>alert(1)");
    await send(sentence, { language: "fr", text: "" });
  });

  it("is not possible for what is not a sentence, nor in another language", async () => {
    expect((await read(`${address}/nowhere`)).status).toBe(404);
    expect((await send(`${address}/__proto__`, { language: "fr", text: "x" })).status).toBe(404);
    expect((await send(sentence, { language: "de", text: "x" })).status).toBe(422);
  });
});

describe("the vocabulary", () => {
  it("shows each word with its forms, in both languages", async () => {
    const { text } = await read(`${address}/vocabulaire`);
    expect(text).toContain("la boucle · une boucle · de la boucle");
    expect(text).toContain("l’espace · un espace · de l’espace");
    expect(text).toContain("the loop · a loop");
  });

  it("shows how a word would be said before anything is saved", async () => {
    const form = { singular: "antenne", plural: "antennes", gender: "feminine", button: "try" };
    const { status, text } = await send(loop, form);
    expect(status).toBe(422); // nothing is done yet
    expect(text).toContain("l’antenne · une antenne · de l’antenne · à l’antenne · cette antenne");
    expect(text).toContain('value="antenne"');
    expect((await movement()).vocabulary.fr.loop!.singular).toBe("boucle");
  });

  it("once saved is said everywhere", async () => {
    const form = { singular: "cercle", plural: "cercles", gender: "masculine" };
    expect(await send(loop, form)).toMatchObject({ status: 303, to: `${address}/vocabulaire` });
    expect((await read(`${address}/vocabulaire`)).text).toContain("le cercle · un cercle · du cercle");
  });

  it("refuses a word without a plural, with what was typed still there", async () => {
    const { status, text } = await send(loop, { singular: "ronde", plural: "", gender: "feminine" });
    expect([status, text.includes('value="ronde"')]).toEqual([422, true]);
    expect((await movement()).vocabulary.fr.loop!.singular).toBe("cercle");
  });

  it("has no word that it does not have", async () => {
    for (const path of ["fr/castle", "de/loop", "fr/constructor", "fr/__proto__"]) {
      expect((await read(`${address}/vocabulaire/${path}`)).status).toBe(404);
      expect((await send(`${address}/vocabulaire/${path}`, { singular: "a", plural: "b" })).status).toBe(404);
    }
  });
});

describe("wrong hands", () => {
  const pages = [address, `${address}/vocabulaire`, sentence, loop];

  it("see none of these pages", async () => {
    for (const path of pages) {
      for (const who of [world.nobody, world.mina, world.nour, world.rosa, world.edwige]) {
        expect((await read(path, who)).status).toBe(403);
      }
      expect((await asked.get(null, path)).headers.get("location")).toContain("/connexion?suite=");
    }
  });

  it("change nothing", async () => {
    const before = await movement();
    for (const who of [null, world.nobody, world.nour, world.rosa, world.edwige]) {
      expect([401, 403]).toContain((await send(sentence, { language: "fr", text: "Volé" }, who)).status);
      expect([401, 403]).toContain((await send(loop, { singular: "vol", plural: "vols" }, who)).status);
    }
    forgetMovement();
    expect(await movement()).toEqual(before);
  });
});

import { type SQL, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "#platform/database/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { anApp } from "../support/app.ts";
import { aStory } from "../support/story.ts";
import { aWorld, someone } from "../support/world.ts";
import { count, forgetKnocks } from "./refused.ts";

const world = aWorld();
const asked = anApp();
const story = aStory(world);
beforeEach(forgetKnocks);

type Form = Record<string, string | Blob>;

/** A form that makes something: who sends it where, with which words, and where what it made is counted. */
interface Making {
  who: Actor | null;
  to: string;
  form: Form;
  table: string;
  where: SQL;
}

/** Every form that makes something. `mark` is found again in what it made; `once` is the form's own id. */
const makings: Record<string, (mark: string, once: string) => Making | Promise<Making>> = {
  "a contribution of a person": (mark, once) => ({
    who: world.mina,
    to: "/contributions",
    form: { once, body: mark, unit: world.aubenas.slug, as: "person" },
    table: "contribution",
    where: sql`body = ${mark}`,
  }),
  "a contribution of a group, from its answer": (mark, once) => ({
    who: world.nour,
    to: `/bilans/${story.review.slug}/reponses/${world.aubenas.slug}/remontees`,
    form: { once, body: mark },
    table: "contribution",
    where: sql`body = ${mark}`,
  }),
  "a commitment": (mark, once) => ({
    who: world.edwige,
    to: "/engagements",
    form: {
      text: story.roadmap.slug,
      blockId: story.second,
      tick0: "1",
      id0: once,
      sentence0: "Il tient la carte à jour.",
      title0: mark,
      ownerUnitId0: world.lifeSpace.id,
    },
    table: "commitment",
    where: sql`title = ${mark}`,
  }),
  "a word of its owner on a commitment": (mark, once) => ({
    who: world.sam,
    to: `/engagements/${story.promise}/nouvelles`,
    form: { once, status: "under_way", progress: "40", body: mark },
    table: "commitment_update",
    where: sql`body = ${mark}`,
  }),
  "a review": (mark, once) => ({
    who: world.ada,
    to: "/bilans",
    form: {
      once,
      title: mark,
      assemblyOn: "2031-06-14",
      opensAt: "2031-04-01T08:00",
      closesAt: "2031-05-01T20:00",
    },
    table: "campaign",
    where: sql`title = ${mark}`,
  }),
  "a unit": (mark, once) => ({
    who: world.ada,
    to: `/unites/${world.drome.slug}/structures`,
    form: { once, kind: "group", name: mark },
    table: "unit",
    where: sql`name = ${mark}`,
  }),
  "a mandate": async (mark, once) => {
    const named = await someone("Ines", "woman", null);
    return {
      who: world.ada,
      to: `/unites/${world.ardeche.slug}/mandats`,
      form: { once, kind: "loop_training", email: `${named.personId}@example.org`, title: mark },
      table: "mandate",
      where: sql`person_id = ${named.personId}`,
    };
  },
  "a membership of a group": async () => {
    const joining = await someone("Ines", "woman", null);
    await asked.get(joining, "/compte"); // signs in
    return {
      who: joining,
      to: `/unites/${world.privas.slug}/adhesion`,
      form: {},
      table: "membership",
      where: sql`person_id = ${joining.personId}`,
    };
  },
  "a person who joins": (mark, once) => ({
    who: null,
    to: "/rejoindre",
    form: {
      once,
      givenName: mark,
      familyName: "Exemple",
      email: `${once}@example.org`,
      consent: "1",
      age: "1",
    },
    table: "person",
    where: sql`given_name = ${mark}`,
  }),
  "a text": (mark, once) => ({
    who: world.edwige,
    to: "/textes/nouveau",
    form: { once, title: mark, kind: "booklet" },
    table: "text_document",
    where: sql`title = ${mark}`,
  }),
  "a passage of a draft": (mark, once) => ({
    who: world.edwige,
    to: `/textes/${story.roadmap.slug}/brouillon/nouveau`,
    form: { once, afterId: story.second, kind: "paragraph", content: mark },
    table: "version_block",
    where: sql`content = ${mark}`,
  }),
  "an import": (mark, once) => ({
    who: world.ada,
    to: "/textes/importer",
    form: { once, file: new File([`# ${mark}\n\n1. Un paragraphe.\n`], `${mark}.md`) },
    table: "text_import",
    where: sql`file_name = ${`${mark}.md`}`,
  }),
};

const send = ({ who, to, form }: Making) => asked.post(who, to, form);

describe("a form sent twice makes one thing:", () => {
  for (const [name, making] of Object.entries(makings)) {
    it(`${name}, one after the other`, async () => {
      const one = await making(`Une fois ${newId()}`, newId());
      const [first, second] = [await send(one), await send(one)];
      expect([first.status, second.status]).toEqual([303, 303]);
      expect(second.headers.get("location")).toBe(first.headers.get("location"));
      expect(await count(one.table, one.where)).toBe(1);
    });

    it(`${name}, both at the same moment`, async () => {
      const one = await making(`En même temps ${newId()}`, newId());
      const answers = await Promise.all([send(one), send(one), send(one)]);
      expect(answers.map((answer) => answer.status)).toEqual([303, 303, 303]);
      expect(await count(one.table, one.where)).toBe(1);
    });
  }
});

describe("a form with the id of another thing", () => {
  // What joins makes its own id when the form's is taken: the person who went back to correct their address is not stuck.
  const withId = Object.entries(makings).filter(([name]) => !/joins|membership/.test(name));

  for (const [name, making] of withId) {
    it(`makes nothing and breaks nothing: ${name}`, async () => {
      const once = newId();
      const first = await making(`Le premier ${newId()}`, once);
      expect((await send(first)).status).toBe(303);
      const other = await making(`Le second ${newId()}`, once);
      const answer = await send(other);
      expect(answer.status).toBeLessThan(500);
      expect(await count(first.table, first.where)).toBe(1);
      expect(await count(other.table, other.where)).toBe(0);
    });
  }

  it("does not lock out someone who went back to correct their address", async () => {
    const making = makings["a person who joins"]!;
    const [first, other] = [await making(newId(), newId()), await making(newId(), newId())];
    await send(first);
    await send({ ...other, form: { ...other.form, once: first.form.once! } });
    expect(await count("person", other.where)).toBe(1);
    expect(await count("auth_user", sql`email = ${other.form.email}`)).toBe(1);
  });
});

describe("an answer that is handed in twice", () => {
  const address = () => `/bilans/${story.review.slug}/reponses/${world.valence.slug}`;
  const form = () => ({
    version: "0",
    [`avis-${story.overall}`]: "rather_positive",
    [`mot-${story.overall}`]: "Une seule réponse.",
  });

  it("is one answer, handed in once", async () => {
    const statuses = [];
    for (let time = 0; time < 2; time++)
      statuses.push((await asked.post(world.victor, `${address()}/remise`, form())).status);
    expect(statuses).toEqual([303, 303]);
    expect(await count("answer")).toBe(1);
    expect(await count("answer_item", sql`comment = 'Une seule réponse.'`)).toBe(1);
  });

  it("is one answer when both come at the same moment", async () => {
    const here = `/bilans/${story.review.slug}/reponses/${world.aubenas.slug}`;
    const both = await Promise.all(
      [world.nour, world.leo].map((who) => asked.post(who, `${here}/remise`, form())),
    );
    expect(both.map((answer) => answer.status)).toEqual([303, 303]);
    expect(await count("answer")).toBe(2);
  });
});

describe("an import that is confirmed twice", () => {
  it("becomes one text, also when both confirm at the same moment", async () => {
    const mark = `Texte ${newId()}`;
    const file = new File([`# ${mark}\n\n1. Un paragraphe.\n`], "texte.md");
    const brought = await asked.post(world.ada, "/textes/importer", { once: newId(), file });
    const confirm = () =>
      asked.post(world.ada, `${brought.headers.get("location")}/confirmation`, {
        textId: "",
        title: mark,
        kind: "booklet",
        slug: "",
        label: "Première",
        inForceFrom: "",
      });
    const answers = await Promise.all([confirm(), confirm()]);
    expect(answers.map((answer) => answer.status)).toEqual([303, 303]);
    expect((await confirm()).status).toBe(303);
    expect(await count("text_document", sql`title = ${mark}`)).toBe(1);
  });
});

describe("the settings of the movement", () => {
  it("bear being saved by two administrators at the same moment", async () => {
    const form = { name: "Le Mouvement", accent: "#2f4acb", language: "fr", tagline: "Ensemble" };
    const answers = await Promise.all([1, 2, 3].map(() => asked.post(world.ada, "/administration", form)));
    for (const answer of answers) expect(answer.status).toBe(303);
    expect(await count("movement_setting", sql`key = 'tagline' and valid_to is null`)).toBe(1);
  });
});

import { beforeEach, describe, expect, it } from "vitest";
import { db, newId } from "#platform/database/index.ts";
import { asking } from "../../../../tests/support/asking.ts";
import { aWorld } from "../../../../tests/support/world.ts";
import { texts } from "../domain.ts";
import {
  type Block,
  blocksOf,
  draftOf,
  startDraft,
  type Text,
  type Version,
  versionInForce,
  writeText,
} from "../index.ts";

const world = aWorld();
const ask = asking([texts]);

let text: Text;
let draft: Version;
let blocks: Block[];
let base: string;

beforeEach(async () => {
  const given = [
    { kind: "objective" as const, label: "Objectif", content: "Se parler" },
    { kind: "paragraph" as const, content: "Un." },
    { kind: "contributions" as const, content: "Demandé :", items: ["a", "b"] },
    { kind: "paragraph" as const, content: "Deux." },
  ];
  const published = { inForceFrom: "2025-06-21" };
  const what = { title: "Texte", kind: "roadmap", blocks: given, unitId: world.root.id, published };
  text = (await db.transaction((tx) => writeText(tx, what))).text;
  draft = await startDraft(world.edwige, text, { label: "2" });
  blocks = await blocksOf(draft.id);
  base = `/textes/${text.slug}`;
});

const words = async () => (await blocksOf(draft.id)).map((block) => block.content);
const blockAt = (index: number) => `${base}/brouillon/blocs/${blocks[index]!.blockId}`;

describe("the draft of a text", () => {
  it("is seen by who writes, and nobody else", async () => {
    const { status, body } = await ask.get(`${base}/brouillon`, world.edwige);
    expect(status).toBe(200);
    expect(body).toContain("Modifier § 1");
    expect((await ask.get(`${base}/brouillon`)).status).toBe(401);
    expect((await ask.get(`${base}/brouillon`, world.nour)).status).toBe(403);
  });

  it("is reworded on a page of its own, and says what changed", async () => {
    expect((await ask.get(blockAt(1), world.edwige)).body).toContain("Un.");
    const saved = await ask.post(blockAt(1), world.edwige, { version: "1", content: "Un peu plus." });
    expect(saved).toMatchObject({ status: 303, to: `${base}/brouillon#p1` });
    const { body } = await ask.get(`${base}/brouillon`, world.edwige);
    expect(body).toContain("Un peu plus.");
    expect(body).toContain("reformulé");
    expect(body).toContain("1 passage changé");
  });

  it("keeps the items of a list, one a line", async () => {
    await ask.post(blockAt(2), world.edwige, {
      version: "1",
      content: "Demandé :",
      items: "a\r\n\r\n b \nc",
    });
    expect((await blocksOf(draft.id))[2]?.items).toEqual(["a", "b", "c"]);
  });

  it("shows both versions to the second of two editors, whose words stay in the field", async () => {
    await ask.post(blockAt(1), world.edwige, { version: "1", content: "La version d’Edwige." });
    const second = await ask.post(blockAt(1), world.ada, { version: "1", content: "La version d’Ada." });
    expect(second.status).toBe(409);
    expect(second.body).toContain("d’Edwige");
    expect(second.body).toContain("La version d’Ada.</textarea>");
    expect(second.body).toContain('name="version" value="2"');
    expect((await ask.post(blockAt(1), world.ada, { version: "2", content: "Les deux." })).status).toBe(303);
  });

  it("answers a form that cannot be saved with the form itself", async () => {
    const empty = await ask.post(blockAt(1), world.edwige, { version: "1", content: "  " });
    expect(empty.status).toBe(422);
    expect(empty.body).toContain("Retirer");
    expect((await ask.post(blockAt(1), world.edwige, { version: "x", content: "a" })).status).toBe(409);
    expect(
      (await ask.post(blockAt(1), world.edwige, { version: "1", content: "a".repeat(20_001) })).status,
    ).toBe(422);
  });

  it("takes a new block after another, once however often it is sent", async () => {
    const form = {
      once: newId(),
      afterId: blocks[1]!.blockId,
      kind: "paragraph",
      content: "Entre deux.",
      items: "",
    };
    expect((await ask.get(`${base}/brouillon/nouveau?apres=${form.afterId}`, world.edwige)).body).toContain(
      "Après\u00a0: § 1",
    );
    const first = await ask.post(`${base}/brouillon/nouveau`, world.edwige, form);
    const again = await ask.post(`${base}/brouillon/nouveau`, world.edwige, form);
    expect(first).toMatchObject({ status: 303, to: `${base}/brouillon#p2` });
    expect(again.to).toBe(first.to);
    expect(await words()).toEqual(["Se parler", "Un.", "Entre deux.", "Demandé :", "Deux."]);
  });

  it("refuses a new block of no kind or after nothing, and keeps what was typed", async () => {
    const form = { once: newId(), afterId: "", kind: "poem", content: "Gardé.", items: "" };
    const answer = await ask.post(`${base}/brouillon/nouveau`, world.edwige, form);
    expect(answer.status).toBe(422);
    expect(answer.body).toContain("Gardé.");
    expect((await ask.get(`${base}/brouillon/nouveau?apres=${newId()}`, world.edwige)).status).toBe(404);
    expect((await ask.get(`${base}/brouillon/nouveau?apres=x`, world.edwige)).status).toBe(404);
  });

  it("moves, takes out and puts back", async () => {
    expect((await ask.post(`${blockAt(3)}/place`, world.edwige, { button: "up" })).to).toBe(
      `${base}/brouillon#p2`,
    );
    expect(await words()).toEqual(["Se parler", "Un.", "Deux.", "Demandé :"]);
    expect((await ask.post(`${blockAt(1)}/retrait`, world.edwige, {})).status).toBe(303);
    expect(await words()).toEqual(["Se parler", "Deux.", "Demandé :"]);
    expect((await ask.get(`${base}/brouillon`, world.edwige)).body).toContain("Passages retirés");
    expect((await ask.post(`${blockAt(1)}/retour`, world.edwige, {})).to).toBe(`${base}/brouillon#p1`);
    expect(await words()).toEqual(["Se parler", "Un.", "Deux.", "Demandé :"]);
  });

  it("is closed to someone who may not write, by every door", async () => {
    for (const path of ["", "/place", "/retrait", "/retour"]) {
      expect((await ask.post(`${blockAt(1)}${path}`, world.nour, { button: "up" })).status).toBe(403);
    }
    expect((await ask.post(`${base}/publication`, world.nour, {})).status).toBe(403);
    expect((await ask.get(`${base}/brouillon/blocs/pas-un-id`, world.edwige)).status).toBe(404);
    expect((await ask.post(`${base}/brouillon/blocs/${newId()}/place`, world.edwige, {})).status).toBe(404);
  });
});

describe("publishing a draft", () => {
  const form = {
    number: "2",
    inForceFrom: "2025-09-01",
    title: "Texte 2",
    label: "Septembre",
    summary: "Rien de plus.",
  };

  it("shows what changes, then puts the new version in force", async () => {
    await ask.post(blockAt(1), world.edwige, { version: "1", content: "Un et demi." });
    const preview = await ask.get(`${base}/publication`, world.edwige);
    expect(preview.body).toContain("reformulé");
    const done = await ask.post(`${base}/publication`, world.edwige, form);
    expect(done).toMatchObject({ status: 303, to: base });
    expect(await versionInForce(text.id)).toMatchObject({
      number: 2,
      title: "Texte 2",
      label: "Septembre",
      summary: "Rien de plus.",
    });
    expect((await ask.get(base)).body).toContain("Un et demi.");
    expect((await ask.get(`${base}/versions/1`)).body).toContain("n’est plus en vigueur");
  });

  it("answers the same form sent twice like the first, and opens nothing more", async () => {
    await ask.post(`${base}/publication`, world.edwige, form);
    expect((await ask.post(`${base}/publication`, world.edwige, form)).status).toBe(303);
    expect(await draftOf(text.id)).toBeNull();
    expect((await ask.get(`${base}/publication`, world.edwige)).status).toBe(409);
  });

  it("refuses a day that does not exist or comes too early, with the form filled in", async () => {
    for (const inForceFrom of ["", "2025-02-30", "2020-01-01", "demain"]) {
      const answer = await ask.post(`${base}/publication`, world.edwige, { ...form, inForceFrom });
      expect(answer.status).toBe(422);
      expect(answer.body).toContain("Septembre");
    }
    expect(await draftOf(text.id)).not.toBeNull();
  });

  it("leaves the way open to a next draft, one at a time", async () => {
    await ask.post(`${base}/publication`, world.edwige, form);
    expect((await ask.get(`${base}/brouillon`, world.edwige)).body).toContain("Version 3");
    const start = { once: newId(), label: "Trois" };
    expect((await ask.post(`${base}/brouillon`, world.edwige, start)).status).toBe(303);
    expect((await ask.post(`${base}/brouillon`, world.edwige, start)).status).toBe(303);
    const second = await ask.post(`${base}/brouillon`, world.edwige, { once: newId(), label: "Quatre" });
    expect(second.status).toBe(409);
    expect(second.body).toContain("une seule version se prépare à la fois");
  });
});

describe("a new text", () => {
  it("begins as an empty draft", async () => {
    expect((await ask.get("/textes/nouveau", world.edwige)).status).toBe(200);
    const made = await ask.post("/textes/nouveau", world.edwige, {
      once: newId(),
      title: "Livret d’accueil",
      kind: "booklet",
    });
    expect(made).toMatchObject({ status: 303, to: "/textes/livret-d-accueil/brouillon" });
    expect((await ask.get(made.to!, world.edwige)).body).toContain("aucun passage");
  });

  it("wants a title and a known kind", async () => {
    const answer = await ask.post("/textes/nouveau", world.edwige, {
      once: newId(),
      title: "",
      kind: "poem",
    });
    expect(answer.status).toBe(422);
    expect((await ask.get("/textes/nouveau", world.nour)).status).toBe(403);
  });
});

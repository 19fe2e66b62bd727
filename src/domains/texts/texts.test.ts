import { sql } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { db, newId, run } from "#platform/database/index.ts";
import { canonicalDocument } from "../../../tests/support/documents.ts";
import { aWorld } from "../../../tests/support/world.ts";
import { blocksFrom, documentOf } from "./document.ts";
import { editBlock, insertBlock, moveBlock, removeBlock, restoreBlock, shiftBlock } from "./drafting.ts";
import { fromJson, fromMarkdown, type TextDocument, toJson, toMarkdown } from "./format/index.ts";
import {
  type Block,
  blocksById,
  blocksOf,
  createText,
  draftOf,
  type NewBlock,
  publish,
  roadmapInForce,
  startDraft,
  type Text,
  textBySlug,
  textsOfKind,
  type Version,
  versionByNumber,
  versionInForce,
  writeText,
} from "./index.ts";
import { versionsOf } from "./version.ts";

const world = aWorld();

const sample: NewBlock[] = [
  { kind: "paragraph", content: "Les groupes ont travaillé tout l’hiver." },
  { kind: "axis", label: "Axe", content: "Se préparer" },
  { kind: "objective", label: "Objectif", content: "Des listes partout" },
  { kind: "paragraph", content: "Chaque boucle **nomme un binôme**. Il est {+formé+}." },
  {
    kind: "contributions",
    content: "Ce que les groupes demandent :",
    items: ["Former tôt", "Écouter *vraiment*"],
  },
  { kind: "objective", label: "Objectif", content: "Des ami·es ailleurs" },
  { kind: "paragraph", content: "Un réseau se construit." },
  { kind: "annex", label: "Annexe", content: "Organisation" },
  { kind: "text", content: "Onze espaces." },
];

async function aText(blocks: NewBlock[] = sample): Promise<{ text: Text; draft: Version; blocks: Block[] }> {
  const what = { title: "Feuille de route", kind: "roadmap", blocks, numbering: "automatic" as const };
  const { text, version } = await createText(world.edwige, world.root, what);
  return { text, draft: version, blocks: await blocksOf(version.id) };
}

async function aPublishedText(inForceFrom = "2025-06-21") {
  const made = await aText();
  await publish(world.edwige, made.draft, { inForceFrom });
  return made;
}

const numbers = (blocks: readonly { number: string | null }[]) => blocks.map((block) => block.number);
const refused = (code: string) => ({ code });

describe("a text", () => {
  it("is created with a first draft, numbered through, at an address of its own", async () => {
    const { text, draft, blocks } = await aText();
    expect(draft).toMatchObject({ number: 1, inForceFrom: null, publishedAt: null });
    expect(numbers(blocks)).toEqual(["1", "I", "1", "2", null, "2", "3", null, null]);
    expect((await textBySlug(text.slug)).id).toBe(text.id);
    const again = await aText();
    expect(again.text.slug).not.toBe(text.slug);
    expect((await textsOfKind("roadmap")).length).toBeGreaterThanOrEqual(2);
  });

  it("is created once, however often the form is sent", async () => {
    const id = newId();
    const what = { id, title: "Livret", kind: "booklet", blocks: sample };
    const first = await createText(world.edwige, world.root, what);
    const again = await createText(world.edwige, world.root, { ...what, title: "Autre" });
    expect(again.version.id).toBe(first.version.id);
    expect(await versionsOf(id)).toHaveLength(1);
  });

  it("is refused to someone who may not edit, and when a passage is endless", async () => {
    const what = { title: "X", kind: "roadmap", blocks: sample };
    await expect(createText(world.nour, world.root, what)).rejects.toMatchObject(refused("boucle.forbidden"));
    const endless: NewBlock[] = [{ kind: "paragraph", content: "a".repeat(20_001) }];
    await expect(createText(world.edwige, world.root, { ...what, blocks: endless })).rejects.toMatchObject(
      refused("texts.tooLong"),
    );
    const countless = Array<NewBlock>(2001).fill({ kind: "text", content: "a" });
    await expect(createText(world.edwige, world.root, { ...what, blocks: countless })).rejects.toMatchObject(
      refused("texts.tooMany"),
    );
  });

  it("never takes an address at which a page stands", async () => {
    const { text } = await createText(world.edwige, world.root, {
      title: "Importer",
      kind: "booklet",
      blocks: sample,
    });
    expect(text.slug).toBe("importer-2");
  });

  it("is refused under the identity that a text of another unit has, and under an address given 500 times", async () => {
    const { text } = await createText(world.edwige, world.root, {
      title: "Ici",
      kind: "other",
      blocks: sample,
    });
    const inTx = (what: { id?: string; title: string; unitId: string }) =>
      db.transaction((tx) => writeText(tx, { ...what, kind: "other", blocks: sample }));
    const elsewhere = inTx({ id: text.id, title: "Ici", unitId: world.ardeche.id });
    await expect(elsewhere).rejects.toMatchObject(refused("texts.slugTaken"));
    await run(
      db,
      sql`insert into text_document (id, slug, kind, title, unit_id)
          select gen_random_uuid(), 'plein' || case n when 0 then '' else '-' || (n + 1) end, 'other', 'Plein', ${world.root.id} from generate_series(0, 500) n`,
    );
    const full = inTx({ title: "Plein", unitId: world.root.id });
    await expect(full).rejects.toMatchObject(refused("texts.slugTaken"));
  });

  it("is written in bulk and published at once", async () => {
    const written = await db.transaction((tx) =>
      writeText(tx, {
        title: "Ancienne",
        kind: "bill",
        blocks: sample,
        unitId: world.root.id,
        published: { inForceFrom: "2024-12-01" },
      }),
    );
    expect(written.blockIds).toHaveLength(sample.length);
    expect(await versionInForce(written.text.id)).toMatchObject({ number: 1, inForceFrom: "2024-12-01" });
  });

  it("comes out of the database as it went in", async () => {
    const document: TextDocument = fromMarkdown(`---\nformat: boucle-text 1\nlanguage: fr\n---

# Un *titre*

## Axe I — Ouvrir **grand**

### Objectif 1 — Écouter

12 bis. Du **gras {+et de l’ajout** enchevêtrés+}, [un lien](https://example.org/a) \\* et une étoile.

> Les contributions :
> - la première
> - la *seconde*

- un
- deux

# Annexe B — Le reste

#### 2 — Un titre
`);
    const { version } = await createText(world.edwige, world.root, {
      title: document.title,
      kind: "roadmap",
      blocks: blocksFrom(document),
    });
    const back = documentOf({ title: version.title, language: "fr" }, await blocksOf(version.id));
    expect(back).toEqual(document);
    expect(fromJson(toJson(back))).toEqual(document);
    expect(toMarkdown(back)).toBe(toMarkdown(document));
  });
});

describe("any document", () => {
  it("comes out of the database as it went in, and out of its exports", async () => {
    await fc.assert(
      fc.asyncProperty(canonicalDocument, async (document) => {
        const { title, language } = document;
        const what = {
          title,
          language,
          slug: "tout",
          kind: "other",
          unitId: world.root.id,
          blocks: blocksFrom(document),
        };
        const { version, blocks } = await db.transaction((tx) => writeText(tx, what));
        const back = documentOf({ title: version.title, language }, blocks);
        expect(back).toEqual(document);
        expect(fromMarkdown(toMarkdown(back))).toEqual(document);
        expect(fromJson(toJson(back))).toEqual(document);
      }),
      { numRuns: 60 },
    );
  });
});

describe("versions", () => {
  it("come into force on their day, not before", async () => {
    const { text } = await aPublishedText("2199-01-01");
    expect(await versionInForce(text.id)).toBeNull();
    const { text: other } = await aPublishedText();
    expect(await versionInForce(other.id)).toMatchObject({ number: 1, inForceFrom: "2025-06-21" });
  });

  it("make the roadmap in force the one of the latest day", async () => {
    const older = await aPublishedText("2025-07-01");
    const newer = await aPublishedText("2025-08-01");
    expect((await roadmapInForce())?.text.id).toBe(newer.text.id);
    expect((await roadmapInForce())?.text.id).not.toBe(older.text.id);
  });

  it("never change once published, no matter who tries", async () => {
    const { draft, blocks, text } = await aPublishedText();
    const edit = { content: "Autre chose.", revision: 1 };
    await expect(editBlock(world.edwige, draft, blocks[0]!.blockId, edit)).rejects.toMatchObject(
      refused("texts.published"),
    );
    const { versionBlock, textVersion, textPublication } = await import("./schema.ts");
    await expect(db.update(versionBlock).set({ content: "x" })).rejects.toThrow();
    await expect(db.update(textVersion).set({ title: "x" })).rejects.toThrow();
    await expect(db.delete(textPublication)).rejects.toThrow();
    expect(await versionByNumber(text.id, 1)).toMatchObject({ title: "Feuille de route" });
  });

  it("are published once, on a real day that is not before the previous one", async () => {
    const { text, draft } = await aText();
    await expect(publish(world.edwige, draft, { inForceFrom: "2025-02-30" })).rejects.toMatchObject(
      refused("texts.badDate"),
    );
    await expect(publish(world.nour, draft, { inForceFrom: "2025-06-21" })).rejects.toMatchObject(
      refused("boucle.forbidden"),
    );
    await publish(world.edwige, draft, { inForceFrom: "2025-06-21", summary: "Premier texte." });
    expect(await publish(world.edwige, draft, { inForceFrom: "2025-09-01" })).toMatchObject({
      inForceFrom: "2025-06-21",
    });
    const next = await startDraft(world.edwige, text, { label: "Deuxième" });
    await expect(publish(world.edwige, next, { inForceFrom: "2025-06-20" })).rejects.toMatchObject(
      refused("texts.beforePrevious"),
    );
    expect(await publish(world.edwige, next, { inForceFrom: "2025-06-21" })).toMatchObject({ number: 2 });
    expect(await versionInForce(text.id)).toMatchObject({ number: 2 });
  });

  it("refuse to publish a draft with nothing in it", async () => {
    const { draft } = await aText([]);
    await expect(publish(world.edwige, draft, { inForceFrom: "2025-06-21" })).rejects.toMatchObject(
      refused("texts.nothingToPublish"),
    );
  });

  it("are drafted one at a time, on the identities of the last one", async () => {
    const { text, blocks, draft } = await aText();
    await expect(startDraft(world.edwige, text, { label: "2" })).rejects.toMatchObject(
      refused("texts.draftOpen"),
    );
    await publish(world.edwige, draft, { inForceFrom: "2025-06-21" });
    const id = newId();
    const next = await startDraft(world.edwige, text, { id, label: "Deuxième" });
    expect((await startDraft(world.edwige, text, { id, label: "Deuxième" })).id).toBe(id);
    const two = [newId(), newId()].map((other) => startDraft(world.edwige, text, { id: other, label: "3" }));
    for (const start of two) await expect(start).rejects.toMatchObject(refused("texts.draftOpen"));
    expect((await blocksOf(next.id)).map((block) => block.blockId)).toEqual(
      blocks.map((block) => block.blockId),
    );
    expect((await draftOf(text.id))?.id).toBe(id);
    await expect(startDraft(world.mina, text, { label: "X" })).rejects.toMatchObject(
      refused("boucle.forbidden"),
    );
  });
});

describe("drafting", () => {
  it("rewords a block in canonical form and counts the save", async () => {
    const { draft, blocks } = await aText();
    const saved = await editBlock(world.edwige, draft, blocks[3]!.blockId, {
      content: "Chaque boucle\nen nomme **deux** ** .",
      revision: 1,
    });
    expect(saved).toMatchObject({ revision: 2, number: "2" });
    expect(saved.content).not.toContain("\n");
  });

  it("refuses a stale save, unless it says what already stands", async () => {
    const { draft, blocks } = await aText();
    const { blockId } = blocks[0]!;
    await editBlock(world.edwige, draft, blockId, { content: "Un.", revision: 1 });
    await expect(
      editBlock(world.ada, draft, blockId, { content: "Deux.", revision: 1 }),
    ).rejects.toMatchObject(refused("texts.stale"));
    expect(await editBlock(world.ada, draft, blockId, { content: "Un.", revision: 1 })).toMatchObject({
      revision: 2,
    });
  });

  it("lets one of two simultaneous saves through", async () => {
    const { draft, blocks } = await aText();
    const save = (content: string) =>
      editBlock(world.edwige, draft, blocks[0]!.blockId, { content, revision: 1 });
    const results = await Promise.allSettled([save("Un."), save("Deux.")]);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("refuses an empty block, an unknown one, and someone who may not edit", async () => {
    const { draft, blocks } = await aText();
    const edit = { content: " ", revision: 1 };
    await expect(editBlock(world.edwige, draft, blocks[0]!.blockId, edit)).rejects.toMatchObject(
      refused("texts.emptyBlock"),
    );
    await expect(
      editBlock(world.edwige, draft, newId(), { content: "a", revision: 1 }),
    ).rejects.toMatchObject(refused("boucle.notFound"));
    await expect(editBlock(world.nour, draft, blocks[0]!.blockId, edit)).rejects.toMatchObject(
      refused("boucle.forbidden"),
    );
  });

  it("inserts after a block, once, and numbers the text anew", async () => {
    const { draft, blocks } = await aText();
    const blockId = newId();
    const what = { blockId, kind: "objective" as const, content: "Entre deux", afterId: blocks[4]!.blockId };
    const made = await insertBlock(world.edwige, draft, what);
    expect(made).toMatchObject({ number: "2", label: "Objectif", position: 5 });
    await insertBlock(world.edwige, draft, what);
    await insertBlock(world.edwige, draft, { kind: "paragraph", content: "Tout d’abord.", afterId: null });
    expect(numbers(await blocksOf(draft.id))).toEqual([
      "1",
      "2",
      "I",
      "1",
      "3",
      null,
      "2",
      "3",
      "4",
      null,
      null,
    ]);
  });

  it("refuses to insert nothing, an unknown kind, after a stranger, or another text’s block", async () => {
    const { draft } = await aText();
    const other = await aText();
    const insert = (what: object) =>
      insertBlock(world.edwige, draft, { kind: "text", content: "a", afterId: null, ...what });
    await expect(insert({ content: "" })).rejects.toMatchObject(refused("texts.emptyBlock"));
    await expect(insert({ kind: "poem" })).rejects.toMatchObject(refused("texts.unknownKind"));
    await expect(insert({ afterId: newId() })).rejects.toMatchObject(refused("boucle.notFound"));
    await expect(insert({ blockId: other.blocks[0]!.blockId })).rejects.toMatchObject(
      refused("boucle.notFound"),
    );
  });

  it("takes a block out and puts it back where it was", async () => {
    const { draft, blocks } = await aText();
    const { blockId } = blocks[3]!;
    await removeBlock(world.edwige, draft, blockId);
    await removeBlock(world.edwige, draft, blockId);
    expect(numbers(await blocksOf(draft.id))).toEqual(["1", "I", "1", null, "2", "2", null, null]);
    await restoreBlock(world.edwige, draft, blockId);
    const after = await blocksOf(draft.id);
    expect(after.map((block) => [block.blockId, block.number, block.content])).toEqual(
      blocks.map((block) => [block.blockId, block.number, block.content]),
    );
    await expect(restoreBlock(world.edwige, draft, newId())).rejects.toMatchObject(
      refused("boucle.notFound"),
    );
  });

  it("moves a block and numbers the text anew", async () => {
    const { draft, blocks } = await aText();
    await moveBlock(world.edwige, draft, blocks[6]!.blockId, null);
    const after = await blocksOf(draft.id);
    expect(after[0]).toMatchObject({ blockId: blocks[6]!.blockId, number: "1" });
    expect(after.map((block) => block.position)).toEqual(after.map((_, index) => index));
    await expect(moveBlock(world.edwige, draft, newId(), null)).rejects.toMatchObject(
      refused("boucle.notFound"),
    );
  });

  it("shifts a block past its neighbour, an objective with all that stands under it, and nothing at either end", async () => {
    const { draft, blocks } = await aText();
    const first = blocks[0]!.blockId;
    const order = async () =>
      (await blocksOf(draft.id)).map(({ blockId }) => blocks.findIndex((one) => one.blockId === blockId));
    const untouched = await order();
    await shiftBlock(world.edwige, draft, first, "up");
    expect(await order()).toEqual(untouched);
    const objectives = blocks.filter(({ kind }) => kind === "objective");
    await shiftBlock(world.edwige, draft, objectives[1]!.blockId, "up");
    const shifted = (await blocksOf(draft.id)).filter(({ kind }) => kind === "objective");
    expect(shifted.map(({ blockId, number }) => [blockId, number])).toEqual([
      [objectives[1]!.blockId, "1"],
      [objectives[0]!.blockId, "2"],
    ]);
    await shiftBlock(world.edwige, draft, objectives[1]!.blockId, "down");
    expect(await order()).toEqual(untouched);
    await expect(shiftBlock(world.edwige, draft, newId(), "up")).rejects.toMatchObject(
      refused("boucle.notFound"),
    );
    await expect(shiftBlock(world.nour, draft, first, "down")).rejects.toMatchObject(
      refused("boucle.forbidden"),
    );
  });

  it("keeps the identity of blocks through any sequence of changes and versions", async () => {
    const { text, draft, blocks } = await aText();
    await publish(world.edwige, draft, { inForceFrom: "2025-06-21" });
    const next = await startDraft(world.edwige, text, { label: "2" });
    const expected = new Map(blocks.map((block) => [block.blockId, block.content]));
    const step = fc.record({
      act: fc.constantFrom("edit", "move", "remove", "insert"),
      which: fc.nat(100),
      where: fc.nat(100),
    });
    const steps = fc.sample(step, { numRuns: 40, seed: 20 });
    for (const [index, { act, which, where }] of steps.entries()) {
      const now = await blocksOf(next.id);
      const block = now[which % Math.max(1, now.length)];
      const after = now[where % Math.max(1, now.length)]?.blockId ?? null;
      if (act === "insert" || !block) {
        const made = await insertBlock(world.edwige, next, {
          kind: "paragraph",
          content: `Nouveau ${index}.`,
          afterId: after,
        });
        expected.set(made.blockId, made.content);
      } else if (act === "edit") {
        await editBlock(world.edwige, next, block.blockId, {
          content: `Reformulé ${index}.`,
          revision: block.revision,
        });
        expected.set(block.blockId, `Reformulé ${index}.`);
      } else if (act === "move") await moveBlock(world.edwige, next, block.blockId, after);
      else {
        await removeBlock(world.edwige, next, block.blockId);
        expected.delete(block.blockId);
      }
    }
    const end = await blocksOf(next.id);
    expect(new Map(end.map((block) => [block.blockId, block.content]))).toEqual(expected);
    expect(end.map((block) => block.position)).toEqual(end.map((_, index) => index));
    const paragraphs = end.filter((block) => block.kind === "paragraph");
    expect(numbers(paragraphs)).toEqual(paragraphs.map((_, index) => String(index + 1)));
    expect((await blocksOf(draft.id)).map((block) => block.blockId)).toEqual(
      blocks.map((block) => block.blockId),
    );
  });
});

describe("where blocks stand", () => {
  it("is told as the version in force words them, under their objective and axis", async () => {
    const { text, draft, blocks } = await aPublishedText();
    const next = await startDraft(world.edwige, text, { label: "2" });
    await editBlock(world.edwige, next, blocks[3]!.blockId, { content: "Pas encore adopté.", revision: 1 });
    const placed = await blocksById(blocks.map((block) => block.blockId));
    expect(placed.size).toBe(blocks.length);
    expect(placed.get(blocks[3]!.blockId)).toMatchObject({
      textSlug: text.slug,
      versionNumber: draft.number,
      number: "2",
      plain: "Chaque boucle nomme un binôme. Il est formé.",
      href: `/textes/${text.slug}/objectifs/1#p2`,
      objective: { number: "1", title: "Des listes partout" },
      axis: { number: "I", title: "Se préparer" },
    });
    expect(placed.get(blocks[0]!.blockId)).toMatchObject({
      objective: null,
      axis: null,
      href: `/textes/${text.slug}#p1`,
    });
    expect(placed.get(blocks[8]!.blockId)).toMatchObject({ objective: null, axis: null });
    expect(placed.get(blocks[2]!.blockId)).toMatchObject({ href: `/textes/${text.slug}/objectifs/1` });
    expect(placed.get(blocks[4]!.blockId)?.plain).toContain("Former tôt");
  });

  it("falls back to the last version that held a block since removed, and to a draft never published", async () => {
    const { text, blocks } = await aPublishedText();
    const next = await startDraft(world.edwige, text, { label: "2" });
    await removeBlock(world.edwige, next, blocks[6]!.blockId);
    const made = await insertBlock(world.edwige, next, {
      kind: "paragraph",
      content: "Tout neuf.",
      afterId: null,
    });
    expect((await blocksById([made.blockId])).get(made.blockId)).toMatchObject({
      published: false,
      href: `/textes/${text.slug}/brouillon#p1`,
    });
    await publish(world.edwige, next, { inForceFrom: "2025-07-01" });
    const placed = await blocksById([blocks[6]!.blockId, newId()]);
    expect(placed.size).toBe(1);
    expect(placed.get(blocks[6]!.blockId)).toMatchObject({
      versionNumber: 1,
      href: `/textes/${text.slug}/versions/1#p3`,
    });
    expect(await blocksById([])).toEqual(new Map());
  });
});

import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#platform/database/index.ts";
import type { Domain } from "#platform/manifest/index.ts";
import { asking } from "../../../../tests/support/asking.ts";
import { aWorld } from "../../../../tests/support/world.ts";
import type { NewBlock } from "../document.ts";
import { texts } from "../domain.ts";
import { editBlock, moveBlock, removeBlock } from "../drafting.ts";
import { fromJson, fromMarkdown } from "../format/index.ts";
import { publish, startDraft, type Text, writeText } from "../index.ts";

const world = aWorld();
const asked: string[][] = [];
const companion: Domain = {
  name: "roadmap",
  companions: [
    {
      key: "roadmap.progress",
      of: async ({ blockIds, draft }) => {
        asked.push(blockIds);
        const [, , objective, paragraph] = blockIds;
        return new Map([
          [objective!, { progress: 0.4, figures: [{ value: "12", label: "contributions" }] }],
          [
            paragraph!,
            { margin: draft ? "un brouillon" : "58 groupes le disent", below: "Un binôme partout" },
          ],
        ]);
      },
    },
  ],
};
const ask = asking([texts, companion]);
const inEnglish = asking([texts], "en");

const blocks: NewBlock[] = [
  { kind: "paragraph", content: "Les groupes ont travaillé." },
  { kind: "axis", label: "Axe", content: "Se préparer" },
  { kind: "objective", label: "Objectif", content: "Des listes partout" },
  {
    kind: "paragraph",
    content: "Chaque boucle **nomme un binôme**, {+formé avant+}. <script>alert(1)</script>",
  },
  { kind: "contributions", content: "Ce qui est demandé :", items: ["Former tôt"] },
  { kind: "objective", label: "Objectif", content: "Des ami·es ailleurs" },
  { kind: "paragraph", content: "Un réseau se construit." },
];
let text: Text;
const base = () => `/textes/${text.slug}`;

beforeAll(async () => {
  const what = { title: "Feuille de route 2026", kind: "roadmap", blocks, numbering: "automatic" as const };
  const published = { inForceFrom: "2025-06-21", summary: "Première." };
  const written = await db.transaction((tx) => writeText(tx, { ...what, unitId: world.root.id, published }));
  text = written.text;
  const draft = await startDraft(world.edwige, text, { label: "Deuxième" });
  const ids = written.blockIds;
  await editBlock(world.edwige, draft, ids[0]!, {
    content: "Les groupes ont beaucoup travaillé.",
    revision: 1,
  });
  await removeBlock(world.edwige, draft, ids[4]!);
  await moveBlock(world.edwige, draft, ids[6]!, null);
});

describe("reading a text", () => {
  it("shows the whole of it with its numbers, its marks and what others say of it", async () => {
    const { status, body } = await ask.get(base());
    expect(status).toBe(200);
    expect(body).toContain('id="p2"');
    expect(body).toContain('<strong class="committed">nomme un binôme</strong>');
    expect(body).toMatch(/<ins class="adopted"[^>]*>formé avant<\/ins>/);
    expect(body).toContain("58 groupes le disent");
    expect(body).toContain("Un binôme partout");
    expect(body).toContain("version 1");
    expect(body).not.toContain("beaucoup travaillé");
  });

  it("never lets an author’s markup through", async () => {
    expect((await ask.get(base())).body).not.toContain("<script>alert");
  });

  it("asks companions once a page, about every block", async () => {
    asked.length = 0;
    await ask.get(`${base()}/objectifs/1`);
    expect(asked.map((ids) => ids.length)).toEqual([blocks.length]);
  });

  it("shows one objective with its figures and the way to the next", async () => {
    const { body } = await ask.get(`${base()}/objectifs/1`);
    expect(body).toContain("Axe I · Objectif 1");
    expect(body).toContain("40\u00a0%");
    expect(body).toContain(`href="${base()}/objectifs/2"`);
    expect(body).toContain("Former tôt");
    expect(body).not.toContain("Un réseau se construit");
    expect((await ask.get(`${base()}/objectifs/2`)).body).toContain("Objectif précédent");
  });

  it("keeps headings in order, without a gap", async () => {
    const { body } = await ask.get(base());
    const levels = [...body.matchAll(/<h([1-6])/g)].map((found) => Number(found[1]));
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  it("leads from a permalink to the paragraph", async () => {
    expect((await ask.get(`${base()}/p/2`)).to).toBe(`${base()}/objectifs/1#p2`);
    expect((await ask.get(`${base()}/p/1`)).to).toBe(`${base()}#p1`);
  });

  it.each([
    "/p/99",
    "/p/%00",
    "/objectifs/9",
    "/objectifs/x",
    "/versions/9",
    "/versions/999999",
    "/versions/1.pdf",
    "/comparer?de=7",
  ])("does not find %s", async (path) => {
    expect((await ask.get(`${base()}${path}`)).status).toBe(404);
  });

  it("does not find a text that is not there, whatever its address", async () => {
    for (const slug of ["nulle-part", "%00", "a".repeat(500), "..%2f"]) {
      expect((await ask.get(`/textes/${slug}`)).status).toBe(404);
    }
  });

  it("lists texts, in both languages", async () => {
    expect((await ask.get("/textes")).body).toContain("Feuille de route 2026");
    expect((await inEnglish.get("/textes")).body).toContain("1 text");
    expect((await inEnglish.get(base())).body).toContain("in force since");
  });
});

describe("versions of a text", () => {
  it("are listed, the draft only for who writes", async () => {
    expect((await ask.get(`${base()}/versions`)).body).not.toContain("Deuxième");
    expect((await ask.get(`${base()}/versions`, world.edwige)).body).toContain("Deuxième");
    expect((await ask.get(`${base()}/versions/2`)).status).toBe(404);
    expect((await ask.get(`${base()}/versions/2.json`, world.nour)).status).toBe(404);
    expect((await ask.get(`${base()}/versions/2`, world.edwige)).status).toBe(200);
  });

  it("are exported in three forms that say the same", async () => {
    const json = await ask.get(`${base()}/versions/1.json`);
    const markdown = await ask.get(`${base()}/versions/1.md`);
    expect(fromJson(json.body)).toEqual(fromMarkdown(markdown.body));
    expect(fromJson(json.body).blocks).toHaveLength(blocks.length);
    expect((await ask.get(`${base()}/versions/1.html`)).body).toContain("<h1>Feuille de route 2026</h1>");
  });

  it("are compared block by block, a removal and a move said as such", async () => {
    const { body } = await ask.get(`${base()}/comparer?de=1&a=2`, world.edwige);
    expect(body).toContain("<ins>");
    expect(body).toContain("beaucoup");
    for (const word of ["reformulé", "retiré", "déplacé"]) expect(body).toContain(word);
    expect((await ask.get(`${base()}/comparer?de=1&a=2`)).status).toBe(404);
    expect((await ask.get(`${base()}/comparer`)).status).toBe(200);
  });

  it("are announced when they are published ahead of their day", async () => {
    const later = await db.transaction((tx) =>
      writeText(tx, {
        title: "Demain",
        kind: "bill",
        blocks,
        unitId: world.root.id,
        published: { inForceFrom: "2199-01-01" },
      }),
    );
    expect((await ask.get(`/textes/${later.text.slug}`)).body).toContain("entre en vigueur le");
  });

  it("hide a text that is only a draft from everyone else", async () => {
    const hidden = await db.transaction((tx) =>
      writeText(tx, { title: "Secret", kind: "bill", blocks, unitId: world.root.id }),
    );
    expect((await ask.get(`/textes/${hidden.text.slug}`)).status).toBe(404);
    expect((await ask.get(`/textes/${hidden.text.slug}`, world.nour)).status).toBe(404);
    expect((await ask.get("/textes", world.nour)).body).not.toContain("Secret");
    expect((await ask.get("/textes", world.edwige)).body).toContain("Secret");
    expect((await ask.get(`/textes/${hidden.text.slug}`, world.edwige)).to).toBe(
      `/textes/${hidden.text.slug}/brouillon`,
    );
  });

  it("can be published with an end to their draft", async () => {
    const { text: other, version } = await db.transaction((tx) =>
      writeText(tx, { title: "Autre", kind: "bill", blocks, unitId: world.root.id }),
    );
    await publish(world.edwige, version, {
      inForceFrom: "2025-06-21",
      title: "Autre titre",
      label: "Adoptée",
    });
    expect((await ask.get(`/textes/${other.slug}`)).body).toContain("Autre titre");
  });
});

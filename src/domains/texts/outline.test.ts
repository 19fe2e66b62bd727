import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "./block.ts";
import { compare, tallyOf } from "./comparison.ts";
import type { BlockKind } from "./format/index.ts";
import { matchBlocks } from "./matching.ts";
import { chaptersOf, outlineOf, shifted } from "./outline.ts";

const block = (blockId: string, kind: BlockKind, content = blockId): Block => ({
  blockId,
  position: 0,
  kind,
  label: null,
  number: kind === "paragraph" ? "1" : null,
  level: null,
  content,
  items: [],
  revision: 1,
});

const text = [
  block("preamble", "paragraph"),
  block("I", "axis"),
  block("o1", "objective"),
  block("a", "paragraph"),
  block("b", "paragraph"),
  block("o2", "objective"),
  block("c", "paragraph"),
  block("II", "axis"),
  block("o3", "objective"),
  block("annex", "annex"),
  block("d", "text"),
];
const ids = (blocks: readonly { blockId: string }[] | null) => blocks?.map((one) => one.blockId);

describe("the outline of a text", () => {
  it("follows from the order of its blocks", () => {
    expect(
      outlineOf(text).map(({ head, objectives }) => [
        head?.blockId,
        ids(objectives.map((one) => one.objective)),
      ]),
    ).toEqual([
      ["I", ["o1", "o2"]],
      ["II", ["o3"]],
      ["annex", []],
    ]);
    expect(chaptersOf(text).map((one) => [one.axis?.blockId, ids(one.blocks)])).toEqual([
      ["I", ["a", "b"]],
      ["I", ["c"]],
      ["II", []],
    ]);
  });

  it("has a part without head for objectives before any axis", () => {
    expect(outlineOf([block("o", "objective")])).toMatchObject([
      { head: null, objectives: [{ axis: null }] },
    ]);
    expect(outlineOf([block("a", "paragraph")])).toEqual([]);
  });
});

describe("moving", () => {
  it("takes a paragraph past the block beside it", () => {
    expect(ids(shifted(text, "b", "up"))?.slice(2, 5)).toEqual(["o1", "b", "a"]);
    expect(ids(shifted(text, "b", "down"))?.slice(3, 6)).toEqual(["a", "o2", "b"]);
  });

  it("takes an objective with its paragraphs past the one beside it", () => {
    expect(ids(shifted(text, "o1", "down"))?.slice(1, 8)).toEqual(["I", "o2", "c", "o1", "a", "b", "II"]);
    expect(ids(shifted(text, "o2", "up"))?.slice(1, 8)).toEqual(["I", "o2", "c", "o1", "a", "b", "II"]);
    expect(ids(shifted(text, "II", "up"))?.slice(0, 4)).toEqual(["preamble", "II", "o3", "I"]);
  });

  it("does nothing at the ends of a text", () => {
    expect(shifted(text, "preamble", "up")).toBeNull();
    expect(shifted(text, "d", "down")).toBeNull();
    expect(shifted(text, "nobody", "down")).toBeNull();
  });

  it("never loses a block, and a step back undoes a step of a paragraph", () => {
    const move = fc.record({
      at: fc.nat(text.length - 1),
      way: fc.constantFrom("up" as const, "down" as const),
    });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 20 }), (moves) => {
        let now = text;
        for (const { at, way } of moves) now = shifted(now, now[at]!.blockId, way) ?? now;
        expect(ids(now)?.toSorted()).toEqual(ids(text)?.toSorted());
      }),
    );
    expect(shifted(shifted(text, "b", "up")!, "b", "down")).toEqual(text);
  });
});

describe("comparing two versions", () => {
  it("tells rewordings, additions, removals and moves apart, by identity", () => {
    const after = [
      text[0]!,
      { ...text[1]!, content: "Autrement" },
      block("new", "objective"),
      ...text.slice(2, 4),
      ...text.slice(5, 7),
      ...text.slice(9),
      ...text.slice(7, 9),
    ];
    const changes = compare(text, after);
    expect(tallyOf(changes)).toEqual({ reworded: 1, added: 1, removed: 1, moved: 2 });
    const at = changes.findIndex((change) => change.blockId === "b");
    expect(changes[at]).toMatchObject({ kind: "removed", after: null });
    expect(changes[at - 1]).toMatchObject({ blockId: "a", kind: "same" });
  });

  it("sees no change in a number that only followed", () => {
    expect(tallyOf(compare([text[0]!], [{ ...text[0]!, number: "9" }]))).toEqual({
      reworded: 0,
      added: 0,
      removed: 0,
      moved: 0,
    });
  });

  it("counts every block of both versions once", () => {
    const some = fc
      .subarray(text)
      .chain((kept) => fc.shuffledSubarray(text).map((other) => [kept, other] as const));
    fc.assert(
      fc.property(some, ([before, after]) => {
        const changes = compare(before, after);
        const union = new Set([...before, ...after].map((one) => one.blockId));
        expect(changes.map((one) => one.blockId).toSorted()).toEqual([...union].toSorted());
        expect(ids(changes.flatMap((change) => change.after ?? []))).toEqual(ids(after));
      }),
    );
  });
});

describe("matching a file with the version before it", () => {
  const before = [
    { ...block("one", "paragraph", "Chaque boucle nomme un binôme paritaire."), number: "1" },
    { ...block("two", "paragraph", "Les groupes se réunissent chaque mois dans leur commune."), number: "2" },
    { ...block("title", "objective", "Mieux se parler"), number: "1" },
    { ...block("list", "contributions", "Les contributions :"), items: ["a", "b"] },
    { ...block("list2", "contributions", "Les contributions :"), items: ["c"] },
  ];
  const fresh = (kind: BlockKind, number: string | null, content: string, items: string[] = []) => ({
    kind,
    number,
    content,
    items,
  });

  it("finds unchanged blocks wherever they went, each once", () => {
    const found = matchBlocks(before, [
      fresh("contributions", null, "Les contributions :", ["c"]),
      fresh("contributions", null, "Les contributions :", ["a", "b"]),
      fresh("contributions", null, "Les contributions :", ["a", "b"]),
    ]);
    expect(found).toEqual(["list2", "list", null]);
  });

  it("finds reworded blocks by number or by words, and takes others for new", () => {
    const found = matchBlocks(before, [
      fresh("paragraph", "1", "Un paragraphe d’ouverture sans rapport avec la suite."),
      fresh("paragraph", "2", "Chaque boucle départementale nomme un binôme paritaire formé."),
      fresh("paragraph", "3", "Les groupes se réunissent chaque semaine dans leur commune."),
      fresh("heading", null, "Mieux se parler"),
    ]);
    expect(found).toEqual([null, "one", "two", null]);
  });
});

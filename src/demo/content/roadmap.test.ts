import { describe, expect, it } from "vitest";
import {
  addedKey,
  currentRoadmap,
  draftRoadmap,
  lastYearRoadmap,
  plainText,
  type RoadmapBlock,
  rewrittenKeys,
} from "./roadmap.ts";

function shape(roadmap: readonly RoadmapBlock[]) {
  const count = (kind: string) => roadmap.filter((block) => block.kind === kind).length;
  return {
    axes: count("axis"),
    objectives: count("objective"),
    paragraphs: count("paragraph"),
    lists: count("contributions"),
    contributions: roadmap.flatMap(({ items }) => items ?? []).length,
    bold: roadmap.flatMap(({ content }) => [...content.matchAll(/\*\*.+?\*\*/gs)]).length,
    adopted: roadmap.flatMap(({ content }) => [...content.matchAll(/\{\+\+.+?\+\+\}/gs)]).length,
  };
}

describe("the roadmap in force", () => {
  it("has the shape of the field's own text", () => {
    expect(shape(currentRoadmap)).toEqual({
      axes: 3,
      objectives: 16,
      paragraphs: 49,
      lists: 13,
      contributions: 34,
      bold: 38,
      adopted: 12,
    });
  });

  it("numbers its paragraphs through the whole text", () => {
    const numbers = currentRoadmap.filter(({ kind }) => kind === "paragraph").map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: 49 }, (_, index) => index + 1));
  });

  it("leaves no marker in plain text and no straight apostrophe", () => {
    const plain = currentRoadmap.map(({ content }) => plainText(content)).join("\n");
    expect(plain).not.toMatch(/\*\*|\+\+|[{}']| [;:!?»]|« /);
  });
});

describe("versions of the roadmap", () => {
  it.each([
    ["in force", currentRoadmap],
    ["last year's", lastYearRoadmap],
    ["the draft", draftRoadmap],
  ])("%s never gives two blocks the same key", (_name, roadmap) => {
    const keys = roadmap.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("last year's was shorter", () => {
    expect(shape(lastYearRoadmap)).toMatchObject({ axes: 3, objectives: 8, paragraphs: 20 });
  });

  it("carries most of last year's paragraphs on under the same key", () => {
    const kept = new Set(currentRoadmap.map(({ key }) => key));
    const old = lastYearRoadmap.filter(({ kind }) => kind === "paragraph");
    expect(old.filter(({ key }) => kept.has(key)).length).toBeGreaterThanOrEqual(15);
  });

  it("the draft rewrites a few paragraphs, adds one, and touches nothing else", () => {
    const before = new Map(currentRoadmap.map((block) => [block.key, block.content]));
    const changed = draftRoadmap
      .filter(({ key, content }) => before.get(key) !== content)
      .map(({ key }) => key);
    expect(new Set(changed)).toEqual(new Set([...rewrittenKeys, addedKey]));
    expect(draftRoadmap.length).toBe(currentRoadmap.length + 1);
  });
});

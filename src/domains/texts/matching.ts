import type { Block } from "./block.ts";
import { type NewBlock, plainText } from "./document.ts";

type Fresh = Pick<NewBlock, "kind" | "number" | "content" | "items">;

/**
 * Which block of an earlier version each new block is, when a text comes in again from a file: first those that did
 * not change, then those of the same number whose words are near, then the nearest of the same kind. Answers the
 * identity of each new block, or null for one that is really new. No identity is given twice.
 */
export function matchBlocks(earlier: readonly Block[], fresh: readonly Fresh[]): (string | null)[] {
  const free = new Map(earlier.map((block) => [block.blockId, { ...block, bag: bagOf(block) }]));
  const found: (string | null)[] = fresh.map(() => null);
  const take = (index: number, id: string) => {
    found[index] = id;
    free.delete(id);
  };
  const byWords = Map.groupBy(free.values(), wordsKey);
  fresh.forEach((block, index) => {
    const same = byWords.get(wordsKey(block))?.find((old) => free.has(old.blockId));
    if (same) take(index, same.blockId);
  });
  for (const least of [0.35, 0.6]) {
    fresh.forEach((block, index) => {
      if (found[index]) return;
      const near = nearest(block, free.values(), least, least < 0.5);
      if (near) take(index, near);
    });
  }
  return found;
}

type Bag = Map<string, number>;
type Old = Block & { bag: Bag };

function nearest(block: Fresh, candidates: Iterable<Old>, least: number, sameNumber: boolean): string | null {
  const bag = bagOf(block);
  let best: { id: string; score: number } | null = null;
  for (const old of candidates) {
    if (old.kind !== block.kind || (sameNumber && (!block.number || old.number !== block.number))) continue;
    const score = likeness(bag, old.bag);
    if (score >= least && score > (best?.score ?? 0)) best = { id: old.blockId, score };
  }
  return best?.id ?? null;
}

const wordsKey = ({ kind, content, items = [] }: Fresh): string => [kind, content, ...items].join("\n");

function bagOf({ content, items = [] }: Fresh): Bag {
  const words =
    [content, ...items]
      .map(plainText)
      .join(" ")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const bag: Bag = new Map();
  for (const word of words) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

/** Share of words in common (Dice's coefficient on bags of words), 0 to 1. */
function likeness(one: Bag, other: Bag): number {
  const size = (bag: Bag) => bag.values().reduce((sum, n) => sum + n, 0);
  const [a, b] = [size(one), size(other)];
  if (Math.min(a, b) * 3 < Math.max(a, b)) return 0;
  let common = 0;
  for (const [word, n] of one) common += Math.min(n, other.get(word) ?? 0);
  return (2 * common) / Math.max(1, a + b);
}

import type { Block } from "./block.ts";

/** A part of a text: an axis, an annex, or what stands before the first of them (no head). */
export interface Part {
  head: Block | null;
  /** Objectives in it, each with the blocks that stand under it. */
  objectives: Chapter[];
}

/** An objective with what stands under it, and the axis in which it stands. */
export interface Chapter {
  objective: Block;
  axis: Block | null;
  blocks: Block[];
}

/** The parts of a text in order. Nesting follows from the order of blocks alone. */
export function outlineOf(blocks: readonly Block[]): Part[] {
  const parts: Part[] = [{ head: null, objectives: [] }];
  let chapter: Chapter | null = null;
  for (const block of blocks) {
    const part = parts.at(-1)!;
    if (block.kind === "axis" || block.kind === "annex") {
      parts.push({ head: block, objectives: [] });
      chapter = null;
    } else if (block.kind === "objective") {
      chapter = { objective: block, axis: part.head?.kind === "axis" ? part.head : null, blocks: [] };
      part.objectives.push(chapter);
    } else chapter?.blocks.push(block);
  }
  return parts.filter((part) => part.head || part.objectives.length > 0);
}

/** All objectives of a text in order. */
export function chaptersOf(blocks: readonly Block[]): Chapter[] {
  return outlineOf(blocks).flatMap((part) => part.objectives);
}

/** The stretch of blocks that moves with a headline: an objective or an axis takes along all that stands under it. */
export function stretchOf(blocks: readonly Block[], index: number): [from: number, to: number] {
  const rank = rankOf(blocks[index]);
  if (rank === leaf) return [index, index + 1];
  const next = blocks.findIndex((block, at) => at > index && rankOf(block) <= rank);
  return [index, next < 0 ? blocks.length : next];
}

/**
 * The order of blocks once one is moved past its neighbour: a paragraph past the block beside it, an objective with
 * all its paragraphs past the objective beside it. Null when there is nothing to move past.
 */
export function shifted<B extends Block>(
  blocks: readonly B[],
  blockId: string,
  way: "up" | "down",
): B[] | null {
  const index = blocks.findIndex((block) => block.blockId === blockId);
  if (index < 0) return null;
  const [from, to] = stretchOf(blocks, index);
  const moved = blocks.slice(from, to);
  if (way === "down") {
    if (to >= blocks.length) return null;
    const [, after] = rankOf(blocks[index]) === leaf ? [to, to + 1] : stretchOf(blocks, to);
    return [...blocks.slice(0, from), ...blocks.slice(to, after), ...moved, ...blocks.slice(after)];
  }
  if (from === 0) return null;
  const before = rankOf(blocks[index]) === leaf ? from - 1 : previousHead(blocks, index);
  return [...blocks.slice(0, before), ...moved, ...blocks.slice(before, from), ...blocks.slice(to)];
}

const leaf = 3;

function rankOf(block: Block | undefined): number {
  if (block?.kind === "axis" || block?.kind === "annex") return 1;
  return block?.kind === "objective" ? 2 : leaf;
}

function previousHead(blocks: readonly Block[], index: number): number {
  const rank = rankOf(blocks[index]);
  for (let at = index - 1; at >= 0; at -= 1) if (rankOf(blocks[at]) <= rank) return at;
  return 0;
}

import { typeset, typesetAll } from "../typography.ts";

export type BlockKind = "heading" | "axis" | "objective" | "paragraph" | "contributions";

/** One block of a roadmap. The key is its identity through all versions; the number belongs to one version. */
export interface RoadmapBlock {
  readonly kind: BlockKind;
  readonly key: string;
  /** Axes, objectives and paragraphs are numbered through the whole text. */
  readonly number?: number;
  /** `**promise**` is bold; `{++words++}` were adopted by amendment. */
  readonly content: string;
  /** What groups had asked for; only for a list of contributions. */
  readonly items?: readonly string[];
}

/** A roadmap as written, before numbering. */
export type WrittenBlock = Omit<RoadmapBlock, "number">;

export const CONTRIBUTIONS_TITLE = "Ce qui a conduit à ces propositions";

/** An unnumbered title before the first axis. */
export function heading(key: string, content: string): WrittenBlock {
  return { kind: "heading", key: `heading-${key}`, content: typeset(content) };
}

/** One of the great parts. */
export function axis(key: string, content: string): WrittenBlock {
  return { kind: "axis", key: `axis-${key}`, content: typeset(content) };
}

/** An objective and what stands under it. */
export function objective(key: string, content: string): WrittenBlock {
  return { kind: "objective", key: `objective-${key}`, content: typeset(content) };
}

/** A numbered paragraph. */
export function paragraph(key: string, content: string): WrittenBlock {
  return { kind: "paragraph", key: `paragraph-${key}`, content: typeset(content) };
}

/** The list of contributions that closes an objective. */
export function contributions(key: string, items: readonly string[]): WrittenBlock {
  return {
    kind: "contributions",
    key: `contributions-${key}`,
    content: CONTRIBUTIONS_TITLE,
    items: typesetAll(items),
  };
}

/** Gives axes, objectives and paragraphs their numbers, each kind through the whole text. */
export function numbered(blocks: readonly WrittenBlock[]): RoadmapBlock[] {
  const reached = new Map<BlockKind, number>();
  return blocks.map((block) => {
    if (block.kind === "heading" || block.kind === "contributions") return block;
    const number = (reached.get(block.kind) ?? 0) + 1;
    reached.set(block.kind, number);
    return { ...block, number };
  });
}

/** The words of a paragraph as read, without any marker. */
export function plainText(content: string): string {
  return content.replaceAll("**", "").replaceAll("{++", "").replaceAll("++}", "");
}

/** The promises in bold, in order, without markers. */
export function boldRuns(content: string): string[] {
  return [...content.matchAll(/\*\*(.+?)\*\*/gs)].map((match) => plainText(match[1] ?? ""));
}

/** The words adopted by amendment, in order. */
export function adoptedInsertions(content: string): string[] {
  return [...content.matchAll(/\{\+\+(.+?)\+\+\}/gs)].map((match) => plainText(match[1] ?? ""));
}

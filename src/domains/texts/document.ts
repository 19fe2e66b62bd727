import {
  type BlockKind,
  canonical,
  type Block as DocumentBlock,
  type Language,
  parseInline,
  plainText as plainOf,
  type TextDocument,
  writeInline,
} from "./format/index.ts";
import { renumbered, unnumbered } from "./numbering.ts";
import { refuseTexts } from "./refusals.ts";

/** A block as it is given to be written: its content and items in the canonical dialect of `format`. */
export interface NewBlock {
  /** The identity that it keeps from another version; a new one when not given. */
  blockId?: string;
  kind: BlockKind;
  label?: string | null;
  number?: string | null;
  level?: number | null;
  content: string;
  items?: string[];
}

/** A block ready to be stored: canonical, and with a number wherever its kind has one. */
export type ReadyBlock = Required<Omit<NewBlock, "blockId">> & Pick<NewBlock, "blockId">;

/** Bounds of a text: companions and pages count on them. */
export const limits = { blocks: 2000, content: 20_000, items: 500 } as const;

export const blockKinds: readonly BlockKind[] = [
  "axis",
  "objective",
  "annex",
  "heading",
  "paragraph",
  "text",
  "contributions",
  "list",
];

/** The bare words of content in the canonical dialect. */
export function plainText(content: string): string {
  return plainOf(parseInline(content));
}

/** Blocks as the document of `format`, ready to be exported. */
export function documentOf(
  of: { title: string; language: string },
  blocks: readonly ReadyBlock[],
): TextDocument {
  return {
    title: of.title,
    language: of.language === "en" ? "en" : "fr",
    blocks: blocks.map((block) => ({
      kind: block.kind,
      ...(block.label ? { label: block.label } : {}),
      ...(block.number ? { number: block.number } : {}),
      ...(block.level ? { level: block.level } : {}),
      content: parseInline(block.content),
      ...(hasItems(block.kind) ? { items: block.items.map(parseInline) } : {}),
    })),
  };
}

/** The blocks of a document, ready to be stored. */
export function blocksFrom(document: TextDocument): NewBlock[] {
  return document.blocks.map((block) => ({
    kind: block.kind,
    label: block.label ?? null,
    number: block.number ?? null,
    level: block.level ?? null,
    content: writeInline(block.content),
    items: (block.items ?? []).map(writeInline),
  }));
}

/** `given`: numbers as they are, only paragraphs must have one; `automatic`: all numbers anew. */
export type Numbering = "given" | "automatic";

/**
 * Blocks as they are stored: in canonical form, void ones left out, each paragraph with a number.
 * @throws {Refusal} `tooMany`, `tooLong`.
 */
export function readyBlocks(given: readonly NewBlock[], numbering: Numbering = "given"): ReadyBlock[] {
  if (given.length > limits.blocks) throw refuseTexts.tooMany({ limit: limits.blocks });
  return withNumbers(given, numbering).flatMap((block) => {
    const ready = readyBlock(block);
    return ready ? [ready] : [];
  });
}

/** One block as it is stored, or null when nothing is in it. @throws {Refusal} `tooLong`. */
export function readyBlock(given: NewBlock): ReadyBlock | null {
  const { kind, label, number, level, content, items = [] } = given;
  const long = content.length > limits.content || items.some((item) => item.length > limits.content);
  if (long) throw refuseTexts.tooLong({ limit: limits.content });
  if (items.length > limits.items) throw refuseTexts.tooMany({ limit: limits.items });
  const [made] = canonical(
    alone({
      kind,
      ...(label ? { label } : {}),
      ...(number ? { number } : {}),
      ...(level ? { level } : {}),
      content: parseInline(content),
      ...(hasItems(kind) ? { items: items.map(parseInline) } : {}),
    }),
  ).blocks;
  if (!made) return null;
  const [block] = blocksFrom(alone(made)) as [ReadyBlock];
  return given.blockId ? { ...block, blockId: given.blockId } : block;
}

/** Whether blocks of this kind hold a list. */
export function hasItems(kind: string): boolean {
  return kind === "list" || kind === "contributions";
}

function alone(block: DocumentBlock, language: Language = "fr"): TextDocument {
  return { title: "", language, blocks: [block] };
}

function withNumbers(given: readonly NewBlock[], numbering: Numbering): readonly NewBlock[] {
  const anew = numbering === "automatic";
  const wanted = renumbered(
    given.map(({ kind, number }) => ({
      kind,
      number: anew && counted.includes(kind) ? unnumbered : (number ?? null),
    })),
  );
  return given.map((block, index) => {
    const missing = block.kind === "paragraph" && !block.number;
    return anew || missing ? { ...block, number: wanted[index] ?? null } : block;
  });
}

const counted: readonly BlockKind[] = ["axis", "objective", "paragraph"];

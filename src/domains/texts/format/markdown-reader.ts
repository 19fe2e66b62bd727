import { canonicalBlock, isVoid, tidyWords } from "./canonical.ts";
import type { Block, BlockKind, TextDocument } from "./document.ts";
import { paragraphLine, parseHeadline } from "./headline.ts";
import { parseInline } from "./inline.ts";
import { readTitle, signature } from "./markdown.ts";
import { TextRefused } from "./refusal.ts";

const front = /^---\nformat: boucle-text 1\nlanguage: (fr|en)\n---\n/;
const kindsByDepth: BlockKind[] = ["annex", "axis", "objective", "heading", "heading", "heading"];

/** Whether this text was written by `toMarkdown`. */
export function isCanonicalMarkdown(source: string): boolean {
  return unified(source).startsWith(signature);
}

/** A document and the source line of each of its blocks. */
type PlacedDocument = { document: TextDocument; lines: number[] };

/**
 * Reads canonical Markdown back: `fromMarkdown(toMarkdown(d))` is `canonical(d)`. For any other text use
 * `readText`.
 * @throws TextRefused `format` when the first lines are not those of a canonical file.
 */
export function fromMarkdown(source: string): TextDocument {
  return readMarkdown(source).document;
}

/** As `fromMarkdown`, with the line of each block. */
export function readMarkdown(source: string): PlacedDocument {
  const text = unified(source);
  const language = front.exec(text)?.[1];
  if (language !== "fr" && language !== "en") throw new TextRefused("format", 1);
  const all = text.split("\n");
  const first = all.findIndex((line, index) => index > 3 && line !== "");
  const heading = /^#(?: (.*))?$/s.exec(all[first] ?? "");
  if (!heading) throw new TextRefused("format", first < 0 ? 5 : first + 1);
  const placed = readBlocks(all.slice(first + 1))
    .map(({ block, index }) => ({ block: canonicalBlock(block), line: first + 2 + index }))
    .filter(({ block }) => !isVoid(block));
  const title = tidyWords(readTitle(heading[1] ?? "")).trim();
  return {
    document: { title, language, blocks: placed.map(({ block }) => block) },
    lines: placed.map(({ line }) => line),
  };
}

function unified(source: string): string {
  return source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}

type Placed = { block: Block; index: number };

function readBlocks(lines: string[]): Placed[] {
  const placed: Placed[] = [];
  let open: Block | undefined;
  lines.forEach((line, index) => {
    const quoted = line.startsWith(">");
    const inside = quoted ? line.replace(/^> ?/, "") : line;
    const item = inside.startsWith("- ") ? parseInline(inside.slice(2)) : undefined;
    const kind = quoted ? "contributions" : item ? "list" : undefined;
    if (!kind) {
      open = undefined;
      if (line !== "") placed.push({ block: readLine(line), index });
      return;
    }
    if (open?.kind !== kind) {
      open = { kind, content: [], items: [] };
      placed.push({ block: open, index });
    }
    if (item) open.items?.push(item);
    else open.content.push(...parseInline(inside));
  });
  return placed;
}

function readLine(line: string): Block {
  const heading = /^(#{1,6})(?: (.*))?$/.exec(line);
  if (heading) {
    const depth = heading[1]?.length ?? 1;
    const kind = kindsByDepth[depth - 1] ?? "heading";
    return { kind, ...(kind === "heading" ? { level: depth - 3 } : {}), ...parseHeadline(heading[2] ?? "") };
  }
  const numbered = paragraphLine.exec(line);
  if (numbered)
    return { kind: "paragraph", number: numbered[1] ?? "", content: parseInline(numbered[2] ?? "") };
  return { kind: "text", content: parseInline(line) };
}

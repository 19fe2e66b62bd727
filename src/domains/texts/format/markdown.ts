import { canonical } from "./canonical.ts";
import type { Block, Inline, TextDocument } from "./document.ts";
import { paragraphLine, writeHeadline } from "./headline.ts";
import { parseInline, writeInline } from "./inline.ts";

/** First lines of every canonical file: they tell it apart from any other Markdown. */
export const signature = "---\nformat: boucle-text 1\nlanguage: ";

/** Words at the start of a line that Markdown would take for a heading, a list, a quotation or a number. */
function guard(line: string): string {
  const number = paragraphLine.exec(line)?.[1];
  if (number !== undefined) return `${number}\\${line.slice(number.length)}`;
  return /^(?:#|>|[-+](?: |$)|-{3}|={3}|~{3})/.test(line) ? `\\${line}` : line;
}

function bullets(items: Inline[][] = [], before = ""): string[] {
  return items.map((item) => `${before}- ${guard(writeInline(item))}`);
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case "annex":
      return `# ${writeHeadline(block)}`;
    case "axis":
      return `## ${writeHeadline(block)}`;
    case "objective":
      return `### ${writeHeadline(block)}`;
    case "heading":
      return `${"#".repeat(3 + (block.level ?? 1))} ${writeHeadline(block)}`;
    case "paragraph":
      return `${block.number}. ${writeInline(block.content)}`.trimEnd();
    case "text":
      return guard(writeInline(block.content));
    case "list":
      return bullets(block.items).join("\n");
    case "contributions": {
      const introduction = block.content.length ? [`> ${guard(writeInline(block.content))}`] : [];
      return [...introduction, ...bullets(block.items, "> ")].join("\n");
    }
  }
}

/** Writes a document as canonical Markdown: one line for each block, a blank line between blocks. */
export function toMarkdown(document: TextDocument): string {
  const { title, language, blocks } = canonical(document);
  const head = `${signature}${language}\n---`;
  const name = `# ${writeInline(parsePlain(title))}`.trimEnd();
  return `${[head, name, ...blocks.map(writeBlock)].join("\n\n")}\n`;
}

function parsePlain(text: string): Inline[] {
  return text ? [{ text, marks: [] }] : [];
}

/** The words of a title line, marks set aside. */
export function readTitle(line: string): string {
  return parseInline(line)
    .map((run) => run.text)
    .join("");
}

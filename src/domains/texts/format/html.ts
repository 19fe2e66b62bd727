import { canonical } from "./canonical.ts";
import type { Block, Inline, TextDocument } from "./document.ts";

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? "");
}

function runHtml(run: Inline): string {
  let html = escapeHtml(run.text);
  if (run.marks.includes("emphasis")) html = `<em>${html}</em>`;
  if (run.marks.includes("strong")) html = `<strong>${html}</strong>`;
  if (run.marks.includes("insertion")) html = `<ins>${html}</ins>`;
  return run.href ? `<a href="${escapeHtml(run.href)}" rel="noopener noreferrer">${html}</a>` : html;
}

/** The words of a stretch as HTML, escaped. */
export function inlineHtml(content: Inline[]): string {
  return content.map(runHtml).join("");
}

function listHtml(items: Inline[][] = []): string {
  return `<ul>${items.map((item) => `<li>${inlineHtml(item)}</li>`).join("")}</ul>`;
}

/** Headings follow one another without a gap: an objective outside any axis stands where an axis would. */
function outline(): (block: Block) => number {
  let part = 1;
  let insideAxis = false;
  return ({ kind, level }) => {
    if (kind === "axis" || kind === "annex") insideAxis = kind === "axis";
    if (kind === "heading") return Math.min(6, part + (level ?? 1));
    part = kind === "objective" && insideAxis ? 3 : 2;
    return part;
  };
}

/** Anchors that stay the same from one export to the next; a number met twice gets a suffix. */
function anchors(): (kind: string, number: string) => string {
  const seen = new Map<string, number>();
  return (kind, number) => {
    const name = `${kind}-${number.replaceAll(" ", "-")}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name}-${times}`;
  };
}

/** The document as one `<article>`, escaped, without script or style; paragraphs bear anchors (`paragraph-12`). */
export function toHtml(document: TextDocument): string {
  const { title, language, blocks } = canonical(document);
  const depthOf = outline();
  const anchor = anchors();
  const blockHtml = (block: Block): string => {
    const id = block.number ? ` id="${escapeHtml(anchor(block.kind, block.number))}"` : "";
    const words = inlineHtml(block.content);
    const number = block.number ? `<span class="number">${escapeHtml(block.number)}.</span> ` : "";
    if (block.kind === "paragraph") return `<p${id} class="paragraph">${number}${words}</p>`;
    if (block.kind === "text") return `<p>${words}</p>`;
    if (block.kind === "list") return listHtml(block.items);
    if (block.kind === "contributions") {
      return `<aside class="contributions">${words ? `<p>${words}</p>` : ""}${listHtml(block.items)}</aside>`;
    }
    const depth = depthOf(block);
    const printed = [block.label, block.number].filter(Boolean).join(" ");
    const before = printed ? `<span class="number">${escapeHtml(printed)}</span>${words ? " " : ""}` : "";
    return `<h${depth}${id} class="${block.kind}">${before}${words}</h${depth}>`;
  };
  const name = title ? [`<h1>${escapeHtml(title)}</h1>`] : [];
  return `<article class="text" lang="${language}">\n${[...name, ...blocks.map(blockHtml)].join("\n")}\n</article>\n`;
}

/** The same as a complete file that can be opened by itself. */
export function toHtmlPage(document: TextDocument): string {
  const { title, language } = canonical(document);
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title>`;
  return `<!doctype html>\n<html lang="${language}"><head>${head}</head><body>\n${toHtml(document)}</body></html>\n`;
}

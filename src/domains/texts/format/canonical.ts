import { type Block, headlineKinds, type Inline, type TextDocument } from "./document.ts";
import { isLabel, isParagraphNumber, isPartNumber } from "./headline.ts";
import { isAddress, mergeRuns } from "./inline.ts";

/** Unicode NFC, well-formed, one line: control characters and line separators become spaces. */
export function tidyWords(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]/gu, " ")
    .normalize("NFC");
}

/** Runs in their one canonical form: merged, tidy, without space at either end, addresses checked. */
export function canonicalInline(content: Inline[]): Inline[] {
  const checked = content.map((run) =>
    run.href && !isAddress(run.href) ? { text: run.text, marks: run.marks } : run,
  );
  const runs = mergeRuns(checked).map((run) => ({ ...run, text: tidyWords(run.text) }));
  trimEnd(runs, -1, (text) => text.trimEnd());
  trimEnd(runs, 0, (text) => text.trimStart());
  return runs;
}

function trimEnd(runs: Inline[], end: 0 | -1, trim: (text: string) => string): void {
  for (let run = runs.at(end); run; run = runs.at(end)) {
    run.text = trim(run.text);
    if (run.text) return;
    if (end === 0) runs.shift();
    else runs.pop();
  }
}

/** A label or number that cannot be written as one goes back among the words: nothing is lost. */
function canonicalHeadline(block: Block): Block {
  const label = tidyWords(block.label ?? "")
    .replace(/\s+/g, " ")
    .trim();
  const number = tidyWords(block.number ?? "")
    .replace(/\s+/g, " ")
    .trim();
  const numberFits = block.kind === "paragraph" ? isParagraphNumber(number) : isPartNumber(number);
  const fits = (!label || (isLabel(label) && block.kind !== "paragraph")) && (!number || numberFits);
  const printed = fits ? { ...(label ? { label } : {}), ...(number ? { number } : {}) } : {};
  const stray = fits ? "" : `${label} ${number} `;
  const content = canonicalInline([{ text: stray, marks: [] }, ...block.content]);
  const level =
    block.kind === "heading" ? { level: Math.min(3, Math.max(1, Math.trunc(block.level ?? 1) || 1)) } : {};
  return { kind: block.kind, ...printed, ...level, content };
}

/** One block in its canonical form, with the fields of its kind only. */
export function canonicalBlock(block: Block): Block {
  if (headlineKinds.includes(block.kind)) return canonicalHeadline(block);
  if (block.kind === "paragraph") {
    const numbered = canonicalHeadline(block);
    return numbered.number ? numbered : { kind: "text", content: numbered.content };
  }
  const content = canonicalInline(block.content);
  if (block.kind === "text") return { kind: "text", content };
  const items = (block.items ?? []).map(canonicalInline).filter((item) => item.length > 0);
  if (block.kind === "list")
    return { kind: "list", content: [], items: content.length ? [content, ...items] : items };
  return { kind: "contributions", content, items };
}

/** Whether nothing is left of a block: it is not kept. */
export function isVoid(block: Block): boolean {
  return !block.content.length && !block.label && !block.number && !block.items?.length;
}

/** The one form in which a document is written, stored and compared. Applying it twice changes nothing more. */
export function canonical(document: TextDocument): TextDocument {
  return {
    title: tidyWords(document.title).trim(),
    language: document.language,
    blocks: document.blocks.map(canonicalBlock).filter((block) => !isVoid(block)),
  };
}

import { markedStretches, plainText } from "../document.ts";
import type { ImportProfile } from "../profile.ts";
import type { WarningList } from "../warnings.ts";
import type { SourceBlock } from "./finish.ts";
import { holds, ordinal } from "./fold.ts";
import type { SourceLine } from "./lines.ts";
import { endsSentence } from "./shape.ts";

/** Looks over what was read and notes what a human should see. Changes nothing. */
export function review(
  blocks: SourceBlock[],
  lines: SourceLine[],
  profile: ImportProfile,
  warnings: WarningList,
): void {
  reviewLines(lines, warnings);
  for (const kind of ["axis", "objective", "paragraph"] as const) reviewNumbers(blocks, kind, warnings);
  reviewForms(blocks, warnings);
  blocks.forEach((block, index) => {
    reviewDoubles(block, profile, warnings);
    if (block.kind === "paragraph") reviewParagraph(block, blocks[index + 1], warnings);
    if (isEmptyPart(block, blocks[index + 1]))
      warnings.note("empty_part", block.line, block.raw, name(block));
  });
}

function name(block: SourceBlock): string {
  return [block.label, block.number, plainText(block.content)].filter(Boolean).join(" ");
}

function reviewLines(lines: SourceLine[], warnings: WarningList): void {
  lines.forEach(({ text, number }, index) => {
    if (/\p{L}-$/u.test(text.slice(-4)) && lines[index + 1])
      warnings.note("cut_word", number, text.slice(-60));
    if (/^\d{1,4}$/.test(text)) warnings.note("lone_number", number, text);
    if (/^\|.*\|$|<\/?[a-z][a-z0-9]{0,10}[\s>/]/i.test(text.slice(0, 2000)))
      warnings.note("markup_kept", number, text);
  });
}

function reviewNumbers(
  blocks: SourceBlock[],
  kind: "axis" | "objective" | "paragraph",
  warnings: WarningList,
): void {
  let last = 0;
  for (const block of blocks) {
    if (block.kind !== kind || !block.number) continue;
    const value = ordinal(block.number);
    const inserted = !/^(?:\d+|\p{Lu}+)$/u.test(block.number);
    const shown = [block.label, block.number].filter(Boolean).join(" ");
    if (value > last + 1) warnings.note("number_missing", block.line, shown, String(last + 1));
    else if (value <= last && !(inserted && value === last))
      warnings.note("number_repeated", block.line, shown, shown);
    last = value;
  }
}

function reviewForms(blocks: SourceBlock[], warnings: WarningList): void {
  const first = blocks.find((block) => block.form);
  const other = blocks.filter((block) => block.form && block.form !== first?.form);
  for (const block of other)
    warnings.note("mixed_numbering", block.line, block.raw, `${first?.form}, ${block.form}`);
}

const doubled = /(?<![\p{L}\p{M}\p{N}'’·-])(\p{L}{2,30})[ \u00A0*]{1,6}\1(?![\p{L}\p{M}\p{N}'’·-])/giu;

function reviewDoubles(block: SourceBlock, profile: ImportProfile, warnings: WarningList): void {
  const texts = [plainText(block.content), ...(block.items ?? []).map(plainText)];
  texts.forEach((text, index) => {
    const line = index === 0 ? block.line : (block.itemLines[index - 1] ?? block.line);
    for (const found of text.matchAll(doubled)) {
      const [both, word = ""] = found;
      if (holds(profile.doublesAllowed, word)) continue;
      warnings.note("doubled_word", line, text.slice(Math.max(0, found.index - 30), found.index + 40), both);
    }
  });
}

function reviewParagraph(block: SourceBlock, next: SourceBlock | undefined, warnings: WarningList): void {
  if (!endsSentence(block.raw) && next?.kind !== "list") {
    warnings.note("unfinished_paragraph", block.line, block.raw.slice(-60), block.number ?? "");
  }
  for (const bold of markedStretches(block.content, "strong")) {
    if (/^[\p{L}'’]{1,3}$/u.test(bold.trim())) {
      const at = block.raw.indexOf(`**${bold}`);
      warnings.note("bold_fragment", block.line, block.raw.slice(Math.max(0, at - 30), at + 40), bold);
    }
  }
}

function isEmptyPart(block: SourceBlock, next: SourceBlock | undefined): boolean {
  if (block.kind === "axis") return !next || next.kind === "axis" || next.kind === "annex";
  if (block.kind === "objective") return !next || ["axis", "objective", "annex"].includes(next.kind);
  return block.kind === "paragraph" && block.content.length === 0 && next?.kind !== "list";
}

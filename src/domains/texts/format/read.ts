import { placeInAnnex } from "./annex/place.ts";
import type { Annex } from "./annex/proposal.ts";
import { propose } from "./annex/propose.ts";
import { canonical, canonicalBlock, isVoid } from "./canonical.ts";
import { type Counts, count } from "./counts.ts";
import { plainText, type TextDocument } from "./document.ts";
import { isCanonicalMarkdown, readMarkdown } from "./markdown-reader.ts";
import { defaultProfile, type ImportProfile } from "./profile.ts";
import { assemble } from "./reading/assemble.ts";
import { decodeText } from "./reading/decode.ts";
import { finish, gatherContributions, type SourceBlock, takeTitle } from "./reading/finish.ts";
import { languageOf } from "./reading/language.ts";
import { sourceLines } from "./reading/lines.ts";
import { review } from "./reading/review.ts";
import { TextRefused } from "./refusal.ts";
import { type Warning, WarningList } from "./warnings.ts";
import { checkWords, type WordCheck } from "./words.ts";

/** All that an import shows before anyone confirms it. `lines` gives the source line of each block. */
export type Reading = {
  document: TextDocument;
  lines: number[];
  warnings: Warning[];
  profile: ImportProfile;
  annex: Annex;
  counts: Counts;
  words: WordCheck;
};

/**
 * Reads a numbered document from a file or a string. Dirty sources are repaired where that is safe; the rest is
 * told in `warnings`; `words` proves that no word was lost. A file written by `toMarkdown` is read back exactly.
 * @throws TextRefused when the source is empty, binary, too large, of unknown encoding or without structure.
 */
export function readText(source: Uint8Array | string, profile: ImportProfile = defaultProfile): Reading {
  const warnings = new WarningList();
  const text = decodeText(source, warnings);
  return isCanonicalMarkdown(text)
    ? readExport(text, profile, warnings)
    : readSource(text, profile, warnings);
}

function readSource(text: string, profile: ImportProfile, warnings: WarningList): Reading {
  const lines = sourceLines(text);
  const drafts = gatherContributions(assemble(lines, profile, warnings), profile);
  const { title, rest } = takeTitle(drafts, warnings);
  const blocks = finish(rest, profile, warnings);
  if (!blocks.some(({ kind }) => kind === "axis" || kind === "objective" || kind === "paragraph")) {
    throw new TextRefused("no_structure");
  }
  const name = title ? finish([title], profile, warnings).flatMap((block) => block.content) : [];
  review(blocks, lines, profile, warnings);
  const kept = blocks
    .map((source) => ({ block: canonicalBlock(source), source }))
    .filter(({ block }) => !isVoid(block));
  const read = { title: plainText(name), language: languageOf(text), blocks: kept.map(({ block }) => block) };
  const sources = kept.map(({ source }) => source);
  return conclude(text, canonical(read), sources, profile, warnings);
}

/** A file that `toMarkdown` wrote: nothing to repair, but its annex can still be proposed. */
function readExport(text: string, profile: ImportProfile, warnings: WarningList): Reading {
  const { document, lines } = readMarkdown(text);
  const blocks = placeInAnnex(document.blocks, lines, profile);
  const body = text.split("\n").slice(4).join("\n");
  return conclude(body, document, blocks, profile, warnings);
}

function conclude(
  text: string,
  document: TextDocument,
  blocks: SourceBlock[],
  profile: ImportProfile,
  warnings: WarningList,
): Reading {
  const annex = propose(blocks, profile, warnings);
  const words = checkWords(text, document);
  if (!words.ok) {
    warnings.note("words_differ", 1, "", [...words.missing, ...words.added].slice(0, 10).join(", "));
  }
  const lines = blocks.map((block) => block.line);
  return {
    document,
    lines,
    warnings: warnings.list(),
    profile,
    annex,
    counts: count(document, annex),
    words,
  };
}

/** The title, the figures and the warnings of a source. */
export type Inspection = { title: string } & Counts & { warnings: Warning[] };

/** Tells what an import of this source would give, without the words themselves. @throws TextRefused as `readText` does. */
export function inspect(source: Uint8Array | string): Inspection {
  const { document, counts, warnings } = readText(source);
  return { title: document.title, ...counts, warnings };
}

import type { Block, Inline } from "../document.ts";
import type { ImportProfile } from "../profile.ts";
import type { WarningList } from "../warnings.ts";
import { type Draft, strongCount, type Words } from "./draft.ts";
import { isIntroduction } from "./shape.ts";
import { readSourceInline } from "./source-inline.ts";

/** A block with the place it came from and what it is in an annex. */
export type SourceBlock = Block &
  Pick<Draft, "line" | "inAnnex" | "role" | "form"> & { itemLines: number[]; raw: string };

/** Makes lists that follow an introduction into contributions. */
export function gatherContributions(drafts: Draft[], profile: ImportProfile): Draft[] {
  const gathered: Draft[] = [];
  for (const draft of drafts) {
    const before = gathered.at(-1);
    if (draft.kind === "list" && before?.kind === "text" && isIntroduction(before.words.text, profile)) {
      before.kind = "contributions";
      before.items = draft.items ?? [];
    } else gathered.push(draft);
  }
  return gathered;
}

/** Takes the title out: the first `#` heading before any part, or else a short first line. */
export function takeTitle(drafts: Draft[], warnings: WarningList): { title?: Draft; rest: Draft[] } {
  const body = drafts.findIndex((draft) => !["text", "title", "heading"].includes(draft.kind));
  const opening = body < 0 ? drafts : drafts.slice(0, body);
  const marked = opening.find((draft) => draft.kind === "title");
  const [first] = opening;
  const title = marked ?? (first && first.words.text.length <= 200 ? first : undefined);
  if (!title) warnings.note("no_title", drafts[0]?.line ?? 1, drafts[0]?.words.text);
  return { rest: drafts.filter((draft) => draft !== title), ...(title ? { title } : {}) };
}

/** Reads the marks of every draft and gives blocks. */
export function finish(drafts: Draft[], profile: ImportProfile, warnings: WarningList): SourceBlock[] {
  return drafts.map((draft) => finishDraft(draft, profile, warnings));
}

function finishDraft(draft: Draft, profile: ImportProfile, warnings: WarningList): SourceBlock {
  const { line, inAnnex, role, form, label, number, level, items } = draft;
  const kind = draft.kind === "title" ? "heading" : draft.kind;
  const marker = keptMarker(draft, profile, warnings);
  const content = readWords(draft.words, marker, draft, profile, warnings);
  return {
    kind,
    content,
    line,
    inAnnex,
    raw: draft.words.text,
    itemLines: (items ?? []).map((item) => item.lineAt(0)),
    ...(items ? { items: items.map((item) => readWords(item, "", draft, profile, warnings)) } : {}),
    ...(label ? { label } : {}),
    ...(number ? { number } : {}),
    ...(kind === "heading" ? { level: level ?? 1 } : {}),
    ...(role ? { role } : {}),
    ...(form ? { form } : {}),
  };
}

/** The `**` after a number: stray when a space follows or its bold is never closed, else it opens bold. */
function keptMarker(draft: Draft, profile: ImportProfile, warnings: WarningList): string {
  if (!draft.marker) return "";
  const text = draft.words.text;
  const opensBold = /^\S/.test(text) && strongCount(text) % 2 === 1;
  if (opensBold || !profile.strayMarkerAfterNumber) return "**";
  warnings.note("number_marker", draft.line, `${draft.number}.** ${text}`);
  return "";
}

function readWords(
  words: Words,
  marker: string,
  draft: Draft,
  profile: ImportProfile,
  warnings: WarningList,
): Inline[] {
  const numbered = draft.kind === "paragraph";
  const { emphasis, emptyLinks } = profile.insertions;
  const source = marker + words.text;
  const rules = { starsInsert: numbered && emphasis, emptyLinksInsert: numbered && emptyLinks };
  const { runs, problems, bold } = readSourceInline(source, rules);
  for (const { code, offset, excerpt, word } of problems) {
    warnings.note(code, words.lineAt(Math.max(0, offset - marker.length)), excerpt, word);
  }
  noteSeams(words, bold, warnings);
  return runs;
}

function noteSeams(words: Words, bold: { from: number; to: number }[], warnings: WarningList): void {
  const seams = words.pieces.filter((piece) => piece.seam);
  if (seams.length === 0) return;
  const text = words.text;
  let at = 0;
  for (const { offset, line } of seams) {
    while (at < bold.length && (bold[at]?.to ?? 0) <= offset) at += 1;
    const around = text.slice(Math.max(0, offset - 30), offset + 40);
    if ((bold[at]?.from ?? Number.POSITIVE_INFINITY) < offset)
      warnings.note("bold_across_break", line, around);
    else if (/(?:\*|\]\([^()\s]*\)) ?$/.test(text.slice(Math.max(0, offset - 40), offset))) {
      warnings.note("mark_stops_at_break", line, around);
    }
  }
}

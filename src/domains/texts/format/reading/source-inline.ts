import type { Inline, Mark } from "../document.ts";
import { isAddress, mergeRuns } from "../inline.ts";
import type { WarningCode } from "../warnings.ts";

/*
 * Reads marks as real files hold them: markers without partners, spaces inside bold, bold that opens twice.
 * Each kind of marker is paired by looking one marker ahead, so the time is linear whatever the input.
 */

type SourceInline = {
  runs: Inline[];
  problems: { code: WarningCode; offset: number; excerpt: string; word?: string }[];
  /** Stretches between bold markers, as offsets in the source words. */
  bold: { from: number; to: number }[];
};

/** How `*…*` and `[…](#)` are understood here: as an adopted insertion, or as plain emphasis and plain words. */
type InlineRules = { starsInsert: boolean; emptyLinksInsert: boolean };

type Piece = {
  text: string;
  offset: number;
  mark?: Mark;
  opens?: boolean;
  closes?: boolean;
  plain?: string;
  target?: string;
};

const token =
  /\\([^\p{L}\p{M}\p{N}\s])|(\*+|_+)|(\{\+{1,2})|(\+{1,2}\})|(\[)|\]\(([^()\s]{0,2000})\)|[^\\*_{+[\]]+|[\s\S]/guy;

/** Reads the words of one block of a source. */
export function readSourceInline(source: string, rules: InlineRules): SourceInline {
  const problems: SourceInline["problems"] = [];
  const note = (code: WarningCode, offset: number, word?: string) => {
    const excerpt = source.slice(Math.max(0, offset - 30), offset + 40);
    problems.push({ code, offset, excerpt, ...(word ? { word } : {}) });
  };
  const pieces = cut(source, rules, note);
  const bold = pairStars(pieces, "strong", note);
  pairStars(pieces, "emphasis", note);
  pairStars(pieces, "insertion", note);
  const links = pairLinks(pieces, rules, note);
  return { runs: looseSpaces(collect(pieces, links)), problems, bold };
}

type Note = (code: WarningCode, offset: number, word?: string) => void;

function cut(source: string, rules: InlineRules, note: Note): Piece[] {
  const pieces: Piece[] = [];
  for (const found of source.matchAll(token)) {
    const [text, escaped, stars, opens, closes, , target] = found;
    const offset = found.index;
    if (escaped !== undefined) pieces.push({ text, offset, plain: escaped });
    else if (stars) pieces.push(...starPieces(source, stars, offset, rules, note));
    else if (opens || closes)
      pieces.push({ text, offset, mark: "insertion", opens: Boolean(opens), closes: Boolean(closes) });
    else if (target !== undefined) pieces.push({ text, offset, target });
    else pieces.push({ text, offset });
  }
  return pieces;
}

/** A run of `*` or `_` as one or two switches, with the sides on which it can open or close. */
function starPieces(source: string, stars: string, offset: number, rules: InlineRules, note: Note): Piece[] {
  const before = source.slice(Math.max(0, offset - 2), offset).at(-1) ?? " ";
  const after = source[offset + stars.length] ?? " ";
  const wordy = (character: string) => /[\p{L}\p{N}]/u.test(character);
  const spaced = (character: string) => /\s/.test(character);
  const pointed = (character: string) => !wordy(character) && !spaced(character);
  const underscore = stars.startsWith("_");
  if (underscore && (stars.length > 2 || wordy(before) === wordy(after))) return [{ text: stars, offset }];
  const opens = !spaced(after) && (!pointed(after) || !wordy(before));
  const closes = !spaced(before) && (!pointed(before) || !wordy(after));
  if (stars.length > 3) {
    if (!(stars.length === 4 && opens && closes)) note("stray_marker", offset);
    return [];
  }
  const single: Mark = !underscore && rules.starsInsert ? "insertion" : "emphasis";
  const piece = (text: string, at: number, mark: Mark): Piece => ({ text, offset: at, mark, opens, closes });
  if (stars.length === 1) return [piece(stars, offset, single)];
  const strong = piece(stars.slice(0, 2), offset, "strong");
  return stars.length === 2 ? [strong] : [strong, piece("*", offset + 2, single)];
}

/** Pairs the markers of one kind. A marker left alone loses its mark: a lone `*` stays as words, `**` goes. */
function pairStars(pieces: Piece[], mark: Mark, note: Note): { from: number; to: number }[] {
  const markers = pieces.filter((piece) => piece.mark === mark);
  const pairs: { from: number; to: number }[] = [];
  let open: Piece | undefined;
  const giveUp = (piece: Piece) => {
    piece.mark = undefined;
    const star = piece.text === "*";
    piece.plain = mark === "strong" && piece.text === "**" ? "" : piece.text;
    if (mark === "strong") note("stray_marker", piece.offset);
    else if (star && (piece.opens || piece.closes)) note("lone_asterisk", piece.offset);
  };
  markers.forEach((marker, index) => {
    const next = markers[index + 1];
    const nextOnlyCloses = Boolean(next?.closes && !next.opens);
    if (open === undefined) {
      if (marker.opens || (!marker.closes && nextOnlyCloses && marker.text !== "*")) open = marker;
      else giveUp(marker);
    } else if (!marker.closes && marker.opens && nextOnlyCloses) {
      giveUp(open);
      open = marker;
    } else if (!marker.closes && marker.text === "*") giveUp(marker);
    else {
      if (!marker.closes) note("loose_marker", marker.offset);
      pairs.push({ from: open.offset, to: marker.offset + marker.text.length });
      open = undefined;
    }
  });
  if (open) giveUp(open);
  return pairs;
}

type Link = { end: Piece; insert: boolean; href?: string };

/** Pairs `[` with the `](address)` after it. Addresses other than http, https and mailto are not kept. */
function pairLinks(pieces: Piece[], rules: InlineRules, note: Note): Map<Piece, Link> {
  const links = new Map<Piece, Link>();
  let open: Piece | undefined;
  for (const piece of pieces) {
    if (piece.text === "[" && piece.plain === undefined) open = piece;
    if (piece.target === undefined || open === undefined) continue;
    const empty = piece.target === "" || piece.target === "#";
    const insert = empty && rules.emptyLinksInsert;
    const href = isAddress(piece.target) ? piece.target : undefined;
    if (empty && !insert) note("empty_link", open.offset);
    if (!empty && !href) note("link_dropped", open.offset, piece.target);
    links.set(open, { end: piece, insert, ...(href ? { href } : {}) });
    open = undefined;
  }
  return links;
}

function collect(pieces: Piece[], links: Map<Piece, Link>): Inline[] {
  const runs: Inline[] = [];
  const on = new Set<Mark>();
  let link: Link | undefined;
  for (const piece of pieces) {
    const opened = links.get(piece);
    if (opened) link = opened;
    else if (piece === link?.end) link = undefined;
    else if (piece.mark) {
      if (!on.delete(piece.mark)) on.add(piece.mark);
    } else {
      const marks: Mark[] = link?.insert ? [...on, "insertion"] : [...on];
      runs.push({
        text: piece.plain ?? piece.text,
        marks: [...new Set(marks)],
        ...(link?.href ? { href: link.href } : {}),
      });
    }
  }
  return mergeRuns(runs);
}

/** Moves spaces at the edge of a marked stretch out of it. */
function looseSpaces(runs: Inline[]): Inline[] {
  const shared = (run: Inline, other?: Inline): Inline => ({
    text: "",
    marks: run.marks.filter((mark) => other?.marks.includes(mark)),
    ...(run.href && run.href === other?.href ? { href: run.href } : {}),
  });
  const loose = runs.flatMap((run, index) => {
    const before = shared(run, runs[index - 1]);
    const after = shared(run, runs[index + 1]);
    const words = run.text.trim();
    if (!words) return [{ ...shared(before, after), text: run.text }];
    const start = run.text.length - run.text.trimStart().length;
    return [
      { ...before, text: run.text.slice(0, start) },
      { ...run, text: words },
      { ...after, text: run.text.slice(start + words.length) },
    ];
  });
  return singleSpaces(mergeRuns(loose));
}

/** A marker that went from between two spaces leaves one. */
function singleSpaces(runs: Inline[]): Inline[] {
  let spaced = false;
  const single = runs.map((run) => {
    const text = run.text.replace(/ {2,}/g, " ").slice(spaced && run.text.startsWith(" ") ? 1 : 0);
    if (text) spaced = text.endsWith(" ");
    return { ...run, text };
  });
  return mergeRuns(single);
}

import type { Inline, Mark } from "./document.ts";

/*
 * The canonical dialect: `**bold**`, `*emphasis*`, `{+adopted words+}`, `[words](address)`, `\` before a
 * character that would otherwise mean something. Markers are switches: each turns its mark on or off, so marks
 * may overlap and any list of runs can be written and read back exactly.
 */

const marksInOrder: readonly Mark[] = ["strong", "emphasis", "insertion"];
const token =
  /\\([^\p{L}\p{M}\p{N}\s])|(\*\*?)|(\{\+)|(\+\})|(\[)|\]\(((?:https?:\/\/|mailto:)[^\s()<>\\]+)\)|[^\\*{+[\]]+|[\s\S]/guy;

/** Whether an address may stand in a text: http, https or mailto, without spaces, brackets or backslashes. */
export function isAddress(href: string): boolean {
  return href.length <= 2000 && /^(?:https?:\/\/|mailto:)[^\s()<>\\\p{Cc}]+$/u.test(href);
}

/** Joins neighbours that bear the same marks, drops empty runs, puts marks in one order. */
export function mergeRuns(runs: Inline[]): Inline[] {
  const merged: { run: Inline; parts: string[] }[] = [];
  for (const run of runs) {
    if (run.text === "") continue;
    const marks = marksInOrder.filter((mark) => run.marks.includes(mark));
    const last = merged.at(-1);
    if (last && last.run.href === run.href && last.run.marks.join() === marks.join())
      last.parts.push(run.text);
    else
      merged.push({
        run: run.href ? { text: "", marks, href: run.href } : { text: "", marks },
        parts: [run.text],
      });
  }
  return merged.map(({ run, parts }) => ({ ...run, text: parts.join("") }));
}

type Piece =
  | { is: "words"; text: string }
  | { is: "switch"; text: string; mark: Mark }
  | { is: "insert"; text: string; open: boolean }
  | { is: "bracket"; text: string }
  | { is: "address"; text: string; href: string };

function pieces(source: string): Piece[] {
  return Array.from(source.matchAll(token), ([text, escaped, stars, opens, closes, bracket, href]): Piece => {
    if (escaped !== undefined) return { is: "words", text: escaped };
    if (stars) return { is: "switch", text, mark: stars === "**" ? "strong" : "emphasis" };
    if (opens || closes) return { is: "insert", text, open: Boolean(opens) };
    if (bracket) return { is: "bracket", text };
    if (href) return { is: "address", text, href };
    return { is: "words", text };
  });
}

/** Markers that have no partner, by index: they are words, not markers. Also gives the address of each link. */
function pairUp(all: Piece[]): { alone: Set<number>; links: Map<number, string> } {
  const alone = new Set<number>();
  const links = new Map<number, string>();
  const open: { strong?: number; emphasis?: number; insertion?: number; link?: number } = {};
  all.forEach((piece, index) => {
    if (piece.is === "switch") open[piece.mark] = open[piece.mark] === undefined ? index : undefined;
    if (piece.is === "insert") {
      if (piece.open === (open.insertion !== undefined)) alone.add(index);
      else open.insertion = piece.open ? index : undefined;
    }
    if (piece.is === "bracket") {
      if (open.link !== undefined) alone.add(open.link);
      open.link = index;
    }
    if (piece.is === "address") {
      if (open.link === undefined) alone.add(index);
      else links.set(open.link, piece.href);
      open.link = undefined;
    }
  });
  for (const index of Object.values(open)) if (index !== undefined) alone.add(index);
  return { alone, links };
}

/** Reads the canonical inline dialect. Never fails: a marker without its partner is taken as plain words. */
export function parseInline(source: string): Inline[] {
  const all = pieces(source);
  const { alone, links } = pairUp(all);
  const runs: Inline[] = [];
  const on = new Set<Mark>();
  let href: string | undefined;
  all.forEach((piece, index) => {
    if (piece.is === "words" || alone.has(index)) {
      runs.push({ text: piece.text, marks: [...on], ...(href ? { href } : {}) });
    } else if (piece.is === "bracket") href = links.get(index);
    else if (piece.is === "address") href = undefined;
    else {
      const mark = piece.is === "switch" ? piece.mark : "insertion";
      if (!on.delete(mark)) on.add(mark);
    }
  });
  return mergeRuns(runs);
}

function escapeWords(text: string): string {
  return text.replace(/[\\*[\]{}<`]/g, "\\$&").replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_");
}

/** Writes runs in the canonical inline dialect; `parseInline` gives the same runs back. */
export function writeInline(content: Inline[]): string {
  let written = "";
  let before: Inline = { text: "", marks: [] };
  const step = (run: Inline): void => {
    const leavesLink = before.href !== run.href;
    if (leavesLink && before.href) written += `](${before.href})`;
    const changed = (mark: Mark) => before.marks.includes(mark) !== run.marks.includes(mark);
    const stars = (changed("strong") ? "**" : "") + (changed("emphasis") ? "*" : "");
    const insertion = changed("insertion") ? (run.marks.includes("insertion") ? "{+" : "+}") : "";
    written += insertion === "{+" ? insertion + stars : stars + insertion;
    if (leavesLink && run.href) written += "[";
    written += escapeWords(run.text);
    before = run;
  };
  for (const run of mergeRuns(content)) step(run);
  step({ text: "", marks: [] });
  return written;
}

import { parseInline } from "./format/index.ts";

/** A sentence of a paragraph, as plain words; `bold` hints that it may be a commitment: an editor decides. */
export interface Sentence {
  text: string;
  bold: boolean;
}

/** The sentences of content in the canonical dialect, in order. Together they hold every word of it. */
export function sentencesOf(content: string): Sentence[] {
  const runs = parseInline(content);
  const text = runs.map((run) => run.text).join("");
  const bold = boldLetters(runs);
  return stretches(text).flatMap(([from, to]) => {
    const sentence = text.slice(from, to).trim();
    return sentence ? [{ text: sentence, bold: isMarked(text, bold, from, to) }] : [];
  });
}

// An end of sentence: its point, closing quotes or brackets, a space, and what opens the next one.
const ending = /(?:\.{3}|[.!?…]+)(?:\s?[»”"’)\]])*\s+(?=(?:[«“"(‘[—–-]\s?)*[\p{Lu}\p{N}])/gu;

const abbreviations = new Set(
  (
    "m mm mme mmes mlle mlles dr drs me mes pr prof st ste art al cf chap vol fig ex p pp n no nos vs " +
    "av bd env réf tél mr mrs ms jr sr dept ed eds rev gen hon e.g i.e"
  ).split(" "),
);

function stretches(text: string): [from: number, to: number][] {
  const found: [number, number][] = [];
  let from = 0;
  for (const end of text.matchAll(ending)) {
    if (isAbbreviation(text.slice(from, end.index), end[0], text[end.index + end[0].length])) continue;
    const to = end.index + end[0].length;
    found.push([from, to]);
    from = to;
  }
  found.push([from, text.length]);
  return found;
}

function isAbbreviation(before: string, mark: string, next: string | undefined): boolean {
  if (!/^\.\s/.test(mark)) return false;
  const word = /(?:[\p{L}\p{M}]|(?<=\p{L})\.)+$/u.exec(before)?.[0] ?? "";
  // « p. 12 », « art. 3 »: a number follows almost any short word; « no. » before a capital ends a sentence.
  if (/^n[o°]s?$/i.test(word)) return /\p{N}/u.test(next ?? "");
  return (
    abbreviations.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word) || /^(?:\p{Lu}\.)+\p{Lu}$/u.test(word)
  );
}

function boldLetters(runs: ReturnType<typeof parseInline>): boolean[] {
  return runs.flatMap((run) => Array<boolean>(run.text.length).fill(run.marks.includes("strong")));
}

/** Two bold words, or all of a shorter sentence: a lone bold word is more often a trace of layout. */
function isMarked(text: string, bold: boolean[], from: number, to: number): boolean {
  const words = [...text.slice(from, to).matchAll(/[\p{L}\p{N}]+/gu)];
  const marked = words.filter((word) => bold[from + word.index]).length;
  return marked >= 2 || (marked > 0 && marked === words.length);
}

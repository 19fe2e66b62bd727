import { catalogue, type Said, type Sentence } from "./messages.ts";

/** Stable codes of all warnings. */
export type WarningCode = keyof typeof catalogue;

/** One thing to know about a source. `line` counts from 1; `lines` gives every place when a code is told once. */
export type Warning = {
  line: number;
  code: WarningCode;
  repaired: boolean;
  message: Said;
  excerpt: string;
  lines?: number[];
};

const atMostOfOneCode = 100;
const atMostLines = 1000;

/** Gathers warnings while a source is read; bounded, so that a hostile source cannot flood the preview. */
export class WarningList {
  readonly #all: Warning[] = [];
  readonly #told = new Map<WarningCode, { first: Warning; count: number }>();

  /** Notes one place. `word` fills `{word}`; `excerpt` is cut to about eighty characters. */
  note(code: WarningCode, line: number, excerpt = "", word = ""): void {
    const sentence: Sentence = catalogue[code];
    const told = this.#told.get(code);
    if (told) told.count += 1;
    if (told && sentence.once) {
      if ((told.first.lines?.length ?? 0) < atMostLines) told.first.lines?.push(line);
      return;
    }
    if (told && told.count > atMostOfOneCode) return;
    const fill = (text: string) => text.replace("{word}", () => clip(word));
    const message = { fr: fill(sentence.fr), en: fill(sentence.en) };
    const warning: Warning = { line, code, repaired: sentence.repaired, message, excerpt: clip(excerpt) };
    if (sentence.once) warning.lines = [line];
    this.#all.push(warning);
    if (!told) this.#told.set(code, { first: warning, count: 1 });
  }

  /** All warnings in the order of the source. */
  list(): Warning[] {
    for (const [code, { first, count }] of [...this.#told]) {
      const untold = first.lines ? 0 : count - atMostOfOneCode;
      if (untold > 0) this.note("more_warnings", first.line, code, String(untold));
    }
    return this.#all.sort((a, b) => a.line - b.line);
  }
}

function clip(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

import type { BlockKind } from "../document.ts";
import { endsSentence } from "./shape.ts";

/** Words as they come from the source, in pieces: where each starts, its line, whether a break was mended there. */
export class Words {
  readonly pieces: { offset: number; line: number; seam: boolean }[] = [];
  #parts: string[] = [];
  #length = 0;
  #strong = 0;
  #brackets = 0;
  #quotes = 0;

  constructor(line: number, text: string) {
    this.#take(text, line, false);
  }

  /** Adds a line after a space. `seam`: a page break stood between. */
  join(line: number, text: string, seam: boolean): void {
    if (this.#length > 0) this.#take(" ", line, false);
    this.#take(text, line, seam);
  }

  #take(text: string, line: number, seam: boolean): void {
    if (text !== " ") this.pieces.push({ offset: this.#length, line, seam });
    this.#parts.push(text);
    this.#length += text.length;
    this.#strong += strongCount(text);
    this.#brackets += count(text, /\(/g) - count(text, /\)/g);
    this.#quotes += count(text, /«/g) - count(text, /»/g);
  }

  get empty(): boolean {
    return this.#length === 0;
  }

  get text(): string {
    return this.#parts.join("");
  }

  get lastPiece(): string {
    return this.#parts.at(-1) ?? "";
  }

  /** Whether the last sentence stops without punctuation. */
  get unfinished(): boolean {
    return this.#length > 0 && !endsSentence(this.lastPiece);
  }

  /** Whether bold is open at the end. */
  get boldOpen(): boolean {
    return this.#strong % 2 === 1;
  }

  /** Whether a bracket or a quotation is open at the end. */
  get bracketOpen(): boolean {
    return this.#brackets > 0 || this.#quotes > 0;
  }

  /** The source line of a place in the words. */
  lineAt(offset: number): number {
    let low = 0;
    for (let high = this.pieces.length; high - low > 1; ) {
      const middle = (low + high) >> 1;
      if ((this.pieces[middle]?.offset ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return this.pieces[low]?.line ?? 1;
  }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** How many times a line switches bold. */
export function strongCount(text: string): number {
  return count(text, /(?<!\\)\*\*/g);
}

/** A block being read. `marker`: a `**` stood after its number, stray or not. */
export type Draft = {
  kind: BlockKind | "title";
  line: number;
  words: Words;
  label?: string;
  number?: string;
  level?: number;
  form?: string;
  marker?: boolean;
  inAnnex: boolean;
  items?: Words[];
  role?: "unit" | "poles";
};

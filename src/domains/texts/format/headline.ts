import type { Block, Inline } from "./document.ts";
import { parseInline, writeInline } from "./inline.ts";

/*
 * A headline opens with what is printed before its words, then a long dash: "Objectif 1 — Words".
 * In a headline without label and number, a dash that could be mistaken for that one is escaped.
 */

const suffix = "(?: ?(?:bis|ter|quater|quinquies|[a-z]))?";
const partNumber = new RegExp(`^(?:\\d{1,4}${suffix}|[IVXLC]{1,8}|[A-Z])$`);

/** Number of a paragraph in the canonical form, at the start of its line. */
export const paragraphLine = new RegExp(`^(\\d{1,4}${suffix})\\.(?: (.*))?$`, "su");

/** Whether this can be the number of an axis, an objective, a heading or an annex: "3", "3 bis", "IV", "B". */
export function isPartNumber(number: string): boolean {
  return partNumber.test(number);
}

/** Whether this can be the number of a paragraph: "12", "12 bis", "12a". */
export function isParagraphNumber(number: string): boolean {
  return paragraphLine.test(`${number}.`);
}

/** Whether this can be printed before a number: one to four words, the last of which is not itself a number. */
export function isLabel(label: string): boolean {
  const words = label.split(" ");
  return (
    label.length <= 60 &&
    words.length <= 4 &&
    words.every((word) => /^\p{L}[\p{L}\p{M}°'’.-]*$/u.test(word)) &&
    !isPartNumber(words.at(-1) ?? "")
  );
}

/** The words of a headline as one line of canonical Markdown, without its `#`. */
export function writeHeadline(block: Pick<Block, "label" | "number" | "content">): string {
  const printed = [block.label, block.number].filter(Boolean).join(" ");
  const words = writeInline(block.content);
  if (printed) return `${printed} —${words && ` ${words}`}`;
  return words.replaceAll(" —", " \\—");
}

/** Reads back what `writeHeadline` wrote. */
export function parseHeadline(line: string): { label?: string; number?: string; content: Inline[] } {
  const dash = line.search(/ —(?: |$)/);
  const printed = dash < 0 ? "" : line.slice(0, dash);
  const tokens = printed.split(" ");
  const tail = tokens.slice(-2).join(" ");
  const number = [tail, tokens.at(-1) ?? ""].find(isPartNumber);
  const label = number === undefined ? printed : printed.slice(0, -number.length).trimEnd();
  if (!printed || (label && !isLabel(label))) return { content: parseInline(line) };
  const content = parseInline(line.slice(dash + 3));
  return { ...(label ? { label } : {}), ...(number === undefined ? {} : { number }), content };
}

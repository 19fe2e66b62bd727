import { isPartNumber } from "../headline.ts";
import type { ImportProfile } from "../profile.ts";
import { fold, foldedWords, holds, romanValue } from "./fold.ts";

/*
 * What one line looks like by itself. Whether it is that depends on what stands before it: see `assemble.ts`.
 * Every pattern here is anchored, bounded and tried on short lines only, so that reading stays linear.
 */

const headlineLength = 300;

/** A line set as a Markdown heading: its depth and its words. */
export function asHash(text: string): { depth: number; words: string } | undefined {
  const found = /^(#{1,6})(?: (.*))?$/s.exec(text);
  if (!found) return undefined;
  return { depth: found[1]?.length ?? 1, words: unbolded((found[2] ?? "").replace(/ #{1,6}$/, "")) };
}

/** Words without the bold markers that wrap a whole headline or its opening. */
export function unbolded(words: string): string {
  return /^(?:\*\*|__)/.test(words) ? words.replace(/\*\*|__/g, "").trim() : words;
}

export type Headline = { label: string; number?: string; words: string };

/** "Objectif 3 - Words", "AXE 1 — WORDS", "PART I", with a label that the profile knows. */
export function asLabelled(text: string, labels: string[]): Headline | undefined {
  if (text.length > headlineLength) return undefined;
  const found =
    /^(\p{Lu}[\p{L}\p{M}]{1,30})(?: ?([nN]°) ?| )(\d{1,3}|[IVXLC]{1,7}|[A-Z])(?: ?\\?([-–—:.)])\s{0,3}(.*)| (\p{Lu}.*))?$/u.exec(
      unbolded(text),
    );
  if (!found) return undefined;
  const [, label = "", sign = "", number = "", , words = "", bare = ""] = found;
  if (!holds(labels, label) || (bare && /[.;,]$/.test(bare))) return undefined;
  return { label: `${label} ${sign}`.trim(), number, words: words || bare };
}

/** "I- WORDS", "II. Words". */
export function asRoman(text: string): { number: string; words: string } | undefined {
  if (text.length > headlineLength) return undefined;
  const found = /^([IVXLC]{1,7}) ?\\?[-–—.:)] ?(\S.*)$/u.exec(unbolded(text));
  const [, number = "", words = ""] = found ?? [];
  return found && romanValue(number) ? { number, words } : undefined;
}

/** "ANNEXE : WORDS", "Annex", "Appendix B. Words". */
export function asAnnex(text: string, labels: string[]): Headline | undefined {
  if (text.length > headlineLength) return undefined;
  const found = /^(\p{Lu}[\p{L}\p{M}]{1,30})(?: (\d{1,2}|[IVX]{1,4}|[A-Z]))?(?: ?[-–—:.] ?(.*))?$/u.exec(
    unbolded(text),
  );
  if (!found || !holds(labels, found[1] ?? "")) return undefined;
  const [, label = "", number, words = ""] = found;
  return { label, words, ...(number && isPartNumber(number) ? { number } : {}) };
}

/** A line that opens with a number: "18. Words", "- 4.** Words", "**1.** Words", "1\. Words", "1) Words". */
export type Numbered = {
  number: string;
  form: string;
  dashed: boolean;
  marker: boolean;
  bulleted: boolean;
  words: string;
};

const numberedLine =
  /^([-*•–—‣▪◦·+]\s{1,3})?(?:§ ?)?(\*\*|__)?(?:§ ?)?(\d{1,4}(?:(?: (?:bis|ter|quater|quinquies))|[a-z](?=\\?[.)]))?)(\*\*|__)? ?(\\?[.)]|(?<= )[-–—](?= ))(\*\*|__)?(?=$|[\s*_\p{L}«"“([{])/u;

/** Reads the opening number of a line. `marker`: a `**` follows the number and nothing opened it. */
export function asNumbered(text: string): Numbered | undefined {
  const found = numberedLine.exec(text.slice(0, 60));
  if (!found) return undefined;
  const [all, bullet = "", opener = "", number = "", early = "", sign = "", late = ""] = found;
  const rest = text.slice(all.length);
  const closed = early || late;
  const words = (opener && !closed ? opener : "") + rest;
  const form = `${bullet.trim() ? "- " : ""}${opener}1${early}${sign}${late}`;
  const dashed = /[-–—]/.test(sign);
  return { number, form, dashed, marker: !opener && Boolean(closed), bulleted: Boolean(bullet), words };
}

/** The words of a list item, or nothing. */
export function asBullet(text: string): { words: string; dash: boolean } | undefined {
  const found = /^(?:([-–—*·+])\s{1,3}|([•‣▪◦])\s{0,3})(?=\S)/u.exec(text.slice(0, 20));
  return found ? { words: text.slice(found[0].length), dash: /[–—]/.test(found[1] ?? "") } : undefined;
}

/** A line that introduces contributions: short, ends with a colon, holds one of the profile's words. */
export function isIntroduction(text: string, profile: ImportProfile): boolean {
  if (text.length > 160 || !/:[\s*_]{0,4}$/.test(text)) return false;
  const words = foldedWords(text);
  return profile.contributionWords.some((each) => words.includes(fold(each)));
}

/** A line that introduces teams ("Pôles militants", "Teams:"). */
export function isPoleIntroduction(text: string, profile: ImportProfile): boolean {
  return text.length <= 90 && holds(profile.poleIntroductions, text.replace(/[*_#:]/g, ""));
}

/** Whether the words go on from before: the first letter is a small one. */
export function startsSmall(text: string): boolean {
  return /^[\s*_[({+«“"'’,;]{0,6}\p{Ll}/u.test(text);
}

/** Whether all letters are capitals (and there are some). */
export function isCapitals(text: string): boolean {
  return text.length <= headlineLength && /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** Whether a sentence ends here, closing quotes, brackets and markers apart. */
export function endsSentence(text: string): boolean {
  const tail = text.slice(-40).replace(/(?:\]\([^()\s]*\)|[\s*_»"”’)\]+}])+$/u, "");
  return /[.!?…:;]$/.test(tail);
}

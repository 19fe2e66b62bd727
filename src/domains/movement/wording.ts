import {
  inflect,
  type Language,
  type Message,
  nameForms,
  typeset,
  type Vocabulary,
  type Wording,
} from "#platform/language/index.ts";
import { refuseWords } from "./refusals.ts";

/** The longest sentence, in characters: letters that the program writes are the longest of all. */
export const maxSentenceLength = 3000;

/** The sentences of a wording: one, or its two plural forms. */
export function sentencesOf(wording: Wording): string[] {
  return typeof wording === "string" ? [wording] : [wording.one, wording.other];
}

/** Values that every sentence of a message must keep, as they are typed: `{name}`. */
export function valuesToKeep(original: Wording): string[] {
  // « Un groupe a répondu » need not say its number.
  const kept = sentencesOf(original).flatMap((text) => valuesIn(text));
  return [...new Set(typeof original === "string" ? kept : kept.filter((name) => name !== "{count}"))];
}

/**
 * A new wording of a message as the program will say it, or null when the original is to come back: nothing was
 * written, or the original itself. `vocabulary` holds the words that it may name.
 * @throws {Refusal} `bothForms`, `tooLong`, `brokenBraces`, `lostValues`, `strangeValues`.
 */
export function checkedWording(
  message: Message,
  language: Language,
  given: Wording,
  vocabulary: Vocabulary,
): Wording | null {
  const original = message[language];
  if (typeof given !== typeof original) throw refuseWords.bothForms();
  const texts = sentencesOf(given).map((text) => text.trim());
  if (texts.every((text) => text === "")) return null;
  if (texts.some((text) => text === "")) throw refuseWords.bothForms();
  for (const text of texts) checkSentence(text, original, language, vocabulary);
  const [one, other] = texts as [string, string];
  const wording = typeof given === "string" ? one : { one, other };
  const said = language === "fr" ? typeset(wording) : wording;
  return sentencesOf(said).join("\n") === sentencesOf(original).join("\n") ? null : said;
}

function checkSentence(text: string, original: Wording, language: Language, vocabulary: Vocabulary): void {
  if (text.length > maxSentenceLength) throw refuseWords.tooLong({ limit: maxSentenceLength });
  if (/[{}]/.test(text.replace(/\{[^{}]+\}/g, ""))) throw refuseWords.brokenBraces();
  const inside = valuesIn(text);
  const lost = valuesToKeep(original).filter((name) => !inside.includes(name));
  if (lost.length > 0) throw refuseWords.lostValues({ names: lost.join(", ") });
  const known = sentencesOf(original).flatMap(valuesIn);
  const strange = [
    ...inside.filter((name) => !known.includes(name)),
    ...termsIn(text).filter((term) => !isForm(term, language, vocabulary)),
  ];
  if (strange.length > 0) throw refuseWords.strangeValues({ names: strange.join(", ") });
}

const bracesIn = (text: string): string[] => text.match(/\{[^{}]+\}/g) ?? [];
// A name may be asked for in another form than the original's: `{unit}` for `{unit|de}`.
const valuesIn = (text: string): string[] =>
  bracesIn(text)
    .filter((one) => !one.startsWith("{@"))
    .map((one) => formless(one));
const formless = (braced: string): string => {
  const [, name, form = ""] = /^(.+)\|(.*)\}$/.exec(braced) ?? [];
  return name && nameForms.includes(form) ? `${name}}` : braced;
};
const termsIn = (text: string): string[] => bracesIn(text).filter((one) => one.startsWith("{@"));

// A form that no word has would fail every page that says the sentence.
function isForm(reference: string, language: Language, vocabulary: Vocabulary): boolean {
  const [key = "", form = ""] = reference.slice(2, -1).split(".");
  const term = Object.hasOwn(vocabulary, key) && vocabulary[key];
  try {
    return Boolean(term && inflect(term, form, language));
  } catch {
    return false;
  }
}

import { type Day, dayOf } from "#platform/time/index.ts";
import { ago, clock, dateTime, day, left } from "./dates.ts";
import type { Language, Message, Source, Value, Values, Wording } from "./messages.ts";
import { nameAs } from "./names.ts";
import { inflect, type Vocabulary } from "./vocabulary.ts";

export {
  allMessages,
  defineMessages,
  type Language,
  languages,
  type Message,
  type Source,
  typeset,
  type Value,
  type Wording,
} from "./messages.ts";
export { nameForms } from "./names.ts";
export { inLanguage, t } from "./now.ts";
export { searchable, slugOf } from "./search.ts";
export { inflect, type Term, type Vocabulary } from "./vocabulary.ts";
export { words } from "./words.ts";

/** Wordings that an administrator put in place of the program's, by message key. */
export type Overrides = Record<string, Wording>;

/** Says messages, dates and figures in one language, with the movement's words. */
export interface Translator {
  <S extends Source>(message: Message<S>, ...values: Values<S>): string;
  language: Language;
  /** IANA zone in which instants are told. */
  zone: string;
  /** Says a message whose values are known only at run time: a refusal, an announcement. */
  say(message: Message, values?: Record<string, Value>): string;
  /** A form of a word of the vocabulary: `t.term("loop", "le")`. */
  term(key: string, form: string): string;
  number(n: number): string;
  /** A share between 0 and 1 as a whole percentage. */
  percent(share: number): string;
  /** A calendar day: « 14 juin », with the year when it is not this one. Accepts a date or `YYYY-MM-DD`. */
  day(date: Date | string): string;
  /** The day of an instant as files hold it, `YYYY-MM-DD`. */
  isoDay(instant: Date): Day;
  dateTime(instant: Date): string;
  clock(instant: Date): string;
  /** « il y a 3 jours », « dans 4 jours ». */
  ago(instant: Date | Day, now?: Date): string;
  /** What is left before something is due: « dans 3 heures », « demain », « en retard de 2 jours ». */
  left(due: Date | Day, now?: Date): string;
}

export interface Speech {
  language: Language;
  vocabulary: Vocabulary;
  overrides?: Overrides;
  /** IANA zone in which instants are told. */
  zone?: string;
}

/** Makes the translator of a request. */
export function translator({
  language,
  vocabulary,
  overrides = {},
  zone = "Europe/Paris",
}: Speech): Translator {
  const plural = pluralRules[language];
  const say = (message: Message, values: Record<string, unknown> = {}): string => {
    const wording = overrides[message.key] ?? message[language];
    const text =
      typeof wording === "string"
        ? wording
        : wording[plural.select(Number(values.count)) === "one" ? "one" : "other"];
    return text.replace(/\{([^{}]+)\}/g, (_, braced: string) => {
      if (braced.startsWith("@")) return term(braced.slice(1));
      const [name = "", form] = braced.split("|");
      const value = fill(values[name]);
      return form ? nameAs(value, form, language, vocabulary) : value;
    });
  };
  const term = (path: string): string => {
    const [key, form = "singular"] = path.split(".") as [string, string?];
    const word = vocabulary[key];
    return word ? inflect(word, form, language) : key;
  };
  const fill = (value: unknown): string =>
    value instanceof Date
      ? day(value, language, zone)
      : typeof value === "number"
        ? numbers[language].format(value)
        : String(value ?? "");
  return Object.assign(say as unknown as Translator, {
    language,
    zone,
    say,
    term: (key: string, form: string) => term(`${key}.${form}`),
    number: (n: number) => numbers[language].format(n),
    percent: (share: number) => percents[language].format(share),
    day: (date: Date | string) => day(date, language, zone),
    isoDay: (instant: Date) => dayOf(instant, zone),
    dateTime: (instant: Date) => dateTime(instant, language, zone),
    clock: (instant: Date) => clock(instant, language, zone),
    ago: (instant: Date | Day, now?: Date) => ago(instant, language, zone, now),
    left: (due: Date | Day, now?: Date) => left(due, language, zone, now),
  });
}

const pluralRules = { fr: new Intl.PluralRules("fr"), en: new Intl.PluralRules("en") };
const numbers = { fr: new Intl.NumberFormat("fr-FR"), en: new Intl.NumberFormat("en-GB") };
const percents = {
  fr: new Intl.NumberFormat("fr-FR", { style: "percent" }),
  en: new Intl.NumberFormat("en-GB", { style: "percent" }),
};

/** What is known of a thing, in one line, without what is not: « Privas · depuis mars ». */
export const dotted = (...facts: (string | false | null | undefined)[]): string =>
  facts.filter(Boolean).join(" · ");

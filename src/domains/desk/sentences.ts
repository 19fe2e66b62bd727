import { type Movement, sentencesOf } from "#domains/movement/index.ts";
import {
  type Language,
  languages,
  type Message,
  searchable,
  type Wording,
} from "#platform/language/index.ts";

/** A sentence of the program as the movement says it today, in both languages. */
export interface Sentence extends Record<Language, Wording> {
  key: string;
  /** Whether the movement says it its own way in some language. */
  changed: boolean;
  /** What a search looks into: both languages, as said and as written at first. */
  haystack: string;
}

/** Every sentence of the program, in the order in which the parts of the program declare them. */
export function sentencesNow(messages: ReadonlyMap<string, Message>, { rewordings }: Movement): Sentence[] {
  return [...messages.values()].map((message) => {
    const { key } = message;
    const own = languages
      .map((language) => rewordings[language][key])
      .filter((wording) => wording !== undefined);
    return {
      key,
      fr: rewordings.fr[key] ?? message.fr,
      en: rewordings.en[key] ?? message.en,
      changed: own.length > 0,
      haystack: [originalOf(message), ...own.map(plain)].join(" "),
    };
  });
}

/**
 * What the movement said its own way and the program no longer says: an update did away with the sentence and left
 * none in its place. `messages` are those of today.
 */
export function sentencesLost(messages: ReadonlyMap<string, Message>, { rewordings }: Movement): Sentence[] {
  const keys = new Set(languages.flatMap((language) => Object.keys(rewordings[language])));
  return [...keys]
    .filter((key) => !messages.has(key))
    .sort()
    .map((key) => {
      const [fr = "", en = ""] = languages.map((language) => rewordings[language][key]);
      return { key, fr, en, changed: true, haystack: `${plain(fr)} ${plain(en)}` };
    });
}

/** A wording on one line: both numbers side by side. */
export function shown(wording: Wording): string {
  return sentencesOf(wording).join(" · ");
}

const plain = (wording: Wording): string => searchable(shown(wording));
const originals = new WeakMap<Message, string>();

// The sentences of the program never change while it runs; there are some thousand.
function originalOf(message: Message): string {
  let text = originals.get(message);
  if (text === undefined) {
    text = `${plain(message.fr)} ${plain(message.en)}`;
    originals.set(message, text);
  }
  return text;
}

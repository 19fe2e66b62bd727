/** The two languages of the screens. French is the field's language, English is complete. */
export type Language = "fr" | "en";
export const languages: readonly Language[] = ["fr", "en"];

/** A sentence, or its two plural forms; `{name}` is filled in, `{@loop.le}` is a form of the vocabulary. */
export type Wording = string | { one: string; other: string };

export interface Source {
  fr: Wording;
  en: Wording;
}

/** A message that knows its key, under which an administrator may reword it. */
export type Message<S extends Source = Source> = S & { key: string };

type Names<W> = W extends string
  ? W extends `${string}{${infer Name}}${infer Rest}`
    ? (Name extends `@${string}` ? never : Name) | Names<Rest>
    : never
  : W extends { one: infer One; other: infer Other }
    ? "count" | Names<One> | Names<Other>
    : never;

export type Value = string | number;
/** What a message needs: one value for each `{name}` of its French wording, and `count` for a plural. */
export type Values<S extends Source> = [Names<S["fr"]>] extends [never]
  ? []
  : [{ [N in Names<S["fr"]>]: N extends "count" ? number : Value }];

/**
 * Declares the visible strings of a domain.
 * @example const m = defineMessages("reviews", { title: { fr: "Bilan", en: "Review" } }); t(m.title)
 */
export function defineMessages<const M extends Record<string, Source>>(domain: string, messages: M) {
  const keyed = Object.entries(messages).map(([name, source]) => [name, { ...source, key: `${domain}.${name}` }]);
  for (const [, message] of keyed) known.set((message as Message).key, message as Message);
  return Object.fromEntries(keyed) as { [N in keyof M]: Message<M[N]> };
}

const known = new Map<string, Message>();

/** Every message declared so far, by key: what an administrator may reword. */
export function allMessages(): ReadonlyMap<string, Message> {
  return known;
}

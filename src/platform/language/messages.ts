/** The two languages of the screens. French is the field's language, English is complete. */
export type Language = "fr" | "en";
export const languages: readonly Language[] = ["fr", "en"];

/** A sentence, or its two plural forms; `{name}` is filled in, `{name|de}` with the grammar of a name (« de l’Ardèche »), `{@loop.le}` is a form of the vocabulary. */
export type Wording = string | { one: string; other: string };

export interface Source {
  fr: Wording;
  en: Wording;
}

/** A message that knows its key, under which an administrator may reword it. */
export type Message<S extends Source = Source> = S & { key: string };

type Names<W> = W extends string ? (W extends `${string}{${infer Name}}${infer Rest}` ? (Name extends `@${string}` ? never : Name extends `${infer Bare}|${string}` ? Bare : Name) | Names<Rest> : never) : W extends { one: infer One; other: infer Other } ? "count" | Names<One> | Names<Other> : never;

/** A date is said as a day, in the zone of the movement. */
export type Value = string | number | Date;
/** What a message needs: one value for each `{name}` of its French wording, and `count` for a plural. */
export type Values<S extends Source> = [Names<S["fr"]>] extends [never] ? [] : [{ [N in Names<S["fr"]>]: N extends "count" ? number : Value }];

/** Messages by name; a branch holds the words of one form or list, and a message of another catalogue is said here too. */
interface Catalogue {
  readonly [name: string]: Source | Message | Catalogue;
}

type Keyed<M extends Catalogue> = {
  [N in keyof M]: M[N] extends Message ? M[N] : M[N] extends Source ? Message<M[N]> : M[N] extends Catalogue ? Keyed<M[N]> : never;
};

/**
 * Declares the visible strings of a domain. Keys are made of the names on the way: `reviews.open.fields.day.label`.
 * @throws when one of this name is declared already: rewording it would change both.
 * @example const m = defineMessages("reviews", { title: { fr: "Bilan", en: "Review" } }); t(m.title)
 */
export function defineMessages<const M extends Catalogue>(domain: string, messages: M): Keyed<M> {
  const keyed = Object.entries(messages).map(([name, one]) => {
    if (isMessage(one)) return [name, one];
    const key = `${domain}.${name}`;
    return [name, isSource(one) ? register({ ...one, fr: typeset(one.fr), key }) : defineMessages(key, one)];
  });
  return Object.fromEntries(keyed);
}

const isMessage = (one: Source | Message | Catalogue): one is Message => "key" in one && typeof one.key === "string";

const isSource = (one: Source | Catalogue): one is Source => typeof one.fr === "string" || typeof (one.fr as { one?: unknown } | undefined)?.one === "string";

function register(message: Message): Message {
  if (known.has(message.key)) throw new Error(`Two messages are called ${message.key}`);
  known.set(message.key, message);
  return message;
}

/** French puts a space that does not break before ; : ! ? » and after «; people and sources type plain ones. */
export function typeset(wording: Wording): Wording {
  if (typeof wording !== "string") return { one: typeset(wording.one) as string, other: typeset(wording.other) as string };
  return wording.replace(/ (?=[;:!?»])/g, "\u00a0").replace(/« /g, "«\u00a0");
}

const known = new Map<string, Message>();

/** Every message declared so far, by key: what an administrator may reword. */
export function allMessages(): ReadonlyMap<string, Message> {
  return known;
}

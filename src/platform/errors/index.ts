import { defineMessages, type Message, type Value } from "#platform/language/index.ts";

export { Moved } from "./moved.ts";

/**
 * What the program refuses, for a reason that the person can read. Each refusal has a stable code, an HTTP status
 * and a message; anything else that is thrown is a bug and answered as such.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 503;
  readonly said: Message;
  readonly values: Record<string, Value>;
  /** Fields at fault, by name, each with its message. */
  readonly fields: Record<string, Message>;

  constructor(code: string, status: Refusal["status"], said: Message, values = {}, fields = {}) {
    super(code);
    this.code = code;
    this.status = status;
    this.said = said;
    this.values = values;
    this.fields = fields;
  }
}

/** `field`: the input of the verb that is at fault, so that a form can say it there. `key`: that of a message of another catalogue. */
type Kinds = Record<
  string,
  { status: Refusal["status"]; field?: string; fr: string; en: string; key?: string }
>;

/**
 * The closed list of a domain's refusals.
 * @example const refuse = defineRefusals("reviews", { closed: { status: 409, fr: "…", en: "…" } }); throw refuse.closed();
 */
export function defineRefusals<const K extends Kinds>(domain: string, kinds: K) {
  const make = (name: string, { status, field }: Kinds[string], message: Message) => {
    all.set(`${domain}.${name}`, { status, message, field });
    const own = field ? { [field]: message } : {};
    return (values: Record<string, Value> = {}, fields: Record<string, Message> = own) =>
      new Refusal(`${domain}.${name}`, status, message, values, fields);
  };
  const sources = Object.entries(kinds).map(([name, { fr, en, key }]) => [
    name,
    key ? { fr, en, key } : { fr, en },
  ]);
  const messages = defineMessages(`${domain}.refusal`, Object.fromEntries(sources)) as Record<
    string,
    Message
  >;
  const made = Object.entries(kinds).map(([name, kind]) => [name, make(name, kind, messages[name]!)]);
  return Object.fromEntries(made) as {
    [N in keyof K]: (values?: Record<string, Value>, fields?: Record<string, Message>) => Refusal;
  };
}

interface Declared {
  status: number;
  message: Message;
  /** The input of the verb that is at fault. */
  field?: string;
}

const all = new Map<string, Declared>();

/** Every refusal that the program can give, by code. */
export function allRefusals(): ReadonlyMap<string, Declared> {
  return all;
}

/** Refusals that any domain may give. */
export const refuse = defineRefusals("boucle", {
  notFound: {
    status: 404,
    fr: "Cette page n’existe pas, ou vous n’y avez pas accès.",
    en: "This page does not exist, or you do not have access to it.",
  },
  signInFirst: { status: 401, fr: "Connectez-vous pour continuer.", en: "Sign in to continue." },
  forbidden: {
    status: 403,
    fr: "Votre mandat ne permet pas de faire cela ici.",
    en: "Your mandate does not let you do this here.",
  },
  invalid: { status: 422, fr: "Certaines réponses sont à corriger.", en: "Some answers need correcting." },
  stale: {
    status: 409,
    fr: "Quelqu’un a modifié cette page entre-temps. Voici les deux versions.",
    en: "Someone changed this page in the meantime. Here are both versions.",
  },
  tooLarge: {
    status: 413,
    fr: "C’est trop volumineux : {limit} au plus.",
    en: "This is too large: {limit} at most.",
  },
  tooMany: {
    status: 429,
    fr: "Trop d’essais en peu de temps. Réessayez dans quelques minutes.",
    en: "Too many attempts in a short time. Try again in a few minutes.",
  },
  unreadable: {
    status: 400,
    fr: "Cette demande est illisible. Revenez en arrière et réessayez.",
    en: "This request cannot be read. Go back and try again.",
  },
  crossSite: {
    status: 403,
    fr: "Cette demande ne vient pas de ce site : elle n’a pas été prise en compte. Rechargez la page et réessayez.",
    en: "This request did not come from this site: it was not carried out. Reload the page and try again.",
  },
  unavailable: {
    status: 503,
    fr: "La base de données ne répond pas pour l’instant. Rien n’a été perdu ; réessayez dans un moment.",
    en: "The database is not answering right now. Nothing was lost; try again in a moment.",
  },
});

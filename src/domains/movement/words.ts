import { and, eq } from "drizzle-orm";
import { newId, type Transaction } from "#platform/database/index.ts";
import { succeed } from "#platform/database/succeed.ts";
import { momentOfChange } from "#platform/database/versioned.ts";
import {
  allMessages,
  type Language,
  type Message,
  type Term,
  type Wording,
} from "#platform/language/index.ts";
import type { Actor, Ground } from "#platform/policy/index.ts";
import { forgetMovement, movement } from "./look.ts";
import { refuseWords } from "./refusals.ts";
import { rewording, term } from "./schema.ts";
import { announceChange, lock } from "./settings.ts";
import { verbs } from "./verbs.ts";
import { standardVocabulary } from "./vocabulary.ts";
import { checkedWording } from "./wording.ts";

/** The longest word, in characters. */
export const maxTermLength = 60;

/** A sentence of the program by its key. @throws {Refusal} `unknownSentence`. */
export function sentenceCalled(key: string): Message {
  const message = allMessages().get(key);
  if (!message) throw refuseWords.unknownSentence();
  return message;
}

/**
 * Says a sentence of the program differently in one language; an empty wording goes back to the original.
 * @throws {Refusal} `forbidden`, `unknownSentence`, `lostValues` and the other refusals of `checkedWording`.
 */
export async function reword(
  actor: Actor,
  over: Ground,
  key: string,
  language: Language,
  given: Wording,
): Promise<void> {
  const { vocabulary } = await movement();
  await verbs.reword(actor, { id: key, over, details: { language } }, async (tx) => {
    const wording = checkedWording(sentenceCalled(key), language, given, vocabulary[language]);
    if (wording === null) {
      await tx.delete(rewording).where(and(eq(rewording.key, key), eq(rewording.language, language)));
    } else {
      const decided = { wording, decidedBy: actor.personId };
      await tx
        .insert(rewording)
        .values({ id: newId(), key, language, ...decided })
        .onConflictDoUpdate({ target: [rewording.key, rewording.language], set: decided });
    }
    await announceChange(tx);
  });
  forgetMovement();
}

/**
 * Drops the wording of a sentence that the program no longer says: an update did away with it and left no successor.
 * @throws {Refusal} `forbidden`; `stillSaid`: the sentence is there, and its page changes it.
 */
export async function dropWording(actor: Actor, over: Ground, key: string): Promise<void> {
  await verbs.dropWording(actor, { id: key, over }, async (tx) => {
    if (allMessages().has(key)) throw refuseWords.stillSaid();
    await tx.delete(rewording).where(eq(rewording.key, key));
    await announceChange(tx);
  });
  forgetMovement();
}

/**
 * Says a word of the vocabulary differently from now on; what it was stays on record.
 * @throws {Refusal} `forbidden`, `unknownTerm`, `badTerm`.
 */
export async function sayTerm(
  actor: Actor,
  over: Ground,
  key: string,
  language: Language,
  said: Term,
): Promise<void> {
  await verbs.sayTerm(actor, { id: key, over, details: { language } }, async (tx) => {
    if (!(await isTerm(tx, key))) throw refuseWords.unknownTerm();
    await writeTerm(tx, key, language, said);
    await announceChange(tx);
  });
  forgetMovement();
}

/** How a thing of the movement's own is called; without English words, English pages say the French ones. */
export interface Name {
  fr: Term;
  en: Term | null;
}

/**
 * Gives a thing that the movement adds its words, inside a transaction under way: `t.term(key, …)` says it from then on,
 * and the vocabulary shows it. @throws {Refusal} `badTerm`.
 */
export async function nameThing(tx: Transaction, key: string, name: Name): Promise<void> {
  await writeTerm(tx, key, "fr", name.fr);
  if (name.en) await writeTerm(tx, key, "en", name.en);
  await announceChange(tx);
}

// A word of the program's vocabulary, or of something that the movement added.
async function isTerm(tx: Transaction, key: string): Promise<boolean> {
  if (Object.hasOwn(standardVocabulary.fr, key)) return true;
  const [known] = await tx.select({ id: term.id }).from(term).where(eq(term.key, key)).limit(1);
  return known !== undefined;
}

async function writeTerm(tx: Transaction, key: string, language: Language, said: Term): Promise<void> {
  const singular = checkedTerm(said.singular);
  const plural = checkedTerm(said.plural);
  const now = await momentOfChange(tx, lock);
  const next = {
    key,
    language,
    singular,
    plural,
    feminine: said.gender === "feminine",
    elision: said.elision,
  };
  await succeed(tx, term, and(eq(term.key, key), eq(term.language, language)), now, next);
}

function checkedTerm(given: string): string {
  const text = given.trim();
  const fits = text.length > 0 && text.length <= maxTermLength && !/[{}\n]/.test(text);
  if (!fits) throw refuseWords.badTerm({ limit: maxTermLength });
  return text;
}

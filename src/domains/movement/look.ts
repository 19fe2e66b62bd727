import { isNull } from "drizzle-orm";
import { db, onNotice } from "#platform/database/index.ts";
import type { Language, Overrides, Vocabulary } from "#platform/language/index.ts";
import type { Actor, Ground } from "#platform/policy/index.ts";
import { movementSetting, rewording, term } from "./schema.ts";
import { channel, defaults, type Settings, writeSettings } from "./settings.ts";
import { verbs } from "./verbs.ts";
import { standardVocabulary } from "./vocabulary.ts";

/** All that a page needs to know of the movement. */
export interface Movement extends Settings {
  vocabulary: Record<Language, Vocabulary>;
  rewordings: Record<Language, Overrides>;
}

// Read at each request and changed once a year: kept here until any instance gives notice of a change.
let known: Promise<Movement> | null = null;
onNotice(channel, forgetMovement);

/** The movement as it is today. */
export function movement(): Promise<Movement> {
  known ??= read().catch((error) => {
    known = null;
    throw error;
  });
  return known;
}

/** Makes this instance read the movement again. */
export function forgetMovement(): void {
  known = null;
}

/** Changes settings from now on; what they were stays on record. @throws {Refusal} without `movement.configure`. */
export async function configureMovement(
  actor: Actor,
  over: Ground,
  changes: Partial<Settings>,
): Promise<void> {
  await verbs.configure(actor, { id: over.id, over }, (tx) => writeSettings(tx, changes, actor.personId));
  forgetMovement();
}

async function read(): Promise<Movement> {
  const [settings, terms, wordings] = await Promise.all([
    db.select().from(movementSetting).where(isNull(movementSetting.validTo)),
    db.select().from(term).where(isNull(term.validTo)),
    db.select().from(rewording),
  ]);
  const vocabulary = structuredClone(standardVocabulary);
  for (const { language, key, singular, plural, feminine, elision } of terms) {
    vocabulary[language as Language][key] = {
      singular,
      plural,
      gender: feminine ? "feminine" : "masculine",
      elision: elision ?? undefined,
    };
  }
  // What the movement adds without English words is said in French there, rather than by its key.
  vocabulary.en = { ...vocabulary.fr, ...vocabulary.en };
  const rewordings: Movement["rewordings"] = { fr: {}, en: {} };
  for (const { language, key, wording } of wordings) rewordings[language as Language][key] = wording;
  return {
    ...defaults,
    ...Object.fromEntries(settings.map((s) => [s.key, s.value])),
    vocabulary,
    rewordings,
  };
}

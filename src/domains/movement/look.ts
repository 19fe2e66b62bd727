import { and, eq, isNull } from "drizzle-orm";
import { act } from "#platform/audit/index.ts";
import { db, newId, notify, onNotice, type Transaction } from "#platform/database/index.ts";
import type { Language, Overrides, Vocabulary } from "#platform/language/index.ts";
import { type Actor, type Ground, requirePower } from "#platform/policy/index.ts";
import { movementSetting, rewording, term } from "./schema.ts";
import { standardVocabulary } from "./vocabulary.ts";

/** What a movement decides about itself. */
export interface Settings {
  name: string;
  /** The accent as `#rrggbb`; contrast is seen to by the design system. */
  accent: string;
  language: Language;
  /** IANA zone in which deadlines are told. */
  zone: string;
  /** Sentence under the name on the home page. */
  tagline: string;
  /** Whether somebody has been through the first-run page. */
  founded: boolean;
  /** Whether this is the example movement, where anyone may take any role. */
  example: boolean;
}

/** All that a page needs to know of the movement. */
export interface Movement extends Settings {
  vocabulary: Record<Language, Vocabulary>;
  rewordings: Record<Language, Overrides>;
}

const defaults: Settings = {
  name: "Boucle",
  accent: "#2f4acb",
  language: "fr",
  zone: "Europe/Paris",
  tagline: "",
  founded: false,
  example: false,
};
const channel = "movement_changed";

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
  requirePower(actor, "movement.configure", over);
  const deed = {
    verb: "movement.configure",
    subject: ["movement", over.id] as const,
    needs: "movement.configure",
    over,
  };
  await act(actor, deed, (tx) => writeSettings(tx, changes, actor.personId));
  forgetMovement();
}

/** Writes settings inside a transaction under way. */
export async function writeSettings(
  tx: Transaction,
  changes: Partial<Settings>,
  decidedBy: string | null,
): Promise<void> {
  const now = new Date();
  for (const [key, value] of Object.entries(changes)) {
    await tx
      .update(movementSetting)
      .set({ validTo: now })
      .where(and(eq(movementSetting.key, key), isNull(movementSetting.validTo)));
    await tx.insert(movementSetting).values({ id: newId(), key, value, decidedBy, validFrom: now });
  }
  await notify(tx, channel);
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
      elision,
    };
  }
  const rewordings: Movement["rewordings"] = { fr: {}, en: {} };
  for (const { language, key, wording } of wordings) rewordings[language as Language][key] = wording;
  return {
    ...defaults,
    ...Object.fromEntries(settings.map((s) => [s.key, s.value])),
    vocabulary,
    rewordings,
  };
}

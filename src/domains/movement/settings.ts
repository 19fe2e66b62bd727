import { and, eq, isNull } from "drizzle-orm";
import { db, inForce, notify, type Reader, type Transaction } from "#platform/database/index.ts";
import { succeed } from "#platform/database/succeed.ts";
import { momentOfChange } from "#platform/database/versioned.ts";
import type { Language } from "#platform/language/index.ts";
import { movementSetting } from "./schema.ts";

/** What a movement decides about itself. */
export interface Settings {
  name: string;
  /** The accent as `#rrggbb`; the design system takes care of contrast. */
  accent: string;
  language: Language;
  /** IANA zone in which deadlines are told. */
  zone: string;
  /** Sentence under the name on the home page. */
  tagline: string;
  /** Whether someone has been through the first-run page. */
  founded: boolean;
  /** Whether this is the example movement, where anyone may take any role. */
  example: boolean;
  /**
   * How non-binary people count in rules of parity: `either`, on the side that makes the rule hold; `different`, as a gender
   * of its own; `apart`, not at all.
   */
  parityNonBinary: "either" | "different" | "apart";
}

/** What holds until the movement decides otherwise. */
export const defaults: Settings = {
  name: "Boucle",
  accent: "#2f4acb",
  language: "fr",
  zone: "Europe/Paris",
  tagline: "",
  founded: false,
  example: false,
  parityNonBinary: "either",
};

/** Settings and words of the movement change one at a time. */
export const lock = "movement";

/** Name of the notice by which every instance hears that the movement has changed. */
export const channel = "movement_changed";

/** Tells every instance, when the transaction lands, to read the movement again. */
export async function announceChange(tx: Transaction): Promise<void> {
  await notify(tx, channel);
}

/** Writes settings inside a transaction under way, from now on; those that stay as they were are left alone. */
export async function writeSettings(
  tx: Transaction,
  changes: Partial<Settings>,
  decidedBy: string | null,
): Promise<void> {
  const now = await momentOfChange(tx, lock);
  const held = await tx.select().from(movementSetting).where(isNull(movementSetting.validTo));
  for (const [key, value] of Object.entries(changes)) {
    const before = held.find((one) => one.key === key);
    if (before && before.value === value) continue;
    await succeed(tx, movementSetting, eq(movementSetting.key, key), now, { key, value, decidedBy });
  }
  await announceChange(tx);
}

/** What a setting was at an instant: before the movement first decided, what the program begins with. */
export async function settingAsOf<K extends keyof Settings>(
  key: K,
  instant: Date,
  reader: Reader = db,
): Promise<Settings[K]> {
  const [found] = await reader
    .select({ value: movementSetting.value })
    .from(movementSetting)
    .where(and(eq(movementSetting.key, key), inForce(movementSetting, instant)));
  return (found?.value ?? defaults[key]) as Settings[K];
}

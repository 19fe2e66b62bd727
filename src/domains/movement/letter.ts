import { readConfig } from "#platform/config/index.ts";
import { db, type Transaction } from "#platform/database/index.ts";
import type { Subscription } from "#platform/events/index.ts";
import { inLanguage, type Language, type Translator } from "#platform/language/index.ts";
import { sayOnce, writeAll } from "#platform/mail/index.ts";
import { translators } from "./translators.ts";

/** A recipient, as the view `contact` returns them; what the letter says about them is added to it. */
export interface Reached {
  address: string;
  language: Language;
  /** Where days and deadlines are told; the movement's zone by default. */
  zone?: string;
}

/** A neutral subject, since it shows on locked screens, and the text. `link` makes a full address of a path. */
type Write<To extends Reached> = (
  t: Translator,
  to: To,
  link: (path: string) => string,
) => { subject: string; body: string };

type Data = Record<string, string>;

interface LetterOf<To extends Reached> {
  /** What is said once, from what the event tells: an id. Nothing is written without it. */
  once: (data: Data) => string | undefined;
  /** The recipients, preferably by one bounded statement; nobody when it no longer matters. */
  to: (tx: Transaction, data: Data) => Promise<readonly To[]>;
  write: Write<To>;
}

/**
 * A letter for an event, to each in their language and in the movement's words: sent once, even if the event is delivered twice.
 * @param name names its queue, and what was said; never changed afterwards.
 * @example
 * const tellWriter = letter("texts.adopted", "tell-writer", {
 *   once: ({ textId }) => textId,
 *   to: (tx, { textId }) => rows<Reached>(tx, sql`select c.address, c.language from … where id = ${textId}`),
 *   write: (t, _, link) => ({ subject: t(m.mailSubject), body: t(m.mailBody, { link: link("/textes") }) }),
 * });
 */
export function letter<To extends Reached>(
  event: string,
  name: string,
  { once, to, write }: LetterOf<To>,
): Subscription {
  return {
    event,
    name,
    handle: async (data) => {
      const what = once(data);
      if (!what) return;
      await db.transaction(async (tx) => {
        if (await sayOnce(tx, `${event}.${name}:${what}`)) await writeTo(tx, await to(tx, data), write);
      });
    },
  };
}

/** Writes to people in the transaction under way, for what tells once in another way (a job, a verb). */
export async function writeTo<To extends Reached>(
  tx: Transaction,
  reached: readonly To[],
  write: Write<To>,
): Promise<void> {
  if (reached.length === 0) return;
  const zones = [...new Set(reached.map(({ zone }) => zone))];
  const said = await Promise.all(zones.map(async (zone) => [zone, await translators(zone)] as const));
  const speakers = new Map(said);
  const { url } = readConfig(process.env);
  const link = (path: string) => `${url}${path}`;
  await writeAll(
    tx,
    reached.map((to) => {
      const { [to.language]: t, fr } = speakers.get(to.zone)!;
      const speaker = t ?? fr;
      return { to: to.address, ...inLanguage(speaker, () => write(speaker, to, link)) };
    }),
  );
}

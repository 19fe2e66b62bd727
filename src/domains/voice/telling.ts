import { sql } from "drizzle-orm";
import { translators } from "#domains/movement/index.ts";
import { blocksById } from "#domains/texts/index.ts";
import { readConfig } from "#platform/config/index.ts";
import { db, row, rows, type Transaction } from "#platform/database/index.ts";
import type { Subscription } from "#platform/events/index.ts";
import type { Language } from "#platform/language/index.ts";
import { writeAll } from "#platform/mail/index.ts";
import { m } from "./messages.ts";
import { contributionById } from "./reading.ts";
import { sayFate } from "./said.ts";
import { excerpt } from "./subjects.ts";

/** Writes to those who spoke once something was decided (§3): every outcome is told once, whatever is delivered twice. */
export const tellWhoSpoke: Subscription = {
  event: "voice.decided",
  name: "tell-who-spoke",
  handle: async ({ contributionId, outcomeId }) => {
    if (!contributionId || !outcomeId) return;
    await db.transaction(async (tx) => {
      if (await isToTell(tx, outcomeId)) await tell(tx, contributionId);
    });
  },
};

/** Marks an outcome as told. False when it was, or when a later decision has replaced it. */
async function isToTell(tx: Transaction, outcomeId: string): Promise<boolean> {
  const marked = await row(
    tx,
    sql`update outcome set told_at = now() where id = ${outcomeId} and told_at is null and superseded_at is null returning id`,
  );
  return marked !== null;
}

interface Recipient {
  contributionId: string;
  body: string;
  address: string;
  language: Language;
}

async function tell(tx: Transaction, contributionId: string): Promise<void> {
  const said = await contributionById(contributionId);
  if (!said) return;
  const places = await blocksById(said.fate.blockId ? [said.fate.blockId] : []);
  const speakers = await translators();
  const reached = await recipients(tx, contributionId);
  const letters = reached.map(({ contributionId: id, body, address, language }) => {
    const t = speakers[language] ?? speakers.fr;
    const fate = sayFate(t, said.fate, places);
    const reason = said.fate.reason ? `\n\n${said.fate.reason}` : "";
    const link = `${readConfig(process.env).url}/contributions/${id}`;
    const letter = t(m.mailBody, { words: excerpt(body, 400), said: fate, reason, link });
    return { to: address, subject: t(m.mailSubject), body: letter };
  });
  await writeAll(tx, letters);
}

/**
 * Whoever is told: the person, or those who speak for the unit; for this contribution and all that were merged into it,
 * at most 500 letters, in one statement.
 */
function recipients(tx: Transaction, contributionId: string): Promise<Recipient[]> {
  return rows<Recipient>(
    tx,
    sql`with recursive told(id) as (
          select ${contributionId}::uuid
          union
          select o.contribution_id from told join outcome o on o.merged_into_id = told.id and o.superseded_at is null
        ), speaker as (
          select c.id, c.person_id from told join contribution c on c.id = told.id where c.speaker = 'person'
          union
          select c.id, h.person_id
          from told join contribution c on c.id = told.id and c.speaker = 'unit'
          join power_held h on h.unit_id = c.unit_id and h.power = 'voice.speak'
        )
        select c.id as contribution_id, c.body, reached.address, reached.language
        from speaker s
        join contribution c on c.id = s.id and c.withdrawn_at is null
        join contact reached on reached.person_id = s.person_id
        limit 500`,
  );
}

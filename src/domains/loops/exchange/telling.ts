import { sql } from "drizzle-orm";
import { translators } from "#domains/movement/index.ts";
import { readConfig } from "#platform/config/index.ts";
import { db, rows, type Transaction } from "#platform/database/index.ts";
import type { Subscription } from "#platform/events/index.ts";
import type { Language } from "#platform/language/index.ts";
import { writeAll } from "#platform/mail/index.ts";
import { m } from "../messages/exchanges.ts";

/** Writes to the other side of an exchange that something was said: without a word of it, and once for each word. */
export const tellOtherSide: Subscription = {
  event: "loops.said",
  name: "tell-other-side",
  handle: async ({ wordId, batchId }) => {
    if (!wordId && !batchId) return;
    await db.transaction(async (tx) => {
      const which = wordId
        ? sql`id = ${wordId}`
        : sql`exchange_id in (select id from exchange where batch_id = ${batchId})`;
      const told = await rows<{ id: string }>(
        tx,
        sql`update exchange_word set told_at = now() where told_at is null and ${which} returning id`,
      );
      if (told.length > 0)
        await tell(
          tx,
          told.map(({ id }) => id),
        );
    });
  },
};

interface Reached {
  exchangeId: string;
  address: string;
  givenName: string;
  language: Language;
}

async function tell(tx: Transaction, wordIds: string[]): Promise<void> {
  const speakers = await translators();
  const letters = (await recipients(tx, wordIds)).map(({ exchangeId, address, givenName, language }) => {
    const t = speakers[language] ?? speakers.fr;
    const link = `${readConfig(process.env).url}/echanges/${exchangeId}`;
    return { to: address, subject: t(m.mailSubject), body: t(m.mailBody, { name: givenName, link }) };
  });
  await writeAll(tx, letters);
}

/**
 * Whoever reads these words on the other side today: holders of the role in the loop, or leads of the space; never
 * their author. In one statement, at most 5000.
 */
function recipients(tx: Transaction, wordIds: string[]): Promise<Reached[]> {
  return rows<Reached>(
    tx,
    sql`select distinct e.id as exchange_id, c.address, c.given_name, c.language
        from exchange_word w
        join exchange e on e.id = w.exchange_id
        join unit s on s.id = e.space_id
        join power_held h on h.power = 'loops.write'
          and case w.side when 'space' then h.unit_id = e.loop_id and h.kind_key = e.kind_key
            else h.unit_id = s.id or (h.reach = 'subtree' and h.unit_id = any(s.lineage)) end
        join contact c on c.person_id = h.person_id
        where w.id = any(${sql.param(wordIds)}::uuid[]) and h.person_id is distinct from w.author_id
        limit 5000`,
  );
}

import { sql } from "drizzle-orm";
import { letter, type Reached } from "#domains/movement/index.ts";
import { blocksById } from "#domains/texts/index.ts";
import { row, rows, type Transaction } from "#platform/database/index.ts";
import { m } from "./messages.ts";
import { contributionById } from "./reading.ts";
import { sayFate } from "./said.ts";
import { excerpt } from "./subjects.ts";

/** Writes to those who spoke once something was decided (§3), unless a later decision has replaced it. */
export const tellWhoSpoke = letter("voice.decided", "tell-who-spoke", {
  once: ({ outcomeId }) => outcomeId,
  to: async (tx, { contributionId = "", outcomeId }) => {
    const current = await row(tx, sql`select from outcome where id = ${outcomeId} and superseded_at is null`);
    const said = current && (await contributionById(contributionId));
    if (!said) return [];
    const { fate } = said;
    const places = await blocksById(fate.blockId ? [fate.blockId] : []);
    return (await recipients(tx, contributionId)).map((one) => ({ ...one, fate, places }));
  },
  write: (t, { id, body, fate, places }, link) => ({
    subject: t(m.mailSubject),
    body: t(m.mailBody, {
      words: excerpt(body, 400),
      said: sayFate(fate, places),
      reason: fate.reason ? `\n\n${fate.reason}` : "",
      link: link(`/contributions/${id}`),
    }),
  }),
});

/**
 * Who is told: the person, or those who speak for the unit; for this contribution and all that were merged into it, at
 * most 500 letters, in one statement.
 */
function recipients(
  tx: Transaction,
  contributionId: string,
): Promise<(Reached & { id: string; body: string })[]> {
  return rows(
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
        select c.id, c.body, reached.address, reached.language
        from speaker s
        join contribution c on c.id = s.id and c.withdrawn_at is null
        join contact reached on reached.person_id = s.person_id
        limit 500`,
  );
}

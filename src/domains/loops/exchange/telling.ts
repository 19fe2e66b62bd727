import { sql } from "drizzle-orm";
import { letter, type Reached } from "#domains/movement/index.ts";
import { rows } from "#platform/database/index.ts";
import { exchangeWords } from "../messages/exchanges.ts";

/**
 * Writes to the other side of an exchange that something was said, without a word of it: holders of the role in the
 * loop, or leads of the space, today; never its author. At most 5000.
 */
export const tellOtherSide = letter("loops.said", "tell-other-side", {
  once: ({ wordId, batchId }) => wordId ?? batchId,
  to: (tx, { wordId = null, batchId = null }) =>
    rows<Reached & { exchangeId: string; name: string }>(
      tx,
      sql`select distinct e.id as exchange_id, c.address, c.given_name as name, c.language
          from exchange_word w
          join exchange e on e.id = w.exchange_id
          join unit s on s.id = e.space_id
          join power_held h on h.power = 'loops.write'
            and case w.side when 'space' then h.unit_id = e.loop_id and h.kind_key = e.kind_key
              else h.unit_id = s.id or (h.reach = 'subtree' and h.unit_id = any(s.lineage)) end
          join contact c on c.person_id = h.person_id
          where (w.id = ${wordId} or e.batch_id = ${batchId}) and h.person_id is distinct from w.author_id
          limit 5000`,
    ),
  write: (t, { name, exchangeId }, link) => ({
    subject: t(exchangeWords.mailSubject),
    body: t(exchangeWords.mailBody, { name, link: link(`/echanges/${exchangeId}`) }),
  }),
});

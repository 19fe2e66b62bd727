import { sql } from "drizzle-orm";
import { db, rows } from "#platform/database/index.ts";
import type { Actor } from "#platform/policy/index.ts";

/**
 * The consensuses of a unit in which someone is on the roll, named or the third party. Each page checks whether they
 * still are what they were asked as.
 */
export async function concernedInOf(actor: Actor, unitId: string): Promise<Set<string>> {
  if (!actor.personId) return new Set();
  const found = await rows<{ id: string }>(
    db,
    sql`select c.id from consensus c where c.unit_id = ${unitId} and (
          exists (select from consensus_asked a where a.consensus_id = c.id and a.person_id = ${actor.personId})
          or exists (select from consensus_current p join consensus_named n on n.proposal_id = p.id
            where p.consensus_id = c.id and n.person_id = ${actor.personId})
          or exists (select from consensus_third_party h
            where h.consensus_id = c.id and h.person_id = ${actor.personId} and h.declined_at is null)
        ) order by c.opened_at desc limit 200`,
  );
  return new Set(found.map(({ id }) => id));
}

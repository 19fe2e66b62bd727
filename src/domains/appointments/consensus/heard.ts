import { sql } from "drizzle-orm";
import { db, rows } from "#platform/database/index.ts";
import type { Stance } from "./position.ts";

/** An objection or a reservation as those concerned read it. */
export interface Heard {
  id: string;
  stance: Extract<Stance, "objection" | "reservation">;
  /** Null: confided, or the reader is not among those asked. */
  name: string | null;
  reason: string;
  confided: boolean;
  /** What the third party said of it, in neutral words. */
  outcome: "lifted" | "stands" | null;
  outcomeWords: string;
}

/**
 * Objections and reservations about a proposal; at most 200. Who objects and why is for those asked: whoever else reads
 * them has the reasons alone; of what was confided nobody has either. Log the look where names are shown.
 */
export function heardAbout(proposalId: string, withNames: boolean): Promise<Heard[]> {
  return rows<Heard>(
    db,
    sql`select p.id, p.stance, p.reason, p.confided, told.outcome, coalesce(told.outcome_words, '') as outcome_words,
          case when ${withNames}::boolean and not p.confided then who.given_name || ' ' || who.family_name end as name
        from consensus_position p
        join person who on who.id = p.person_id
        left join consensus_confided told on told.position_id = p.id
        where p.proposal_id = ${proposalId} and p.stance in ('objection', 'reservation')
        order by p.stance desc, p.confided, p.taken_at limit 200`,
  );
}

import { sql } from "drizzle-orm";
import type { Said } from "#domains/kinds/index.ts";
import { db, rows } from "#platform/database/index.ts";

/** A power that is or was lent. */
export interface LentPower {
  id: string;
  mandateId: string;
  power: string;
  reason: string;
  startsAt: Date;
  endsAt: Date;
  revokedAt: Date | null;
  /** Opens something at this very instant. */
  inForce: boolean;
  /** Who received it, by name: for anyone who may see the mandate. */
  receiver: string;
  /** Who lent it, by name. */
  holder: string;
  unit: string;
  slug: string;
  label: Said;
}

const select = sql`select d.id, d.mandate_id, d.power, d.reason, d.starts_at, d.ends_at,
    d.revoked_at, r.given_name || ' ' || r.family_name as receiver,
    h.given_name || ' ' || h.family_name as holder, u.name as unit, u.slug, k.label,
    exists (select from power_held held where held.delegation_id = d.id) as in_force
  from delegation d join mandate m on m.id = d.mandate_id join unit u on u.id = m.unit_id
  join mandate_kind_now k on k.key = m.kind_key
  join person r on r.id = d.person_id join person h on h.id = m.person_id`;

/** What was lent of a mandate, newest first; at most 100. */
export async function lentBy(mandateId: string): Promise<LentPower[]> {
  return rows<LentPower>(
    db,
    sql`${select} where d.mandate_id = ${mandateId} order by d.created_at desc, d.id desc limit 100`,
  );
}

/** What was lent to a person and has not ended more than a month ago, soonest to end first; at most 100. */
export async function lentTo(personId: string): Promise<LentPower[]> {
  return rows<LentPower>(
    db,
    sql`${select} where d.person_id = ${personId} and d.ends_at > now() - interval '1 month'
        order by d.ends_at, d.id limit 100`,
  );
}

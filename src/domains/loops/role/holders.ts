import { sql } from "drizzle-orm";
import { dayThen, db, inForceAt, rows } from "#platform/database/index.ts";
import type { Label } from "./states.ts";

/** Who holds a required role of a unit today, as those who may name people see it. */
export interface Holder {
  mandateId: string;
  kind: string;
  givenName: string;
  familyName: string;
  publicName: string | null;
  title: string | null;
  startsAt: Date;
  endsAt: Date | null;
  means: "nomination" | "consensus" | "election" | "by_right";
  /** The record of how they were named, if one was kept. */
  appointmentId: string | null;
  /** Trainings that the role asks for and that they have yet to follow. */
  missing: Label[];
  substitute: boolean;
}

/** Holders of a unit's roles today, those to come apart; at most 200. The caller sees to who may read them. */
export async function holdersIn(unitId: string, at = new Date()): Promise<Holder[]> {
  return rows<Holder>(
    db,
    sql`select m.id as mandate_id, m.kind_key as kind, p.given_name, p.family_name,
          p.public_name, m.title, m.starts_at, m.ends_at, m.means,
          m.appointment_id, m.substitute_for_id is not null as substitute,
          coalesce((
            select jsonb_agg(asked -> 'label') from jsonb_array_elements(k.conditions -> 'trainings') asked
            where not exists (
              select from qualification q where q.person_id = p.id and q.training = asked ->> 'key'
                and q.followed_on <= ${dayThen(at)}
                and (q.expires_on is null or q.expires_on >= ${dayThen(at)}))
          ), '[]') as missing
        from mandate m
        join mandate_kind_now k on k.key = m.kind_key
        join person p on p.id = m.person_id
        where m.unit_id = ${unitId} and ${inForceAt("m", at)}
        order by k.position, m.starts_at, m.id limit 200`,
  );
}

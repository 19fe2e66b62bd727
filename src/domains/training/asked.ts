import { sql } from "drizzle-orm";
import type { Training } from "#domains/kinds/index.ts";
import { type Reader, rows } from "#platform/database/index.ts";

/** A training that someone in role still has to follow. */
export interface MissingTraining extends Training {
  unitId: string;
  mandateId: string;
  mandateKind: string;
  personId: string;
  /** Whether the mandate asked for it beforehand. */
  before: boolean;
  /** The day until which one that was followed counted, when it has expired. */
  expiredOn: string | null;
}

/**
 * Trainings that the holders of mandates in these units have not followed, or that no longer count (§28, §38). Names
 * nobody: ids only, to show that something is missing. At most 2000.
 */
export async function missingTrainings(
  reader: Reader,
  unitIds: readonly string[],
): Promise<MissingTraining[]> {
  if (unitIds.length === 0) return [];
  return rows<MissingTraining>(
    reader,
    sql`select m.unit_id, m.id as mandate_id, m.kind_key as mandate_kind, m.person_id,
          asked.key, asked.label, coalesce(asked.before, false) as before, expired.day::text as expired_on
        from mandate_now m
        join mandate_kind_now k on k.key = m.kind_key
        cross join lateral jsonb_to_recordset(coalesce(k.conditions->'trainings', '[]'))
          as asked(key text, label jsonb, before boolean)
        cross join lateral (
          select max(q.expires_on) as day, bool_or(q.expires_on is null or q.expires_on >= (select movement_today())) as counts
          from qualification q where q.person_id = m.person_id and q.training = asked.key
        ) expired
        where m.unit_id = any(${sql.param([...unitIds])}::uuid[])
          and expired.counts is not true
        order by m.unit_id, m.kind_key, m.id limit 2000`,
  );
}

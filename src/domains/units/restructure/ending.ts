import { and, eq, isNull, sql } from "drizzle-orm";
import { type Reader, row, rows, run, type Transaction } from "#platform/database/index.ts";
import { emit } from "#platform/events/index.ts";
import { refuseUnits } from "../refusals.ts";
import { unit } from "../schema.ts";
import type { Unit } from "../unit.ts";

/** How many mandates of a unit are in force or to come. */
export async function openMandates(reader: Reader, unitId: string): Promise<number> {
  const found = await row<{ n: number }>(
    reader,
    sql`select count(*)::int as n from mandate where unit_id = ${unitId} and (ends_at is null or ends_at > deed_moment())`,
  );
  return found?.n ?? 0;
}

/** Ends what is held in a unit that closes, if the person closing it said so; mandates to come never begin. @throws {Refusal} `openMandates`. */
export async function endMandates(
  tx: Transaction,
  unitId: string,
  agreed: boolean,
  endedBy: string | null,
): Promise<void> {
  if (!agreed && (await openMandates(tx, unitId)) > 0) throw refuseUnits.openMandates();
  await run(
    tx,
    sql`update mandate set ends_at = greatest(deed_moment(), starts_at), end_reason = 'unit_closed', ended_by = ${endedBy}
        where unit_id = ${unitId} and (ends_at is null or ends_at > deed_moment())`,
  );
}

/** Open units directly under one that closes, held until the change is done. */
export async function childrenHeld(tx: Transaction, parentId: string): Promise<Unit[]> {
  return tx
    .select()
    .from(unit)
    .where(and(eq(unit.parentId, parentId), isNull(unit.closedAt)))
    .orderBy(unit.id)
    .for("update");
}

/** Members of a unit become members of another, in one statement; those who belong by right find theirs again. */
export async function carryMembers(
  tx: Transaction,
  from: string,
  to: string,
  only: readonly string[] | null = null,
): Promise<number> {
  const chosen = only
    ? sql`and person_id = any(${sql.param([...only])}::uuid[]) and right_id is null`
    : sql``;
  const found = await rows<{ personId: string }>(
    tx,
    sql`with ended as (
          update membership set ended_at = deed_moment() where unit_id = ${from} and ended_at is null ${chosen}
          returning person_id, right_id
        ), begun as (
          insert into membership (id, unit_id, person_id, started_at)
          select gen_random_uuid(), ${to}, person_id, deed_moment() from ended where right_id is null on conflict do nothing
        ) select person_id from ended where right_id is null`,
  );
  return found.length;
}

/**
 * What else ends with a unit: memberships, requests that wait, its certification, its ties. Those who wait for an answer
 * are written to, unless they ask the same of the unit that took this one in.
 */
export async function endTheRest(tx: Transaction, unitId: string, { tell = true } = {}): Promise<void> {
  const waiting = await rows<{ id: string }>(
    tx,
    sql`update join_request set withdrawn_at = deed_moment()
        where unit_id = ${unitId} and decided_at is null and withdrawn_at is null returning id`,
  );
  if (tell) for (const { id } of waiting) await emit(tx, "organisation.request-lapsed", { requestId: id });
  for (const statement of [
    sql`update membership set ended_at = deed_moment() where unit_id = ${unitId} and ended_at is null`,
    sql`update certification set ends_at = greatest(deed_moment(), starts_at) where unit_id = ${unitId} and (ends_at is null or ends_at > deed_moment())`,
    sql`update unit_link set valid_to = deed_moment() where (from_id = ${unitId} or to_id = ${unitId}) and valid_to is null`,
  ])
    await run(tx, statement);
}

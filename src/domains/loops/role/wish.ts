import { sql } from "drizzle-orm";
import type { Unit } from "#domains/units/index.ts";
import { db, newId, rows } from "#platform/database/index.ts";
import { type Actor, groundsOf, requirePerson } from "#platform/policy/index.ts";
import { refuseLoops } from "../refusals.ts";
import { callWish } from "../schema.ts";
import { verbs } from "../verbs.ts";
import { isAnsweredFor, requiredRoles } from "./states.ts";

/**
 * Someone asks that a call for volunteers be opened for a role that nobody fills (§29). Asking again changes nothing.
 * @throws {Refusal} `signInFirst`, `closed`, `unknownRole`, `notFilledOrCalled` when it is filled.
 */
export async function wishForCall(actor: Actor, unit: Unit, kind: string): Promise<void> {
  const personId = requirePerson(actor);
  await verbs.wishForCall(actor, { id: unit.id, details: { charge: kind } }, async (tx) => {
    if (unit.closedAt) throw refuseLoops.closed();
    const roles = await requiredRoles({ unitId: unit.id }, new Date(), tx);
    const role = roles.find((one) => one.kind === kind);
    if (!role) throw refuseLoops.unknownRole();
    if (isAnsweredFor(role.state) && role.state !== "ending") throw refuseLoops.notFilledOrCalled();
    await tx
      .insert(callWish)
      .values({ id: newId(), unitId: unit.id, kindKey: kind, personId })
      .onConflictDoNothing();
  });
}

/** How many people wish for a call for each role of a unit, by role; for those who may open one. */
export async function wishesIn(unitId: string): Promise<Map<string, number>> {
  const found = await rows<{ kind: string; n: number }>(
    db,
    sql`select kind_key as kind, count(*)::int as n from call_wish where unit_id = ${unitId} group by kind_key`,
  );
  return new Map(found.map(({ kind, n }) => [kind, n]));
}

/** Roles of a unit for which this person wished a call. */
export async function wishesOf(actor: Actor, unitId: string): Promise<Set<string>> {
  if (!actor.personId) return new Set();
  const found = await rows<{ kind: string }>(
    db,
    sql`select kind_key as kind from call_wish where unit_id = ${unitId} and person_id = ${actor.personId}`,
  );
  return new Set(found.map(({ kind }) => kind));
}

/** Units under someone's hand where a call is wished for, at most 5; for those who may open calls there. */
export async function unitsWithWishes(
  actor: Actor,
): Promise<{ id: string; slug: string; name: string; roles: number; last: Date }[]> {
  const { units, subtrees } = groundsOf(actor, "appointments.call");
  if (units.length + subtrees.length === 0) return [];
  return rows(
    db,
    sql`select u.id, u.slug, u.name, count(distinct w.kind_key)::int as roles, max(w.asked_at) as last
        from call_wish w join unit u on u.id = w.unit_id and u.closed_at is null
        where (u.id = any(${sql.param(units)}::uuid[]) or u.lineage && ${sql.param(subtrees)}::uuid[])
          and not exists (
            select from mandate m where m.unit_id = w.unit_id and m.kind_key = w.kind_key and m.starts_at > w.asked_at)
        group by u.id order by max(w.asked_at) desc limit 5`,
  );
}

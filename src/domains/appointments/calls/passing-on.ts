import { sql } from "drizzle-orm";
import type { Said } from "#domains/kinds/index.ts";
import { today } from "#domains/movement/index.ts";
import { db, type Reader, row, rows } from "#platform/database/index.ts";
import { emit } from "#platform/events/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { refuseCall } from "../refusals.ts";
import { candidaciesPassedOn } from "../schema.ts";
import { verbs } from "../verbs.ts";
import { waitingIn } from "./candidacies.ts";
import { type Call, callById, holdCall } from "./reading.ts";

/** Someone who may give the mandate of a call: named where their own mandate is public, told by their role anyway. */
export interface Appointer {
  personId: string;
  name: string | null;
  label: Said;
  unit: string;
}

/** Who may appoint over the unit of a call, or open a consensus where that is the only way; the closest first, at most 20. */
export function appointersOf({ unit, means }: Pick<Call, "unit" | "means">, reader: Reader) {
  const power = means.includes("nomination") ? "organisation.appoint" : "appointments.open";
  return rows<Appointer>(
    reader,
    sql`select h.person_id, k.label, u.name as unit,
          case when k.public and h.delegation_id is null then p.public_name end as name
        from power_held h
        join unit u on u.id = h.unit_id
        join person p on p.id = h.person_id
        join mandate_kind_now k on k.key = h.kind_key
        where h.power = ${power} and h.unit_id = any(${sql.param(unit.lineage)}::uuid[])
          and (h.unit_id = ${unit.id} or h.reach = 'subtree')
        order by cardinality(u.lineage) desc, k.position, p.search_name, h.person_id limit 20`,
  );
}

/**
 * Those who receive candidacies but may not appoint pass them on to those who may, who are written to, once a day, and
 * find them on their first screen until each has its answer.
 * @throws {Refusal} `forbidden`, `notFound`, `closed`, `noneWaiting`.
 */
export async function passOn(actor: Actor, callId: string): Promise<void> {
  const { unit: over } = await callById(callId);
  await verbs.passOn(actor, { id: callId, over }, async (tx) => {
    const { closedAt } = await holdCall(tx, callId);
    if (closedAt) throw refuseCall.closed();
    if ((await waitingIn(callId, tx)) === 0) throw refuseCall.noneWaiting();
    const day = await today();
    await tx
      .insert(candidaciesPassedOn)
      .values({ callId, day, passedBy: actor.personId })
      .onConflictDoNothing();
    await emit(tx, "appointments.candidacies-passed-on", { callId, day });
  });
}

/** When the candidacies of a call were last passed on, and whether that was today; null when they never were. */
export async function lastPassedOn(callId: string): Promise<{ at: Date; today: boolean } | null> {
  return row<{ at: Date; today: boolean }>(
    db,
    sql`select passed_at as at, day = ${await today()} as today from candidacies_passed_on
        where call_id = ${callId} order by day desc limit 1`,
  );
}

import { eq, sql } from "drizzle-orm";
import { newId, run, type Transaction } from "#platform/database/index.ts";
import { emit } from "#platform/events/index.ts";
import { type Actor, requirePower } from "#platform/policy/index.ts";
import { hold, isDone, reasonOf, remember, takeTurns } from "../change.ts";
import { refuseOrganisation, refuseUnits } from "../refusals.ts";
import { unit, unitRedirect } from "../schema.ts";
import type { Unit } from "../unit.ts";
import { verbs } from "../verbs.ts";
import { carryMembers, childrenHeld, endMandates, endTheRest } from "./ending.ts";
import { carryUnder } from "./move.ts";

export interface Merge {
  id?: string;
  reason: string;
  /** The person who merges says that the mandates of the unit that goes end with it. */
  endMandates: boolean;
}

/**
 * Merges a unit into another of its kind: its members, what stands under it, its ties, its places and its address pass
 * to the other; it closes. What it said and did stays its own.
 * @throws {Refusal} without `organisation.manage` over both; `movementStays`, `withItself`, `anotherKind`, `closed`,
 * `underItself`, `misplaced`, `openMandates`, `noReason`, `idTaken`.
 */
export async function mergeUnits(actor: Actor, from: Unit, into: Unit, how: Merge): Promise<void> {
  await verbs.merge(actor, { id: from.id, over: from, details: { into: into.id } }, (tx) =>
    mergeWithin(tx, actor, from, into, how),
  );
}

/** {@link mergeUnits} as a part of a transaction under way, without its record: for loaders of a history. */
export async function mergeWithin(
  tx: Transaction,
  actor: Actor,
  from: Unit,
  into: Unit,
  how: Merge,
): Promise<void> {
  const { id = newId() } = how;
  requirePower(actor, "organisation.manage", into);
  await takeTurns(tx);
  if (await isDone(tx, id, from.id, "merged")) return;
  const [goes, stays] = [await hold(tx, from.id), await hold(tx, into.id)];
  check(goes, stays);
  const reason = reasonOf(how.reason);
  await endMandates(tx, goes.id, how.endMandates, actor.personId);
  const children = await childrenHeld(tx, goes.id);
  await carryUnder(tx, actor, children, stays, reason);
  const members = await carryMembers(tx, goes.id, stays.id);
  await carryTies(tx, goes, stays);
  await endTheRest(tx, goes.id, { tell: false });
  await tx.update(unit).set({ closedAt: sql`deed_moment()` }).where(eq(unit.id, goes.id));
  await tx.insert(unitRedirect).values({ slug: goes.slug, unitId: stays.id });
  const details = { members, children: children.map((child) => child.id) };
  await remember(tx, actor.personId, [
    { id, unitId: goes.id, kind: "merged", otherId: stays.id, details, reason },
  ]);
  await emit(tx, "organisation.merged", { from: goes.id, into: stays.id });
}

function check(goes: Unit, stays: Unit): void {
  if (goes.id === stays.id) throw refuseUnits.withItself();
  if (!goes.parentId || !stays.parentId) throw refuseUnits.movementStays();
  if (goes.kind !== stays.kind) throw refuseUnits.anotherKind();
  if (goes.closedAt || stays.closedAt) throw refuseOrganisation.closed();
  if (stays.lineage.includes(goes.id)) throw refuseUnits.underItself();
}

/** Requests that wait, ties beside the tree and places covered pass to the unit that stays. */
async function carryTies(tx: Transaction, goes: Unit, stays: Unit): Promise<void> {
  for (const statement of [
    sql`update join_request r set unit_id = ${stays.id}
        where r.unit_id = ${goes.id} and r.decided_at is null and r.withdrawn_at is null
          and not exists (select from join_request o where o.unit_id = ${stays.id} and o.person_id = r.person_id
            and o.decided_at is null and o.withdrawn_at is null)
          and not exists (select from membership m where m.unit_id = ${stays.id} and m.person_id = r.person_id and m.ended_at is null)`,
    sql`insert into unit_link (id, from_id, to_id, kind, valid_from)
        select gen_random_uuid(), ends.a, ends.b, ends.kind, deed_moment() from (
          select distinct case from_id when ${goes.id} then ${stays.id}::uuid else from_id end as a,
            case to_id when ${goes.id} then ${stays.id}::uuid else to_id end as b, kind
          from unit_link where (from_id = ${goes.id} or to_id = ${goes.id}) and (valid_to is null or valid_to > deed_moment())
        ) ends
        where ends.a <> ends.b and not exists (select from unit_link l where l.from_id = ends.a and l.to_id = ends.b
          and l.kind = ends.kind and (l.valid_to is null or l.valid_to > deed_moment()))`,
    sql`insert into unit_place (id, unit_id, place_id)
        select gen_random_uuid(), ${stays.id}, place.place_id from (
          select place_id from unit_place where unit_id = ${goes.id} union select ${goes.placeId}
        ) place where place.place_id is not null and place.place_id is distinct from ${stays.placeId}
        on conflict do nothing`,
  ])
    await run(tx, statement);
}

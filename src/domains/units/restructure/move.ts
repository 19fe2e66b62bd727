import { eq } from "drizzle-orm";
import { newId, type Transaction } from "#platform/database/index.ts";
import { type Actor, requirePower } from "#platform/policy/index.ts";
import { hold, isDone, reasonOf, remember, takeTurns } from "../change.ts";
import { refuseOrganisation, refuseUnits } from "../refusals.ts";
import { unit } from "../schema.ts";
import { checkPlace, type Unit } from "../unit.ts";
import { verbs } from "../verbs.ts";

export interface Move {
  /** The id of the step, made by the form: sent twice it moves once. */
  id?: string;
  reason: string;
}

/**
 * Puts a unit, with everything under it, under another. Powers held from above change hands at once.
 * @throws {Refusal} without `organisation.manage` over both; `movementStays`, `underItself`, `misplaced`, `closed`,
 * `noReason`, `idTaken`.
 */
export async function moveUnit(actor: Actor, which: Unit, to: Unit, how: Move): Promise<void> {
  await verbs.move(actor, { id: which.id, over: which, details: { to: to.id } }, (tx) =>
    moveWithin(tx, actor, which, to, how),
  );
}

/** {@link moveUnit} as a part of a transaction under way, without its record: for loaders of a history. */
export async function moveWithin(
  tx: Transaction,
  actor: Actor,
  which: Unit,
  to: Unit,
  how: Move,
): Promise<void> {
  const { id = newId() } = how;
  requirePower(actor, "organisation.manage", to);
  await takeTurns(tx);
  if (await isDone(tx, id, which.id, "moved")) return;
  const [moved, above] = [await hold(tx, which.id), await hold(tx, to.id)];
  if (!moved.parentId) throw refuseUnits.movementStays();
  if (moved.closedAt || above.closedAt) throw refuseOrganisation.closed();
  if (above.lineage.includes(moved.id)) throw refuseUnits.underItself();
  await checkPlace(tx, moved.kind, above.kind);
  const reason = reasonOf(how.reason);
  if (moved.parentId === above.id) return;
  await tx.update(unit).set({ parentId: above.id }).where(eq(unit.id, moved.id));
  const details = { from: moved.parentId, to: above.id };
  await remember(tx, actor.personId, [
    { id, unitId: moved.id, kind: "moved", otherId: above.id, details, reason },
  ]);
}

/** Puts units under another, as part of a change under way that has taken its turn. @throws {Refusal} `misplaced`, `underItself`. */
export async function carryUnder(
  tx: Transaction,
  actor: Actor,
  units: readonly Unit[],
  to: Unit,
  reason: string,
): Promise<void> {
  if (units.some((one) => to.lineage.includes(one.id))) throw refuseUnits.underItself();
  for (const kind of new Set(units.map((one) => one.kind))) await checkPlace(tx, kind, to.kind);
  for (const { id } of units) await tx.update(unit).set({ parentId: to.id }).where(eq(unit.id, id));
  await remember(
    tx,
    actor.personId,
    units.map(({ id, parentId }) => ({
      unitId: id,
      kind: "moved",
      otherId: to.id,
      details: { from: parentId, to: to.id },
      reason,
    })),
  );
}

import { eq, sql } from "drizzle-orm";
import { newId, type Transaction } from "#platform/database/index.ts";
import { type Actor, requirePower } from "#platform/policy/index.ts";
import { hold, isDone, reasonOf, remember, takeTurns } from "../change.ts";
import { refuseOrganisation, refuseUnits } from "../refusals.ts";
import { unit, unitRedirect } from "../schema.ts";
import { checkPlace, type Unit } from "../unit.ts";
import { verbs } from "../verbs.ts";
import { childrenHeld, endMandates, endTheRest } from "./ending.ts";
import { carryUnder } from "./move.ts";

export interface Closing {
  id?: string;
  reason: string;
  /** The person who closes says that the mandates held there end with it. */
  endMandates: boolean;
  /** Where the open units under it go; needed when there are some. */
  childrenTo: Unit | null;
}

/**
 * Closes a unit: nobody joins it any more, memberships and powers end; its page stays, with what became of it.
 * @throws {Refusal} without `organisation.manage` over it, and over where its units go; `movementStays`, `closed`,
 * `openMandates`, `openChildren`, `underItself`, `misplaced`, `noReason`, `idTaken`.
 */
export async function closeUnit(actor: Actor, which: Unit, how: Closing): Promise<void> {
  await verbs.close(actor, { id: which.id, over: which }, (tx) => closeWithin(tx, actor, which, how));
}

/** {@link closeUnit} as a part of a transaction under way, without its record: for loaders of a history. */
export async function closeWithin(tx: Transaction, actor: Actor, which: Unit, how: Closing): Promise<void> {
  const { id = newId() } = how;
  if (how.childrenTo) requirePower(actor, "organisation.manage", how.childrenTo);
  await takeTurns(tx);
  if (await isDone(tx, id, which.id, "closed")) return;
  const closing = await hold(tx, which.id);
  if (!closing.parentId) throw refuseUnits.movementStays();
  if (closing.closedAt) throw refuseOrganisation.closed();
  const reason = reasonOf(how.reason);
  const children = await childrenHeld(tx, closing.id);
  const to = how.childrenTo && children.length > 0 ? await hold(tx, how.childrenTo.id) : null;
  if (children.length > 0 && !to) throw refuseUnits.openChildren();
  if (to?.closedAt) throw refuseOrganisation.closed();
  if (to?.lineage.includes(closing.id)) throw refuseUnits.underItself();
  await endMandates(tx, closing.id, how.endMandates, actor.personId);
  if (to) await carryUnder(tx, actor, children, to, reason);
  await endTheRest(tx, closing.id);
  await tx.update(unit).set({ closedAt: sql`deed_moment()` }).where(eq(unit.id, closing.id));
  const details = { children: children.map((child) => child.id) };
  await remember(tx, actor.personId, [
    { id, unitId: closing.id, kind: "closed", otherId: to?.id ?? null, details, reason },
  ]);
}

/**
 * Opens a closed unit again where it stood, at its own address. Members and mandates do not come back by themselves.
 * @throws {Refusal} without `organisation.manage` over it; `notClosed`, `closedAbove`, `misplaced`, `noReason`, `idTaken`.
 */
export async function reopenUnit(
  actor: Actor,
  which: Unit,
  how: { id?: string; reason: string },
): Promise<void> {
  const id = how.id ?? newId();
  await verbs.reopen(actor, { id: which.id, over: which }, async (tx) => {
    await takeTurns(tx);
    if (await isDone(tx, id, which.id, "reopened")) return;
    const closed = await hold(tx, which.id);
    if (!closed.closedAt || !closed.parentId) throw refuseUnits.notClosed();
    const above = await hold(tx, closed.parentId);
    if (above.closedAt) throw refuseUnits.closedAbove();
    await checkPlace(tx, closed.kind, above.kind);
    const reason = reasonOf(how.reason);
    await tx.update(unit).set({ closedAt: null }).where(eq(unit.id, closed.id));
    await tx.delete(unitRedirect).where(eq(unitRedirect.slug, closed.slug));
    await remember(tx, actor.personId, [{ id, unitId: closed.id, kind: "reopened", reason }]);
  });
}

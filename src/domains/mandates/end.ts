import type { Unit } from "#domains/units/index.ts";
import type { Transaction } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { type Actor, requirePerson } from "#platform/policy/index.ts";
import { take, waived } from "./enact.ts";
import { refuseMandate } from "./refusals.ts";
import { type HeldRow, mandatesByIds } from "./roll.ts";
import type { EndReason, Waiver } from "./step.ts";
import { verbs } from "./verbs.ts";

export interface Ending {
  /** When it ends; now, when not said. */
  at?: Date;
  /** Why; `other` when not said. */
  reason?: EndReason;
  waiver?: Waiver | null;
}

/**
 * Ends a mandate now, or at a date to come, with all that stands under it and the person who replaces it. Its powers are gone
 * from that minute on. Ending it again changes nothing.
 * @throws {Refusal} `notFound`, `backwards`, `tooFarBack`; `parity` only where the movement forbids endings that break
 * its rule.
 */
export async function endMandate(
  actor: Actor,
  where: Unit,
  mandateId: string,
  { at, reason = "other", waiver }: Ending = {},
): Promise<void> {
  await verbs.endMandate(actor, { id: mandateId, over: where }, async (tx) => {
    await heldIn(tx, where, mandateId);
    const asked = waived(actor, where, waiver, { of: "ending", subjectId: mandateId });
    const steps = [{ end: mandateId, reason, endedAt: at }];
    await take(tx, steps, { by: actor.personId, tell: true, waiver: asked });
  });
}

/**
 * Cancels a mandate that has not begun: it never did. Cancelling it again changes nothing.
 * @throws {Refusal} `notFound`, `begunAlready`.
 */
export async function cancelMandate(actor: Actor, where: Unit, mandateId: string): Promise<void> {
  await verbs.cancelMandate(actor, { id: mandateId, over: where }, async (tx) => {
    const held = await heldIn(tx, where, mandateId);
    if (held.endsAt && held.endsAt <= held.startsAt) return;
    if (held.startsAt <= new Date()) throw refuseMandate.begunAlready();
    const steps = [{ end: mandateId, reason: "cancelled" as const, endedAt: held.startsAt }];
    await take(tx, steps, { by: actor.personId, tell: true });
  });
}

async function heldIn(tx: Transaction, where: Unit, mandateId: string): Promise<HeldRow> {
  const [held] = await mandatesByIds(tx, [mandateId]);
  if (held?.unitId !== where.id) throw refuse.notFound();
  return held;
}

/**
 * A holder leaves their mandate, now or at a date to come: nobody is kept in it against their will, whatever the
 * rule of parity. Leaving it again changes nothing.
 * @throws {Refusal} `notFound` when it is someone else's, `backwards`, `tooFarBack`.
 */
export async function resign(actor: Actor, where: Unit, mandateId: string, at?: Date): Promise<void> {
  const personId = requirePerson(actor);
  await verbs.resign(actor, { id: mandateId, over: where }, async (tx) => {
    const held = await heldIn(tx, where, mandateId);
    if (held.personId !== personId) throw refuse.notFound();
    await take(tx, [{ end: mandateId, reason: "resigned", endedAt: at }], { by: personId, free: true });
  });
}

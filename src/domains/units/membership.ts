import { and, countDistinct, eq } from "drizzle-orm";
import { db, inForce, newId, type Transaction } from "#platform/database/index.ts";
import { type Actor, requirePerson } from "#platform/policy/index.ts";
import { hold } from "./change.ts";
import { refuseOrganisation, refuseUnits } from "./refusals.ts";
import { membership } from "./schema.ts";
import { kindOf, type Unit } from "./unit.ts";
import { verbs } from "./verbs.ts";

/**
 * A person joins, for themselves, a unit whose kind is joined freely. Joining again changes nothing.
 * @throws {Refusal} `closed`; `notJoinedThus` where one asks to join, or belongs by mandate or by right alone.
 */
export async function join(actor: Actor, where: Unit): Promise<void> {
  const personId = requirePerson(actor);
  if (where.closedAt) throw refuseOrganisation.closed();
  await verbs.join(actor, { id: where.id, over: where }, async (tx) => {
    // The person who closes the unit at this instant goes first or after, never halfway.
    if ((await hold(tx, where.id)).closedAt) throw refuseOrganisation.closed();
    const kind = await kindOf(where, tx);
    if (!kind?.hasMembers || kind.joining !== "free") throw refuseUnits.notJoinedThus();
    await enrol(tx, where.id, personId);
  });
}

/** Makes a person a member inside a transaction under way; an open membership is left as it is. */
export async function enrol(
  tx: Transaction,
  unitId: string,
  personId: string,
  startedAt = new Date(),
): Promise<void> {
  await tx.insert(membership).values({ id: newId(), unitId, personId, startedAt }).onConflictDoNothing();
}

/**
 * A person leaves a unit that they joined. Leaving again changes nothing.
 * @throws {Refusal} `joinedByRight` where a mandate or an office makes them a member: that right is declined elsewhere.
 */
export async function leave(actor: Actor, where: Unit): Promise<void> {
  const personId = requirePerson(actor);
  await verbs.leave(actor, { id: where.id, over: where }, async (tx) => {
    const [open] = await tx.select().from(membership).where(ofPerson(where.id, personId)).for("update");
    if (!open) return;
    if (open.rightId) throw refuseUnits.joinedByRight();
    await tx.update(membership).set({ endedAt: new Date() }).where(eq(membership.id, open.id));
  });
}

const ofPerson = (unitId: string, personId: string) =>
  and(eq(membership.unitId, unitId), eq(membership.personId, personId), inForce(membership));

/** How a person belongs to a unit today: because they joined, by a right, or not at all. */
export async function memberBy(unitId: string, personId: string): Promise<"joined" | "right" | null> {
  const [open] = await db
    .select({ rightId: membership.rightId })
    .from(membership)
    .where(ofPerson(unitId, personId));
  return open ? (open.rightId ? "right" : "joined") : null;
}

/** How many members a unit has today. Below five, pages say « moins de cinq ». */
export async function memberCount(unitId: string): Promise<number> {
  const [found] = await db
    .select({ n: countDistinct(membership.personId) })
    .from(membership)
    .where(and(eq(membership.unitId, unitId), inForce(membership)));
  return found?.n ?? 0;
}

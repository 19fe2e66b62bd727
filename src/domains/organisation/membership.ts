import { and, count, eq, isNull } from "drizzle-orm";
import { act } from "#platform/audit/index.ts";
import { db, newId, type Transaction } from "#platform/database/index.ts";
import { emit } from "#platform/events/index.ts";
import { type Actor, requirePerson } from "#platform/policy/index.ts";
import { refuseOrganisation } from "./refusals.ts";
import { membership } from "./schema.ts";
import type { Unit } from "./unit.ts";

/** A person joins a unit for themselves. Joining again changes nothing. @throws {Refusal} `closed`. */
export async function join(actor: Actor, where: Unit): Promise<void> {
  const personId = requirePerson(actor);
  if (where.closedAt) throw refuseOrganisation.closed();
  await act(actor, { verb: "organisation.join", subject: ["unit", where.id], over: where }, (tx) =>
    enrol(tx, where.id, personId),
  );
}

/** Makes a person a member inside a transaction under way; an open membership is left as it is. */
export async function enrol(
  tx: Transaction,
  unitId: string,
  personId: string,
  startedAt = new Date(),
): Promise<void> {
  const made = await tx
    .insert(membership)
    .values({ id: newId(), unitId, personId, startedAt })
    .onConflictDoNothing()
    .returning({ id: membership.id });
  if (made.length > 0) await emit(tx, "organisation.joined", { unitId, personId });
}

/** A person leaves a unit. Leaving again changes nothing. */
export async function leave(actor: Actor, where: Unit): Promise<void> {
  const personId = requirePerson(actor);
  await act(actor, { verb: "organisation.leave", subject: ["unit", where.id], over: where }, async (tx) => {
    await tx
      .update(membership)
      .set({ endedAt: new Date() })
      .where(
        and(eq(membership.unitId, where.id), eq(membership.personId, personId), isNull(membership.endedAt)),
      );
  });
}

/** How many members a unit has today. Below five, pages say « moins de cinq ». */
export async function memberCount(unitId: string): Promise<number> {
  const [found] = await db
    .select({ n: count() })
    .from(membership)
    .where(and(eq(membership.unitId, unitId), isNull(membership.endedAt)));
  return found?.n ?? 0;
}

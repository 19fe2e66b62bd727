import { and, eq, sql } from "drizzle-orm";
import { inForceAt, isRepeated, newId, type Reader, row } from "#platform/database/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { hold } from "./change.ts";
import { refuseOrganisation, refuseUnits } from "./refusals.ts";
import { certification } from "./schema.ts";
import type { Unit } from "./unit.ts";
import { verbs } from "./verbs.ts";

/**
 * Certifies a unit from now on, until it is ended. Sent twice it certifies once.
 * @throws {Refusal} without `organisation.manage` over it; `closed`, `alreadyCertified`, `idTaken`.
 */
export async function certify(actor: Actor, which: Unit, id = newId()): Promise<void> {
  await verbs.certify(actor, { id: which.id, over: which }, async (tx) => {
    if ((await hold(tx, which.id)).closedAt) throw refuseOrganisation.closed();
    const given = { id, unitId: which.id, decidedBy: actor.personId };
    if (await isRepeated(tx, certification, given, { same: ["unitId"], taken: refuseOrganisation.idTaken }))
      return;
    if (await certifiedSince(tx, which.id)) throw refuseUnits.alreadyCertified();
    await tx.insert(certification).values({ ...given, startsAt: sql`now()` });
  });
}

/** Ends the certification of a unit. Ending it again changes nothing. @throws {Refusal} without `organisation.manage`. */
export async function endCertification(actor: Actor, which: Unit): Promise<void> {
  await verbs.endCertification(actor, { id: which.id, over: which }, async (tx) => {
    await hold(tx, which.id);
    await tx
      .update(certification)
      .set({ endsAt: sql`greatest(now(), ${certification.startsAt})` })
      .where(
        and(
          eq(certification.unitId, which.id),
          sql`(${certification.endsAt} is null or ${certification.endsAt} > now())`,
        ),
      );
  });
}

/** Since when a unit is certified, at an instant; null when it is not. */
export async function certifiedSince(reader: Reader, unitId: string, at?: Date): Promise<Date | null> {
  const found = await row<{ since: Date }>(
    reader,
    sql`select starts_at as since from certification c
        where unit_id = ${unitId} and ${inForceAt("c", at ?? sql`now()`)}
        order by starts_at desc limit 1`,
  );
  return found?.since ?? null;
}

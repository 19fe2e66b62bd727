import { and, eq, sql } from "drizzle-orm";
import { act } from "#platform/audit/index.ts";
import { newId, type Reader, row } from "#platform/database/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { hold } from "./change.ts";
import { refuseUnits } from "./refusals/units.ts";
import { refuseOrganisation } from "./refusals.ts";
import { certification } from "./schema.ts";
import type { Unit } from "./unit.ts";

/**
 * Certifies a unit from now on, until it is ended. Sent twice it certifies once.
 * @throws {Refusal} without `organisation.manage` over it; `closed`, `alreadyCertified`, `idTaken`.
 */
export async function certify(actor: Actor, which: Unit, id = newId()): Promise<void> {
  const deed = {
    verb: "organisation.certify",
    subject: ["unit", which.id] as const,
    needs: "organisation.manage",
    over: which,
  };
  await act(actor, deed, async (tx) => {
    if ((await hold(tx, which.id)).closedAt) throw refuseOrganisation.closed();
    const [there] = await tx.select().from(certification).where(eq(certification.id, id));
    if (there && there.unitId !== which.id) throw refuseOrganisation.idTaken();
    if (there) return;
    if (await certifiedSince(tx, which.id)) throw refuseUnits.alreadyCertified();
    const given = { id, unitId: which.id, startsAt: sql`now()`, decidedBy: actor.personId };
    await tx.insert(certification).values(given);
  });
}

/** Ends the certification of a unit. Ending it again changes nothing. @throws {Refusal} without `organisation.manage`. */
export async function endCertification(actor: Actor, which: Unit): Promise<void> {
  const deed = {
    verb: "organisation.end-certification",
    subject: ["unit", which.id] as const,
    needs: "organisation.manage",
    over: which,
  };
  await act(actor, deed, async (tx) => {
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
  const instant = at ? sql`${at}::timestamptz` : sql`now()`;
  const found = await row<{ since: Date }>(
    reader,
    sql`select starts_at as since from certification
        where unit_id = ${unitId} and starts_at <= ${instant} and (ends_at is null or ends_at > ${instant})
        order by starts_at desc limit 1`,
  );
  return found?.since ?? null;
}

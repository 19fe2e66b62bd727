import { and, arrayContains, asc, eq, gt, isNull, lt, or, sql } from "drizzle-orm";
import { person } from "#domains/people/index.ts";
import { act } from "#platform/audit/index.ts";
import { db, inForce, newId, type Reader, rows, type Transaction } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { refuseOrganisation } from "./refusals.ts";
import { mandate, mandateKind } from "./schema.ts";
import type { Unit } from "./unit.ts";

export interface NewMandate {
  id?: string;
  kind: string;
  personId: string;
  startsAt?: Date;
  endsAt?: Date | null;
  means?: "nomination" | "consensus" | "election" | "by_right";
  title?: string | null;
}

/**
 * Gives a person a mandate in a unit. Repeating it with the same id changes nothing.
 * @throws {Refusal} `forbidden`, `unknownMandate`, `backwards`, `closed`, `alreadyHeld`, `idTaken`.
 */
export async function appoint(actor: Actor, where: Unit, what: NewMandate): Promise<string> {
  const id = what.id ?? newId();
  const deed = {
    verb: "organisation.appoint",
    subject: ["mandate", id] as const,
    needs: "organisation.appoint",
    over: where,
  };
  return act(actor, deed, async (tx) => {
    if (where.closedAt) throw refuseOrganisation.closed();
    const [kind] = await tx
      .select()
      .from(mandateKind)
      .where(and(eq(mandateKind.key, what.kind), inForce(mandateKind)));
    if (!kind?.unitKinds.includes(where.kind)) throw refuseOrganisation.unknownMandate();
    await insertMandate(tx, where.id, { ...what, id }, actor.personId);
    return id;
  });
}

/**
 * Writes a mandate inside a transaction under way. Somebody holds the same charge of a unit once at a time; with titles,
 * once for each title. @throws {Refusal} `backwards`, `alreadyHeld`, `idTaken`.
 */
export async function insertMandate(
  tx: Transaction,
  unitId: string,
  what: NewMandate & { id: string },
  appointedBy: string | null,
): Promise<void> {
  const { startsAt = new Date(), endsAt = null, means = "nomination", title = null } = what;
  const { id, kind: kindKey, personId } = what;
  if (endsAt && endsAt <= startsAt) throw refuseOrganisation.backwards();
  // Two who appoint the same person at the same time take turns.
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`mandate ${unitId} ${personId}`}, 0))`,
  );
  if (await isRepeated(tx, { id, kindKey, unitId, personId })) return;
  const held = await tx
    .select({ title: mandate.title })
    .from(mandate)
    .where(
      and(
        eq(mandate.unitId, unitId),
        eq(mandate.personId, personId),
        eq(mandate.kindKey, kindKey),
        or(isNull(mandate.endsAt), gt(mandate.endsAt, startsAt)),
        endsAt ? lt(mandate.startsAt, endsAt) : undefined,
      ),
    );
  if (held.some((other) => !title || other.title === title)) throw refuseOrganisation.alreadyHeld();
  await tx
    .insert(mandate)
    .values({ id, kindKey, unitId, personId, startsAt, endsAt, means, title, appointedBy });
}

/** Whether this very mandate stands already, ended or not. @throws {Refusal} `idTaken` when the id is another's. */
async function isRepeated(
  tx: Transaction,
  what: { id: string; kindKey: string; unitId: string; personId: string },
): Promise<boolean> {
  const [there] = await tx.select().from(mandate).where(eq(mandate.id, what.id));
  if (!there) return false;
  const same =
    there.unitId === what.unitId && there.personId === what.personId && there.kindKey === what.kindKey;
  if (!same) throw refuseOrganisation.idTaken();
  return true;
}

/** Ends a mandate now, or at a date to come. Ending it again changes nothing. */
export async function endMandate(
  actor: Actor,
  where: Unit,
  mandateId: string,
  at = new Date(),
): Promise<void> {
  const deed = {
    verb: "organisation.end-mandate",
    subject: ["mandate", mandateId] as const,
    needs: "organisation.appoint",
    over: where,
  };
  await act(actor, deed, async (tx) => {
    const [held] = await tx
      .select()
      .from(mandate)
      .where(and(eq(mandate.id, mandateId), eq(mandate.unitId, where.id)));
    if (!held) throw refuse.notFound();
    if (at < held.startsAt) throw refuseOrganisation.backwards();
    if (held.endsAt && held.endsAt <= at) return;
    await tx.update(mandate).set({ endsAt: at }).where(eq(mandate.id, mandateId));
  });
}

/** Who holds what in a unit on a date, by mandate kind; at most 200. For pages that may name people. */
export async function mandatesIn(unitId: string, at = new Date(), reader: Reader = db) {
  return reader
    .select({
      id: mandate.id,
      kind: mandate.kindKey,
      label: mandateKind.label,
      title: mandate.title,
      public: mandateKind.public,
      pair: mandateKind.pair,
      personId: person.id,
      givenName: person.givenName,
      familyName: person.familyName,
      publicName: person.publicName,
      gender: person.gender,
      startsAt: mandate.startsAt,
      endsAt: mandate.endsAt,
      means: mandate.means,
    })
    .from(mandate)
    .innerJoin(mandateKind, and(eq(mandateKind.key, mandate.kindKey), inForce(mandateKind)))
    .innerJoin(person, eq(person.id, mandate.personId))
    .where(
      and(
        eq(mandate.unitId, unitId),
        sql`${mandate.startsAt} <= ${at}`,
        or(isNull(mandate.endsAt), gt(mandate.endsAt, at)),
      ),
    )
    .orderBy(asc(mandateKind.position), asc(person.searchName))
    .limit(200);
}

/** People who hold a power over a unit today, to write to them; at most 20. */
export async function holdersOf(reader: Reader, power: string, unitId: string): Promise<string[]> {
  const found = await rows<{ person_id: string }>(
    reader,
    sql`select distinct m.person_id
        from unit u
        join mandate m on m.unit_id = any(u.lineage) and m.starts_at <= now() and (m.ends_at is null or m.ends_at > now())
        join mandate_kind_now k on k.key = m.kind_key
        cross join lateral jsonb_to_recordset(k.powers) as given(power text, reach text)
        where u.id = ${unitId} and given.power = ${power} and m.unit_id = u.id
        limit 20`,
  );
  return found.map((holder) => holder.person_id);
}

/** Kinds of mandate that may be held in a kind of unit today. */
export async function mandateKindsFor(unitKind: string) {
  return db
    .select()
    .from(mandateKind)
    .where(and(inForce(mandateKind), arrayContains(mandateKind.unitKinds, [unitKind])))
    .orderBy(asc(mandateKind.position));
}

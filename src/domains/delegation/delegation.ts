import { and, eq, isNull, sql } from "drizzle-orm";
import type { PowerGiven } from "#domains/kinds/index.ts";
import { personAt } from "#domains/people/index.ts";
import { refuseOrganisation } from "#domains/units/index.ts";
import {
  db,
  inForceAt,
  isRepeated,
  type Reader,
  row,
  rows,
  run,
  type Transaction,
} from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { type Actor, can, type Grant, requirePerson, requirePower } from "#platform/policy/index.ts";
import { later } from "#platform/time/index.ts";
import { refuseDelegation } from "./refusals.ts";
import { delegation } from "./schema.ts";
import { tellReceiver } from "./telling.ts";
import { verbs } from "./verbs.ts";

/** Powers that nobody may lend: to appoint people, to change the rules, to waive parity. */
export const neverLent = [
  "organisation.appoint",
  "organisation.configure",
  "organisation.waive-parity",
] as const;

const longest = { days: 366 };

interface NewDelegation {
  id: string;
  power: string;
  /** Main e-mail address of the person who receives it. */
  to: string;
  until: Date;
  reason: string;
}

/** A mandate as far as lending its powers goes. */
export interface LentFrom {
  id: string;
  personId: string;
  unitId: string;
  lineage: string[];
  kindKey: string;
  powers: PowerGiven[];
  startsAt: Date;
  endsAt: Date | null;
  /** In force at this very instant, in a unit that is open. */
  inForce: boolean;
}

/**
 * Lends one power of a mandate to someone else until a date. The person who receives it cannot lend it further: only what a
 * mandate itself gives is lent. The same form sent twice lends once.
 * @throws {Refusal} `notFound` unless the actor holds the mandate or may appoint there; `notInForce`, `neverLent`,
 * `notGiven`, `alreadyPast`, `tooLong`, `unknownPerson`, `toOneself`, `already`, `idTaken`.
 */
export async function delegate(actor: Actor, mandateId: string, what: NewDelegation): Promise<string> {
  const by = requirePerson(actor);
  return db.transaction(async (tx) => {
    const lent = await lockMandate(tx, mandateId);
    const grant = grantToLend(actor, lent);
    const { id, power, until, reason } = what;
    const given = { id, mandateId, power };
    const same = ["mandateId", "power"] as const;
    if (await isRepeated(tx, delegation, given, { same, taken: refuseOrganisation.idTaken })) return id;
    checkPower(lent, what.power);
    checkEnd(lent, what.until);
    const personId = await personAt(what.to);
    if (!personId) throw refuseDelegation.unknownPerson();
    if (personId === lent.personId || personId === by) throw refuseDelegation.toOneself();
    await refuseTwice(tx, lent.id, what.power, personId);
    await tx.insert(delegation).values({ ...given, personId, startsAt: sql`now()`, endsAt: until, reason });
    await tellReceiver(tx, id);
    await verbs.delegate.record(tx, actor, { id, over: groundOf(lent), details: { power } }, grant);
    return id;
  });
}

/**
 * Takes back a power that was lent, at once. Taking it back again changes nothing.
 * @throws {Refusal} `notFound` unless the actor holds the mandate or may appoint there, or is who received it.
 */
export async function revoke(actor: Actor, mandateId: string, delegationId: string): Promise<void> {
  const by = requirePerson(actor);
  await db.transaction(async (tx) => {
    const lent = await lockMandate(tx, mandateId);
    const [there] = await tx
      .select()
      .from(delegation)
      .where(and(eq(delegation.id, delegationId), eq(delegation.mandateId, mandateId)));
    if (!there) throw refuse.notFound();
    const grant = there.personId === by ? null : grantToLend(actor, lent);
    await tx
      .update(delegation)
      .set({ revokedAt: sql`now()` })
      .where(and(eq(delegation.id, delegationId), isNull(delegation.revokedAt)));
    await verbs.revoke.record(tx, actor, { id: delegationId, over: groundOf(lent) }, grant);
  });
}

/** A power lent, as a loader brings it. */
export type LentRow = typeof delegation.$inferInsert;

/** Writes powers that are or were lent inside a transaction under way, for imports and the example movement. */
export async function lendMany(tx: Transaction, all: readonly LentRow[]): Promise<void> {
  if (all.length > 0) await tx.insert(delegation).values([...all]);
}

/** A mandate and the powers that it gives today. @throws {Refusal} `notFound`. */
export async function mandateToLend(mandateId: string, reader: Reader = db): Promise<LentFrom> {
  const found = await row<LentFrom>(
    reader,
    sql`select m.id, m.person_id, m.unit_id, u.lineage, m.kind_key,
          coalesce(k.powers, '[]') as powers, m.starts_at, m.ends_at,
          (k.key is not null and u.closed_at is null and ${inForceAt("m", sql`now()`)}) as in_force
        from mandate m join unit u on u.id = m.unit_id left join mandate_kind_now k on k.key = m.kind_key
        where m.id = ${mandateId}`,
  );
  if (!found) throw refuse.notFound();
  return found;
}

/** Whether the actor may lend powers of this mandate: they hold it, or appoint there. */
export function mayLend(actor: Actor, lent: LentFrom): boolean {
  return actor.personId === lent.personId || can(actor, "organisation.appoint", groundOf(lent));
}

/** Powers of a mandate that can be lent. */
export function lendable(lent: LentFrom): string[] {
  return lent.powers
    .map(({ power }) => power)
    .filter((power) => !(neverLent as readonly string[]).includes(power));
}

async function lockMandate(tx: Transaction, mandateId: string): Promise<LentFrom> {
  await run(tx, sql`select id from mandate where id = ${mandateId} for update`);
  return mandateToLend(mandateId, tx);
}

const groundOf = (lent: LentFrom) => ({ id: lent.unitId, lineage: lent.lineage });

// Those who neither hold the mandate nor appoint there do not learn that it is.
function grantToLend(actor: Actor, lent: LentFrom): Grant | null {
  if (actor.personId === lent.personId) return null;
  if (!mayLend(actor, lent)) throw refuse.notFound();
  return requirePower(actor, "organisation.appoint", groundOf(lent));
}

function checkPower(lent: LentFrom, power: string): void {
  if (!lent.inForce) throw refuseDelegation.notInForce();
  if ((neverLent as readonly string[]).includes(power)) throw refuseDelegation.neverLent();
  if (!lendable(lent).includes(power)) throw refuseDelegation.notGiven();
}

function checkEnd(lent: LentFrom, until: Date): void {
  const now = new Date();
  if (until <= now) throw refuseDelegation.alreadyPast();
  if (until > later(now, longest) || (lent.endsAt && until > lent.endsAt)) throw refuseDelegation.tooLong();
}

async function refuseTwice(
  tx: Transaction,
  mandateId: string,
  power: string,
  personId: string,
): Promise<void> {
  const held = await rows(
    tx,
    sql`select id from delegation where mandate_id = ${mandateId} and power = ${power} and person_id = ${personId}
          and revoked_at is null and ends_at > now() limit 1`,
  );
  if (held.length > 0) throw refuseDelegation.already();
}

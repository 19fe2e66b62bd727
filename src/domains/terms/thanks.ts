import { desc, eq, sql } from "drizzle-orm";
import type { Said } from "#domains/kinds/index.ts";
import { movement } from "#domains/movement/index.ts";
import type { Unit } from "#domains/units/index.ts";
import { db, rows } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { type Actor, can, requirePerson } from "#platform/policy/index.ts";
import { later } from "#platform/time/index.ts";
import { refuseTerms } from "./refusals.ts";
import { thanks } from "./schema.ts";
import { type Mandate, mandateWithUnit } from "./succession.ts";
import { verbs } from "./verbs.ts";

/** Longest words of thanks, in characters. */
export const maxThanksLength = 2000;

interface Thanked {
  mandate: Mandate;
  unit: Unit;
  words: { id: string; body: string; by: string | null; at: Date }[];
  /** The person thanked is the one who reads. */
  mine: boolean;
  maySay: boolean;
  /** From when on those who appoint there may say thanks: null now, or never as long as the mandate has no end. */
  sayableFrom: Date | null;
}

/** From when on thanks may be said: 30 days before the mandate ends, at the same hour. Null as long as it has no end. */
async function lastMonth({ endsAt }: Mandate): Promise<Date | null> {
  return endsAt && later(endsAt, { days: -30 }, (await movement()).zone);
}

const hasCome = (from: Date | null) => from !== null && from <= new Date();

/**
 * Thanks someone for a mandate, at its end or in its last month. Only they, and those who appoint there, read it.
 * @param id from the form: sent twice it is said once.
 * @throws {Refusal} `forbidden`, `notFound`, `notOneself`, `notEnded`, `noWords`.
 */
export async function sayThanks(actor: Actor, mandateId: string, id: string, body: string): Promise<void> {
  const { mandate, unit } = await mandateWithUnit(mandateId);
  await verbs.thank(actor, { id: mandateId, over: unit }, async (tx) => {
    if (mandate.personId === actor.personId) throw refuseTerms.notOneself();
    if (!hasCome(await lastMonth(mandate))) throw refuseTerms.notEnded();
    if (body.trim() === "") throw refuseTerms.noWords();
    await tx.insert(thanks).values({ id, mandateId, body, byId: actor.personId }).onConflictDoNothing();
  });
}

/** What was said in thanks for a mandate, for the person and for those who appoint there. @throws {Refusal} `notFound`. */
export async function thanksFor(actor: Actor, mandateId: string): Promise<Thanked> {
  const personId = requirePerson(actor);
  const { mandate, unit } = await mandateWithUnit(mandateId);
  const mine = mandate.personId === personId;
  const appoints = can(actor, "organisation.appoint", unit);
  if (!mine && !appoints) throw refuse.notFound();
  const words = await db
    .select({
      id: thanks.id,
      body: thanks.body,
      by: sql<
        string | null
      >`(select p.given_name || ' ' || p.family_name from person p where p.id = ${thanks.byId})`,
      at: thanks.at,
    })
    .from(thanks)
    .where(eq(thanks.mandateId, mandateId))
    .orderBy(desc(thanks.at))
    .limit(50);
  const from = appoints && !mine ? await lastMonth(mandate) : null;
  const maySay = hasCome(from);
  return { mandate, unit, words, mine, maySay, sayableFrom: maySay ? null : from };
}

/** Thanks that someone received in the last 30 days, latest first, at most 5. */
export async function thanksReceived(
  personId: string,
): Promise<{ mandateId: string; unit: string; label: Said; at: Date }[]> {
  return rows(
    db,
    sql`select m.id as mandate_id, u.name as unit, k.label, max(s.at) as at
        from mandate m join thanks s on s.mandate_id = m.id and s.at > now() - interval '30 days'
        join unit u on u.id = m.unit_id join mandate_kind_now k on k.key = m.kind_key
        where m.person_id = ${personId} group by m.id, u.name, k.label order by max(s.at) desc limit 5`,
  );
}

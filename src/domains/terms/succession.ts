import { eq } from "drizzle-orm";
import { appoint, mandate } from "#domains/mandates/index.ts";
import { type Unit, unitById } from "#domains/units/index.ts";
import { db, isId, type Reader } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { refuseTerms } from "./refusals.ts";

export type Mandate = typeof mandate.$inferSelect;

/** A mandate by its id, with its unit. @throws {Refusal} `notFound`. */
export async function mandateWithUnit(
  id: string,
  reader: Reader = db,
): Promise<{ mandate: Mandate; unit: Unit }> {
  const [held] = isId(id) ? await reader.select().from(mandate).where(eq(mandate.id, id)) : [];
  if (!held) throw refuse.notFound();
  return { mandate: held, unit: await unitById(held.unitId, reader) };
}

/**
 * Plans who follows the holder of a mandate: they are appointed from the instant at which it ends, under the same title
 * and the same rules as any appointment. The same person may follow themselves, as far as the kind lets them.
 * @param plan `id` comes from the form: sent twice it plans once.
 * @throws {Refusal} `openEnded` when no end is set, `byRight`, and whatever {@link appoint} refuses.
 */
export async function planSuccession(
  actor: Actor,
  where: Unit,
  mandateId: string,
  plan: { id: string; personId: string },
): Promise<string> {
  const { mandate: held } = await mandateWithUnit(mandateId);
  if (held.unitId !== where.id) throw refuse.notFound();
  if (held.rightId) throw refuseTerms.byRight();
  if (!held.endsAt) throw refuseTerms.openEnded();
  // What ended already is followed from now on: nobody answers for the past in between.
  const startsAt = held.endsAt > new Date() ? held.endsAt : undefined;
  const what = { id: plan.id, kind: held.kindKey, personId: plan.personId, title: held.title, startsAt };
  return appoint(actor, where, { ...what, succeedsId: held.id });
}

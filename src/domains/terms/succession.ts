import { eq, sql } from "drizzle-orm";
import { mandateKindAsOf } from "#domains/kinds/index.ts";
import { appoint, mandate } from "#domains/mandates/index.ts";
import { type Unit, unitById } from "#domains/units/index.ts";
import { db, isId, type Reader, row } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { t } from "#platform/language/index.ts";
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

/** A mandate with what its pages say of it: its name in this language, and its holder’s. @throws {Refusal} `notFound`. */
export async function mandateTold(id: string) {
  const { mandate: held, unit } = await mandateWithUnit(id);
  const [kind, holder] = await Promise.all([
    mandateKindAsOf(held.kindKey, new Date()),
    row<{ name: string }>(
      db,
      sql`select given_name || ' ' || family_name as name from person where id = ${held.personId}`,
    ),
  ]);
  return {
    mandate: held,
    unit,
    label: held.title ?? kind?.label[t.language] ?? "",
    holder: holder?.name ?? "",
  };
}

/**
 * Plans who follows the holder of a mandate: they are appointed from the instant at which it ends, under the same title
 * and the same rules as any appointment. The same person may follow themselves, as far as the kind lets them.
 * @param plan `id` comes from the form: sent twice it plans once.
 * @throws {Refusal} `openEnded` when no end is set, `byRight`, and what {@link appoint} refuses.
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

import { sql } from "drizzle-orm";
import { type Unit, unitById } from "#domains/units/index.ts";
import { db, row } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { type Ctx, idIn } from "#platform/http/index.ts";
import { type Actor, can, type Ground } from "#platform/policy/index.ts";
import { type MandateLine, mandateLine } from "../mandate.ts";

/** Powers that let someone read who holds what in a unit. */
export const seeing = ["organisation.manage", "organisation.appoint", "organisation.see-members"] as const;

/** Whether someone may read who holds what in a unit. */
export function maySee(actor: Actor, where: Ground): boolean {
  return seeing.some((power) => can(actor, power, where));
}

/** Whether someone holds a mandate in a unit today, whatever powers it gives. */
export async function holdsHere(actor: Actor, unitId: string): Promise<boolean> {
  if (!actor.personId) return false;
  const found = await row(
    db,
    sql`select 1 from mandate_now where person_id = ${actor.personId} and unit_id = ${unitId} limit 1`,
  );
  return found !== null;
}

/** The mandate that an address names, for those who may read it: its holder, and those who see its unit. */
export async function mandateSeen(c: Ctx): Promise<{ line: MandateLine; unit: Unit; mine: boolean }> {
  const id = idOf(c);
  const line = await mandateLine(id);
  const unit = await unitById(line.unitId);
  const mine = line.personId === c.var.actor.personId;
  if (!mine && !maySee(c.var.actor, unit)) throw refuse.notFound();
  return { line, unit, mine };
}

/** The id in an address. @throws {Refusal} `notFound` for anything else. */
export function idOf(c: Ctx, name = "id"): string {
  const id = idIn(c, name);
  return id;
}

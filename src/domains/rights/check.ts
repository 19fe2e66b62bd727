import { and, eq } from "drizzle-orm";
import { mandateKind, unitKind } from "#domains/kinds/index.ts";
import { unit } from "#domains/units/index.ts";
import { inForce, type Transaction } from "#platform/database/index.ts";
import { refuseRights } from "./refusals.ts";
import type { RightRules } from "./rights.ts";
import { officeKind } from "./schema.ts";

/**
 * Whether a rule says something that can be carried out today.
 * @throws {Refusal} `noLabel`, `noSource`, `wrongTarget`, `noMembers`, `notByRight`.
 */
export async function checkRules(tx: Transaction, rules: RightRules): Promise<void> {
  const kinds = await tx.select().from(mandateKind).where(inForce(mandateKind));
  const { label, source, target, givesKind } = rules;
  if (label.fr.length < 3 || label.en.length < 3) throw refuseRights.noLabel();
  if (source.from === "mandate") {
    const known = source.kinds.every((key) => kinds.some((kind) => kind.key === key));
    if (source.kinds.length === 0 || !known || target.to === "place")
      throw target.to === "place" ? refuseRights.wrongTarget() : refuseRights.noSource();
  } else {
    const known = source.offices.every((one) => (officeKind.enumValues as readonly string[]).includes(one));
    if (source.offices.length === 0 || !known) throw refuseRights.noSource();
    if (target.to === "above") throw refuseRights.wrongTarget();
  }
  const [leadsTo] = await tx
    .select()
    .from(unitKind)
    .where(and(eq(unitKind.key, await kindOf(tx, rules)), inForce(unitKind)));
  if (!leadsTo) throw refuseRights.wrongTarget();
  if (givesKind === null) {
    if (!leadsTo.hasMembers) throw refuseRights.noMembers();
    return;
  }
  const given = kinds.find((kind) => kind.key === givesKind);
  if (!given?.unitKinds.includes(leadsTo.key) || !given.means.includes("by_right"))
    throw refuseRights.notByRight();
}

async function kindOf(tx: Transaction, { target }: RightRules): Promise<string> {
  if (target.to !== "unit") return target.unitKind;
  const [found] = await tx.select().from(unit).where(eq(unit.id, target.unitId));
  if (!found || found.closedAt) throw refuseRights.wrongTarget();
  return found.kind;
}

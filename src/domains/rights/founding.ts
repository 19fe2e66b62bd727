import { mandateKind, standardMandateKinds, standardUnitKinds, unitKind } from "#domains/kinds/index.ts";
import { insertMandate } from "#domains/mandates/index.ts";
import { insertUnit, type Unit } from "#domains/units/index.ts";
import { record } from "#platform/audit/index.ts";
import { newId, type Transaction } from "#platform/database/index.ts";
import { type Actor, system } from "#platform/policy/index.ts";
import { writeStandardRights } from "./standard.ts";

/** Founds the movement: the standard kinds of unit and of mandate, and the unit above all others. Once. */
export async function foundMovement(tx: Transaction, name: string, actor: Actor = system): Promise<Unit> {
  const validFrom = new Date("2000-01-01T00:00:00Z");
  await tx
    .insert(unitKind)
    .values(standardUnitKinds.map((kind, position) => ({ ...kind, id: newId(), position, validFrom })))
    .onConflictDoNothing();
  await tx
    .insert(mandateKind)
    .values(standardMandateKinds.map((kind, position) => ({ ...kind, id: newId(), position, validFrom })))
    .onConflictDoNothing();
  await writeStandardRights(tx, validFrom);
  const root = await insertUnit(tx, {
    id: newId(),
    kind: "movement",
    name,
    slug: "mouvement",
    nameOf: `de ${name}`,
    parentId: null,
  });
  await record(tx, actor, { verb: "organisation.found-movement", subject: ["unit", root.id] });
  return root;
}

/** Makes someone the administrator of the movement: at its founding, or from the operator's terminal. */
export async function appointAdministrator(tx: Transaction, root: Unit, personId: string): Promise<void> {
  const id = newId();
  await insertMandate(tx, root.id, { id, kind: "administrator", personId }, null);
  await record(tx, system, { verb: "organisation.appoint", subject: ["mandate", id], over: root });
}

import { sql } from "drizzle-orm";
import { mandateKind, standardMandateKinds, standardUnitKinds, unitKind } from "#domains/kinds/index.ts";
import { insertMandate, mandateVerbs } from "#domains/mandates/index.ts";
import { insertUnit, type Unit } from "#domains/units/index.ts";
import { newId, row, type Transaction } from "#platform/database/index.ts";
import { type Actor, system } from "#platform/policy/index.ts";
import { writeStandardRights } from "./standard.ts";
import { verbs } from "./verbs.ts";

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
  await verbs.foundMovement.record(tx, actor, { id: root.id });
  return root;
}

/** Makes someone the administrator of the movement, unless they are: at its founding, or from the operator's terminal. */
export async function appointAdministrator(tx: Transaction, root: Unit, personId: string): Promise<void> {
  const held = sql`select 1 from mandate_now where unit_id = ${root.id} and kind_key = 'administrator' and person_id = ${personId}`;
  if (await row(tx, held)) return;
  const id = newId();
  await insertMandate(tx, root.id, { id, kind: "administrator", personId }, null);
  await mandateVerbs.appoint.record(tx, system, { id, over: root });
}

import { and, eq, inArray, isNull } from "drizzle-orm";
import { newId, type Transaction } from "#platform/database/index.ts";
import { type Actor, requirePower } from "#platform/policy/index.ts";
import { hold, isDone, reasonOf, remember, takeTurns } from "../change.ts";
import { refuseOrganisation, refuseUnits } from "../refusals.ts";
import { membership } from "../schema.ts";
import { insertUnit, type Unit, unitById } from "../unit.ts";
import { nameOfUnit } from "../unit-name.ts";
import { verbs } from "../verbs.ts";
import { carryMembers, childrenHeld } from "./ending.ts";
import { carryUnder } from "./move.ts";

/** Members, or units, that may pass over in one split. */
export const maxInSplit = 500;

export interface Split {
  id?: string;
  reason: string;
  /** The new unit, beside the one that is split. */
  name: string;
  nameOf?: string;
  unitId?: string;
  /** People who pass over: members who joined by themselves. */
  members: readonly string[];
  /** Units under it that pass over. */
  children: readonly string[];
}

/**
 * Makes a new unit of the same kind beside a unit; the members and the units under it that were chosen pass over.
 * Answers the new one; sent twice, the same.
 * @throws {Refusal} without `organisation.manage` over it and above it; `movementStays`, `closed`, `tooManyAtOnce`,
 * `notMembers`, `notUnderIt`, `noName`, `nameTooLong`, `noReason`, `idTaken`.
 */
export async function splitUnit(actor: Actor, origin: Unit, how: Split): Promise<Unit> {
  const unitId = how.unitId ?? newId();
  const occasion = { id: origin.id, over: origin, details: { into: unitId, members: how.members.length } };
  return verbs.split(actor, occasion, (tx) => splitWithin(tx, actor, origin, { ...how, unitId }));
}

/** {@link splitUnit} as a part of a transaction under way, without its record: for loaders of a history. */
export async function splitWithin(
  tx: Transaction,
  actor: Actor,
  origin: Unit,
  how: Split & { unitId: string },
): Promise<Unit> {
  const { id = newId(), unitId } = how;
  const members = [...new Set(how.members)];
  await takeTurns(tx);
  const held = await hold(tx, origin.id);
  if (!held.parentId) throw refuseUnits.movementStays();
  const above = await hold(tx, held.parentId);
  requirePower(actor, "organisation.manage", above);
  if (await isDone(tx, id, held.id, "split")) return unitById(unitId, tx);
  if (held.closedAt || above.closedAt) throw refuseOrganisation.closed();
  if (Math.max(members.length, how.children.length) > maxInSplit)
    throw refuseUnits.tooManyAtOnce({ most: maxInSplit });
  const reason = reasonOf(how.reason);
  const name = nameOfUnit(how.name);
  const made = await insertUnit(
    tx,
    {
      id: unitId,
      kind: held.kind,
      name,
      ...(how.nameOf ? { nameOf: how.nameOf } : {}),
      placeId: held.placeId,
      parentId: above.id,
    },
    actor.personId,
  );
  const children = await chosenChildren(tx, held.id, how.children);
  await carryUnder(tx, actor, children, made, reason);
  await checkMembers(tx, held.id, members);
  if (members.length > 0) await carryMembers(tx, held.id, made.id, members);
  const details = { members: members.length, children: children.map((child) => child.id) };
  await remember(tx, actor.personId, [
    { id, unitId: held.id, kind: "split", otherId: made.id, details, reason },
  ]);
  return made;
}

async function chosenChildren(tx: Transaction, parentId: string, ids: readonly string[]): Promise<Unit[]> {
  const wanted = new Set(ids);
  const found = (await childrenHeld(tx, parentId)).filter((child) => wanted.has(child.id));
  if (found.length !== wanted.size) throw refuseUnits.notUnderIt();
  return found;
}

async function checkMembers(tx: Transaction, unitId: string, people: readonly string[]): Promise<void> {
  if (people.length === 0) return;
  const found = await tx
    .select({ id: membership.id })
    .from(membership)
    .where(
      and(
        eq(membership.unitId, unitId),
        inArray(membership.personId, [...people]),
        isNull(membership.endedAt),
        isNull(membership.rightId),
      ),
    );
  if (found.length !== people.length) throw refuseUnits.notMembers();
}

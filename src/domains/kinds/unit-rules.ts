import { and, arrayContains, sql } from "drizzle-orm";
import { inForce, inForceAt, row, type Transaction } from "#platform/database/index.ts";
import { checkCollege } from "./college.ts";
import { refuseKind } from "./refusals.ts";
import { mandateKind } from "./schema.ts";
import type { UnitKindRules } from "./unit-kind.ts";
import { hasMembers, namingUnitKind, standing, standingUnder } from "./uses.ts";

/**
 * Checks what a kind of unit is to become against what stands. A kind may contain itself, directly or through others
 * (a pole in a pole): units cannot go round in a circle anyway. Only the movement is contained by nothing.
 * @throws {Refusal} `unknownUnitKind`, `holdsRoot`, `stillContained`, `membersToJoin`, `stillMembers`,
 * `unknownMandateKind`, `badCollege`.
 */
export async function checkUnitKind(
  tx: Transaction,
  key: string,
  wanted: UnitKindRules,
  before: UnitKindRules | null,
  at: Date,
): Promise<void> {
  await checkContained(tx, key, wanted, at);
  const gone = (before?.contains ?? []).filter((kind) => !wanted.contains.includes(kind));
  const left = await standingUnder(tx, key, gone);
  if (left) throw refuseKind.stillContained({ names: left });
  if (!wanted.hasMembers && wanted.joining !== "closed") throw refuseKind.membersToJoin();
  if (before?.hasMembers && !wanted.hasMembers && (await hasMembers(tx, key)))
    throw refuseKind.stillMembers();
  checkCollege(wanted.college, true);
  await checkRoles(tx, key, wanted, at);
}

async function checkContained(tx: Transaction, key: string, wanted: UnitKindRules, at: Date): Promise<void> {
  const known = await knownUnitKinds(tx, at);
  const strange = wanted.contains.filter((kind) => kind !== key && !known.includes(kind));
  if (strange.length > 0) throw refuseKind.unknownUnitKind({ names: strange.join(", ") });
  const root = await row<{ kind: string }>(tx, sql`select kind from unit where parent_id is null`);
  if (root && wanted.contains.includes(root.kind)) throw refuseKind.holdsRoot();
}

async function checkRoles(tx: Transaction, key: string, wanted: UnitKindRules, at: Date): Promise<void> {
  const here = await tx
    .select({ key: mandateKind.key })
    .from(mandateKind)
    .where(and(inForce(mandateKind, at), arrayContains(mandateKind.unitKinds, [key])));
  const held = new Set(here.map((kind) => kind.key));
  const strange = [...wanted.requiredRoles, ...(wanted.college?.of ?? [])].filter((one) => !held.has(one));
  if (strange.length > 0) throw refuseKind.unknownMandateKind({ names: [...new Set(strange)].join(", ") });
}

/** Keys of the kinds of unit that there are at an instant. */
export async function knownUnitKinds(tx: Transaction, at: Date): Promise<string[]> {
  const found = await tx.execute<{ key: string }>(
    sql`select key from unit_kind k where ${inForceAt("k", at, "valid_from", "valid_to")}`,
  );
  return found.rows.map(({ key }) => key);
}

/** Whether a kind of unit can end at an instant. @throws {Refusal} `stillStanding`, `stillNamed`. */
export async function checkUnitKindEnds(tx: Transaction, key: string, at: Date): Promise<void> {
  const open = await standing(tx, key, at);
  if (open) throw refuseKind.stillStanding({ names: open });
  const naming = await namingUnitKind(tx, key, at);
  if (naming.length > 0) throw refuseKind.stillNamed({ names: naming.join(", ") });
}

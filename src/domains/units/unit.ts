import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { unitKind } from "#domains/kinds/index.ts";
import { db, inForce, newId, type Reader, row, rows, type Transaction } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { searchable, slugOf } from "#platform/language/index.ts";
import type { Actor, Ground } from "#platform/policy/index.ts";
import type { Day } from "#platform/time/index.ts";
import { freeSlug } from "./address.ts";
import { foundedAs, hold, remember } from "./change.ts";
import { refuseOrganisation } from "./refusals.ts";
import { unit } from "./schema.ts";
import { nameOfUnit } from "./unit-name.ts";
import { verbs } from "./verbs.ts";

export { unitBySlug } from "./address.ts";

export type Unit = typeof unit.$inferSelect;

const moment = sql`deed_moment()`;

export interface NewUnit {
  id?: string;
  kind: string;
  name: string;
  /** The name after « de »; « de {name} » when not given. */
  nameOf?: string;
  slug?: string;
  description?: string;
  placeId?: string | null;
  meeting?: string | null;
  contactEmail?: string | null;
  joinCondition?: string | null;
  foundedOn?: Day | null;
  /** When it was founded for the program's history; now when not given. */
  createdAt?: Date;
}

/** The movement itself: the unit above all others. @throws when the installation has none yet. */
export async function rootUnit(reader: Reader = db): Promise<Unit> {
  const [root] = await reader.select().from(unit).where(isNull(unit.parentId)).limit(1);
  if (!root) throw new Error("The movement has not been founded yet");
  return root;
}

/** Whether the movement has been founded. */
export async function isFounded(reader: Reader = db): Promise<boolean> {
  return (await reader.select({ id: unit.id }).from(unit).limit(1)).length > 0;
}

/** A unit by its id. @throws {Refusal} `notFound`. */
export async function unitById(id: string, reader: Reader = db): Promise<Unit> {
  const [found] = await reader.select().from(unit).where(eq(unit.id, id));
  if (!found) throw refuse.notFound();
  return found;
}

/** Open units directly under another, by name, at most 500; of one kind if asked. */
export async function unitsUnder(parentId: string, kind?: string): Promise<Unit[]> {
  const where = and(
    eq(unit.parentId, parentId),
    isNull(unit.closedAt),
    kind ? eq(unit.kind, kind) : undefined,
  );
  return db.select().from(unit).where(where).orderBy(asc(unit.searchName)).limit(500);
}

/** How many open units stand under another, at any depth. */
export async function countUnder(id: string): Promise<number> {
  const found = await row<{ n: number }>(
    db,
    sql`select count(*)::int as n from unit where lineage @> array[${id}]::uuid[] and id <> ${id} and closed_at is null`,
  );
  return found?.n ?? 0;
}

/** Open units of a kind, by name; bounded pages. */
export async function unitsOfKind(kind: string, limit = 200, offset = 0): Promise<Unit[]> {
  const where = and(eq(unit.kind, kind), isNull(unit.closedAt));
  return db
    .select()
    .from(unit)
    .where(where)
    .orderBy(asc(unit.searchName))
    .limit(Math.min(limit, 500))
    .offset(offset);
}

/** Units above this one, the movement first, itself last. */
export async function chainOf(of: Ground): Promise<Pick<Unit, "id" | "kind" | "slug" | "name">[]> {
  const found = await rows<Pick<Unit, "id" | "kind" | "slug" | "name">>(
    db,
    sql`select id, kind, slug, name from unit where id = any(${sql.param([...of.lineage])}::uuid[]) order by cardinality(lineage)`,
  );
  return found;
}

/**
 * Creates a unit under another. Repeating it with the same id changes nothing.
 * @throws {Refusal} `forbidden`, `unknownKind`, `misplaced` when the parent's kind may not contain it, `closed`,
 * `idTaken`.
 */
export async function foundUnit(actor: Actor, parent: Unit, what: NewUnit): Promise<Unit> {
  const id = what.id ?? newId();
  return verbs.found(actor, { id, over: parent }, async (tx) => {
    const above = await hold(tx, parent.id);
    if (parent.closedAt ?? above.closedAt) throw refuseOrganisation.closed();
    await checkPlace(tx, what.kind, above.kind);
    const name = nameOfUnit(what.name);
    return insertUnit(tx, { ...what, name, id, parentId: parent.id }, actor.personId);
  });
}

/** Whether a kind of unit may stand under another. @throws {Refusal} `unknownKind`, `misplaced`. */
export async function checkPlace(tx: Transaction, kind: string, under: string): Promise<void> {
  const kinds = await kindsInForce(tx);
  if (!kinds.some(({ key }) => key === kind)) throw refuseOrganisation.unknownKind();
  const above = kinds.find(({ key }) => key === under);
  if (!above?.contains.includes(kind)) throw refuseOrganisation.misplaced();
}

/**
 * Writes a unit inside a transaction under way, with an address that nobody has yet. Repeating it with the same id
 * changes nothing. @throws {Refusal} `slugTaken`, `idTaken`.
 */
export async function insertUnit(
  tx: Transaction,
  what: NewUnit & { id: string; parentId: string | null },
  decidedBy: string | null = null,
): Promise<Unit> {
  const slug = await freeSlug(tx, what.slug ?? slugOf(what.name), what.id);
  const values = {
    ...what,
    slug,
    nameOf: what.nameOf ?? `de ${what.name}`,
    lineage: [what.id], // the trigger puts the rest
    createdAt: what.createdAt ?? moment,
    searchName: searchable(what.name),
  };
  // Looked up first: the trigger would call the id of a unit above « a unit under itself ».
  const [there] = await tx.select().from(unit).where(eq(unit.id, what.id));
  const inserted = there
    ? []
    : await tx.insert(unit).values(values).onConflictDoNothing({ target: unit.id }).returning();
  const made = there ?? inserted[0] ?? (await unitById(what.id, tx));
  if (made.kind !== what.kind || made.parentId !== what.parentId) throw refuseOrganisation.idTaken();
  if (inserted.length > 0)
    await remember(tx, decidedBy, [{ unitId: made.id, kind: "founded", details: foundedAs(made) }]);
  return made;
}

export type UnitKind = typeof unitKind.$inferSelect;

/** What the kind of a unit says today: how one joins, what is shown; null for a kind that is no more. */
export async function kindOf(of: { kind: string }, reader: Reader = db): Promise<UnitKind | null> {
  const [found] = await reader
    .select()
    .from(unitKind)
    .where(and(eq(unitKind.key, of.kind), inForce(unitKind)));
  return found ?? null;
}

/** Kinds of unit in force today. */
export async function kindsInForce(reader: Reader = db) {
  return reader.select().from(unitKind).where(inForce(unitKind)).orderBy(asc(unitKind.position));
}

/** How many open units there are of a kind. */
export async function countOfKind(kind: string): Promise<number> {
  const found = await row<{ n: number }>(
    db,
    sql`select count(*)::int as n from unit where kind = ${kind} and closed_at is null`,
  );
  return found?.n ?? 0;
}

/** Writes many units in one statement, whose addresses are known to be free and whose parents stand already. */
export async function insertUnits(
  tx: Transaction,
  all: readonly (NewUnit & { id: string; slug: string; parentId: string })[],
): Promise<void> {
  if (all.length === 0) return;
  const values = all.map((what) => ({
    ...what,
    nameOf: what.nameOf ?? `de ${what.name}`,
    lineage: [what.id],
    createdAt: what.createdAt ?? moment,
    searchName: searchable(what.name),
  }));
  const made = await tx.insert(unit).values(values).onConflictDoNothing({ target: unit.id }).returning();
  await remember(
    tx,
    null,
    made.map((one) => ({ unitId: one.id, kind: "founded", details: foundedAs(one) })),
  );
}

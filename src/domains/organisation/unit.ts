import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { act } from "#platform/audit/index.ts";
import { db, inForce, newId, type Reader, row, rows, type Transaction } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { searchable, slugOf } from "#platform/language/index.ts";
import type { Actor, Ground } from "#platform/policy/index.ts";
import { refuseOrganisation } from "./refusals.ts";
import { unit, unitKind } from "./schema.ts";

export type Unit = typeof unit.$inferSelect;

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
  foundedOn?: string | null;
}

/** The movement itself: the unit above all others. @throws when the installation has none yet. */
export async function rootUnit(reader: Reader = db): Promise<Unit> {
  const [root] = await reader.select().from(unit).where(isNull(unit.parentId)).limit(1);
  if (!root) throw new Error("The movement has not been founded yet");
  return root;
}

/** Whether the movement has been founded. */
export async function isFounded(): Promise<boolean> {
  return (await db.select({ id: unit.id }).from(unit).limit(1)).length > 0;
}

/** A unit by its address. Units are public. @throws {Refusal} `notFound`. */
export async function unitBySlug(slug: string, kind?: string): Promise<Unit> {
  const [found] = await db.select().from(unit).where(eq(unit.slug, slug));
  if (!found || (kind && found.kind !== kind)) throw refuse.notFound();
  return found;
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
  const deed = {
    verb: "organisation.found",
    subject: ["unit", id] as const,
    needs: "organisation.manage",
    over: parent,
  };
  return act(actor, deed, async (tx) => {
    if (parent.closedAt) throw refuseOrganisation.closed();
    const kinds = await kindsInForce(tx);
    if (!kinds.some((kind) => kind.key === what.kind)) throw refuseOrganisation.unknownKind();
    const above = kinds.find((kind) => kind.key === parent.kind);
    if (!above?.contains.includes(what.kind)) throw refuseOrganisation.misplaced();
    return insertUnit(tx, { ...what, id, parentId: parent.id });
  });
}

/**
 * Writes a unit inside a transaction under way, with an address that nobody has yet. Repeating it with the same id
 * changes nothing. @throws {Refusal} `slugTaken`, `idTaken`.
 */
export async function insertUnit(
  tx: Transaction,
  what: NewUnit & { id: string; parentId: string | null },
): Promise<Unit> {
  const slug = await freeSlug(tx, what.slug ?? slugOf(what.name), what.id);
  const values = {
    ...what,
    slug,
    nameOf: what.nameOf ?? `de ${what.name}`,
    lineage: [what.id], // the trigger puts the rest
    searchName: searchable(what.name),
  };
  // Looked up first: the trigger would call the id of a unit above « a unit under itself ».
  const [there] = await tx.select().from(unit).where(eq(unit.id, what.id));
  if (!there) await tx.insert(unit).values(values).onConflictDoNothing({ target: unit.id });
  const made = there ?? (await unitById(what.id, tx));
  if (made.kind !== what.kind || made.parentId !== what.parentId) throw refuseOrganisation.idTaken();
  return made;
}

/** Kinds of unit in force today. */
export async function kindsInForce(reader: Reader = db) {
  return reader.select().from(unitKind).where(inForce(unitKind)).orderBy(asc(unitKind.position));
}

// Two who want the same address take turns: the second sees what the first was given.
async function freeSlug(tx: Transaction, wanted: string, id: string): Promise<string> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`unit.slug ${wanted}`}, 0))`);
  const found = await row<{ slug: string }>(
    tx,
    sql`select s.slug from (select case n when 0 then ${wanted} else ${wanted} || '-' || (n + 1) end as slug, n
          from generate_series(0, 500) n) s
        where not exists (select from unit u where u.slug = s.slug and u.id <> ${id}) order by s.n limit 1`,
  );
  if (!found) throw refuseOrganisation.slugTaken();
  return found.slug;
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
    searchName: searchable(what.name),
  }));
  await tx.insert(unit).values(values).onConflictDoNothing({ target: unit.id });
}

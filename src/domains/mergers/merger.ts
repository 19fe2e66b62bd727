import { desc, eq } from "drizzle-orm";
import { forgetFile, keepFile, keptDays, withFile } from "#domains/lists/index.ts";
import { rootUnit, type Unit, unitById } from "#domains/units/index.ts";
import { db, isId, type Page, type Transaction } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { emit } from "#platform/events/index.ts";
import { slugOf } from "#platform/language/index.ts";
import { type Actor, can, requirePower } from "#platform/policy/index.ts";
import { readBundle } from "./bundle.ts";
import { refuseMerger } from "./refusals.ts";
import { unitsMet } from "./report.ts";
import { installationMerger, type MergerChoices } from "./schema.ts";
import { verbs } from "./verbs.ts";

/** Another installation on its way into this one. */
export type Merger = typeof installationMerger.$inferSelect;

const power = "arrival.merge";

/** The source of their lists: a name of its own, so that it is never that of a tool, nor of this very program. */
export const sourceName = (name: string): string => `Rattachement : ${name}`.slice(0, 80);

/**
 * Receives the export of another installation that is to join this one under a unit. Its lists are read, nothing is
 * written. Repeating it with the same id keeps the first.
 * @throws {Refusal} `forbidden` without `arrival.merge` over the unit, `notAnExport`, `damaged`, `inflated`.
 */
export async function prepareMerger(
  actor: Actor,
  where: Unit,
  what: { id: string; name: string },
  bytes: AsyncIterable<Buffer>,
): Promise<Merger> {
  requirePower(actor, power, where);
  // Its lists are brought in as any list is.
  requirePower(actor, "arrival.import", await rootUnit());
  const there = await db.select().from(installationMerger).where(eq(installationMerger.id, what.id));
  if (there[0]) return there[0];
  const size = await keepFile(what.id, bytes, keptDays);
  try {
    await withFile(what.id, readBundle);
  } catch (error) {
    await forgetFile(what.id);
    throw error;
  }
  return verbs.prepareUnion(actor, { id: what.id, over: where }, async (tx) => {
    const choices: MergerChoices = { units: {}, people: {}, mandates: "ours" };
    const values = {
      ...what,
      source: slugOf(sourceName(what.name)),
      unitId: where.id,
      size,
      choices,
      createdBy: actor.personId,
    };
    await tx.insert(installationMerger).values(values).onConflictDoNothing();
    return mergerIn(tx, what.id);
  });
}

/** Notes what was decided where both say different things. @throws {Refusal} `notNow`, `otherKind`, `notFound`. */
export async function decideMerger(actor: Actor, mergerId: string, choices: MergerChoices): Promise<void> {
  const merger = await mergerById(actor, mergerId);
  const where = await unitById(merger.unitId);
  await sameKinds(merger, where, choices);
  await verbs.decideUnion(actor, { id: mergerId, over: where }, async (tx) => {
    const now = await mergerIn(tx, mergerId);
    if (now.state !== "prepared" && now.state !== "undone") throw refuseMerger.notNow();
    await tx.update(installationMerger).set({ choices }).where(eq(installationMerger.id, mergerId));
  });
}

/** A unit is only taken for one of the same kind, under the one that is joined. */
async function sameKinds(merger: Merger, where: Unit, choices: MergerChoices): Promise<void> {
  const { units } = await withFile(merger.id, readBundle);
  for (const { theirs } of await unitsMet(where, units)) {
    const ours = choices.units[theirs.id];
    if (!ours) continue;
    const unit = await unitById(ours);
    if (!unit.lineage.includes(where.id)) throw refuse.notFound();
    if (unit.kind !== theirs.kind) throw refuseMerger.otherKind({ theirs: theirs.name, ours: unit.name });
  }
}

/** Has the lists taken over, in the background. Asking twice does it once. @throws {Refusal} `notNow`, `forbidden`. */
export const applyMerger = (actor: Actor, mergerId: string): Promise<void> =>
  step(actor, mergerId, verbs.applyUnion, {
    from: ["prepared", "undone"],
    to: "applying",
    end: "applied",
  });

/** Takes it all back, list by list, as an undoing of each does. @throws {Refusal} `notNow`, `forbidden`. */
export const undoMerger = (actor: Actor, mergerId: string): Promise<void> =>
  step(actor, mergerId, verbs.undoUnion, { from: ["applied"], to: "undoing", end: "undone" });

async function step(
  actor: Actor,
  mergerId: string,
  verb: typeof verbs.applyUnion,
  { from, to, end }: { from: Merger["state"][]; to: Merger["state"]; end: Merger["state"] },
): Promise<void> {
  const merger = await mergerById(actor, mergerId);
  const over = await unitById(merger.unitId);
  await verb(actor, { id: mergerId, over }, async (tx) => {
    const now = await mergerIn(tx, mergerId);
    if (now.state === to || now.state === end) return;
    if (!from.includes(now.state)) throw refuseMerger.notNow();
    await tx
      .update(installationMerger)
      .set({ state: to, failure: null })
      .where(eq(installationMerger.id, mergerId));
    await emit(tx, "arrival.unite", { unionId: mergerId });
  });
}

/** A merger that the actor may see. @throws {Refusal} `notFound`. */
export async function mergerById(actor: Actor, id: string | undefined): Promise<Merger> {
  if (!isId(id)) throw refuse.notFound();
  const [found] = await db.select().from(installationMerger).where(eq(installationMerger.id, id));
  if (!found || !can(actor, power, await unitById(found.unitId))) throw refuse.notFound();
  return found;
}

/** A page of mergers, newest first, and how many there are. For those who hold the power over the movement. */
export async function mergers(actor: Actor, page: number, perPage: number): Promise<Page<Merger>> {
  if (!can(actor, power, await rootUnit())) return { list: [], total: 0 };
  const list = await db
    .select()
    .from(installationMerger)
    .orderBy(desc(installationMerger.createdAt))
    .limit(perPage)
    .offset((page - 1) * perPage);
  return { list, total: await db.$count(installationMerger) };
}

async function mergerIn(tx: Transaction, id: string): Promise<Merger> {
  const [found] = await tx
    .select()
    .from(installationMerger)
    .where(eq(installationMerger.id, id))
    .for("update");
  if (!found) throw refuse.notFound();
  return found;
}

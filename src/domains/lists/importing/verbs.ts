import { eq } from "drizzle-orm";
import { rootUnit } from "#domains/units/index.ts";
import { db } from "#platform/database/index.ts";
import { type Actor, requirePower } from "#platform/policy/index.ts";
import { refuseLists } from "../refusals.ts";
import { arrivalBatch, type BatchState } from "../schema.ts";
import { verbs } from "../verbs.ts";
import { type Batch, batchIn, working } from "./batch.ts";
import { type Columns, checkColumns, rememberColumns } from "./mapping.ts";
import { soon } from "./work.ts";

type Change = Partial<Omit<typeof arrivalBatch.$inferInsert, "id">>;

/** Moves a batch to its next step, once; what is there already stays. @throws {Refusal} `notNow`, `forbidden`. */
async function step(
  actor: Actor,
  id: string,
  verb: typeof verbs.check,
  {
    from,
    already,
    change,
  }: { from: readonly BatchState[]; already: readonly BatchState[]; change: (batch: Batch) => Change },
): Promise<Batch> {
  await verb(actor, { id, over: await rootUnit() }, async (tx) => {
    const batch = await batchIn(tx, id, true);
    if (already.includes(batch.state)) return;
    if (!from.includes(batch.state)) throw refuseLists.notNow();
    await tx
      .update(arrivalBatch)
      .set({ aliveAt: null, stopAsked: false, failure: null, done: 0, ...change(batch) })
      .where(eq(arrivalBatch.id, id));
  });
  const now = await batchIn(db, id);
  await soon(id, now.size);
  return batchIn(db, id);
}

/**
 * Says what the columns of a batch mean, remembers it for the next list of this source with the same head, and has the
 * fate of each line told. May be said again until the batch is applied.
 * @throws {Refusal} `columnTwice`, `missingColumn`, `unknownColumn`, `notNow`.
 */
export async function mapColumns(actor: Actor, id: string, columns: Columns): Promise<Batch> {
  requirePower(actor, "arrival.import", await rootUnit());
  const batch = await batchIn(db, id);
  const kept = checkColumns(batch.kind, columns, batch.header.length);
  const checked = await step(actor, id, verbs.check, {
    from: ["mapping", "checked", "cancelled"],
    already: ["checking"],
    change: () => ({ state: "checking", columns: kept, checkedAt: null, figures: {} }),
  });
  await db.transaction((tx) => rememberColumns(tx, batch, kept, actor.personId));
  return checked;
}

/** Takes over every line that can be. Asking twice does it once. @throws {Refusal} `notNow`, `nothingToApply`. */
export function applyBatch(actor: Actor, id: string): Promise<Batch> {
  return step(actor, id, verbs.apply, {
    from: ["checked"],
    already: ["applying", "applied"],
    change: ({ figures }) => {
      if (!figures.create && !figures.update && !figures.same) throw refuseLists.nothingToApply();
      return { state: "applying", appliedBy: actor.personId };
    },
  });
}

/** Takes a batch back, as long as its lines are kept. Asking twice does it once. @throws {Refusal} `notNow`, `tooLateToUndo`. */
export function undoBatch(actor: Actor, id: string): Promise<Batch> {
  return step(actor, id, verbs.undo, {
    from: ["applied"],
    already: ["undoing", "undone"],
    change: ({ erasedAt }) => {
      if (erasedAt) throw refuseLists.tooLateToUndo();
      return { state: "undoing", undoneBy: actor.personId };
    },
  });
}

/**
 * Gives a list up: what is under way stops and writes nothing, and a list that was not applied goes with its file.
 * @throws {Refusal} `notNow` once it is applied.
 */
export async function giveUp(actor: Actor, id: string): Promise<Batch> {
  await verbs.giveUp(actor, { id, over: await rootUnit() }, async (tx) => {
    const batch = await batchIn(tx, id, true);
    if (["applied", "undone", "cancelled"].includes(batch.state)) {
      if (batch.state === "cancelled") return;
      throw refuseLists.notNow();
    }
    const change: Change = working.includes(batch.state) ? { stopAsked: true } : { state: "cancelled" };
    await tx.update(arrivalBatch).set(change).where(eq(arrivalBatch.id, id));
  });
  return batchIn(db, id);
}

import { eq, sql } from "drizzle-orm";
import { movement } from "#domains/movement/index.ts";
import { db, run, type Transaction } from "#platform/database/index.ts";
import { type Actor, system } from "#platform/policy/index.ts";
import { kinds, type Slice } from "../kinds/index.ts";
import { lines } from "../kinds/naming.ts";
import { create, factsOf, write } from "../kinds/rows.ts";
import { refuseLists } from "../refusals.ts";
import { arrivalBatch } from "../schema.ts";
import { verbs } from "../verbs.ts";
import { type Batch, figuresOf } from "./batch.ts";
import { judge } from "./check.ts";
import { forgetFile } from "./file.ts";
import { chunk, depthsOf, progress, slicesOf } from "./progress.ts";

/**
 * Takes over the lines of a batch that can be, all in one transaction: judged again as the movement stands at this
 * instant, then written. Lines in error stay in the batch. Nobody is written to, no account is opened.
 */
export async function apply(batch: Batch): Promise<void> {
  const kind = kinds[batch.kind];
  const { zone } = await movement();
  const total = batch.total ?? 0;
  await db.transaction(async (tx) => {
    await alone(tx);
    await judge(tx, batch, zone, (done) => progress(batch.id, Math.floor(done / 2), total));
    const figures = await figuresOf(tx, batch.id);
    if (!figures.create && !figures.update && !figures.same) throw refuseLists.nothingToApply();
    await kind.prepare?.(tx, batch);
    const slices = await slicesOf(tx, batch, zone);
    for (const depth of await depthsOf(tx, batch)) {
      for (const [index, slice] of slices.entries()) {
        await takeOver(tx, slice, depth);
        await progress(batch.id, Math.floor((total + Math.min((index + 1) * chunk, total)) / 2), total);
      }
    }
    // Tables that have just grown by half a million rows would otherwise be read line by line.
    for (const table of [kind.table, ...kind.parts]) await tx.execute(sql`analyze ${sql.raw(table)}`);
    for (const slice of slices) await settle(tx, slice);
    const actor: Actor = { ...system, personId: batch.appliedBy };
    const { warned: _, ...counts } = figures;
    await verbs.applied.record(tx, actor, { id: batch.id, details: counts });
    await tx
      .update(arrivalBatch)
      .set({ state: "applied", figures, appliedAt: new Date(), aliveAt: null, done: total, stopAsked: false })
      .where(eq(arrivalBatch.id, batch.id));
  });
  await forgetFile(batch.id);
}

/** Lists are taken over one after the other, and as long as it takes. */
export async function alone(tx: Transaction): Promise<void> {
  await tx.execute(sql`set local statement_timeout = 0`);
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('arrival', 0))`);
}

async function takeOver(tx: Transaction, slice: Slice, depth: number): Promise<void> {
  const kind = kinds[slice.batch.kind];
  for (const statement of create(kind, slice, depth)) await run(tx, statement);
  if (depth > 0) return;
  for (const statement of write(kind, slice, "after", sql`l.fate = 'update'`)) await run(tx, statement);
}

/** Notes what became of each line, and under which identifiers its source knows what it is about. */
async function settle(tx: Transaction, slice: Slice): Promise<void> {
  const { batch, zone } = slice;
  const kind = kinds[batch.kind];
  await run(
    tx,
    sql`update arrival_line l set outcome = 'applied', thing_id = coalesce(l.thing_id, l.fresh_id),
          after = ${kind.defaults ? sql`l.after` : factsOf(kind, sql`coalesce(l.thing_id, l.fresh_id)`, zone)}
        where l.batch_id = ${batch.id} and l.n between ${slice.from} and ${slice.to} and l.fate in ('create', 'update', 'same')`,
  );
  const remembered = kind.identity ? sql`true` : sql`l.external not like '~%'`;
  await run(
    tx,
    sql`insert into external_id (id, source, kind, external, thing_id, batch_id)
        select made_id(), ${batch.source}, ${batch.kind}, l.external, l.thing_id, ${batch.id}::uuid
        from ${lines(slice)} l where l.outcome = 'applied' and l.external is not null and ${remembered}
        -- An identifier of something that is no more serves again.
        on conflict (source, kind, external) do update set thing_id = excluded.thing_id, batch_id = excluded.batch_id
          where external_id.thing_id <> excluded.thing_id`,
  );
}

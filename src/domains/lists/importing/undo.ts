import { eq, type SQL, sql } from "drizzle-orm";
import { movement } from "#domains/movement/index.ts";
import { db, rows, run, type Transaction } from "#platform/database/index.ts";
import { type Actor, system } from "#platform/policy/index.ts";
import { type Kind, kinds, type Slice } from "../kinds/index.ts";
import { lines } from "../kinds/naming.ts";
import { factsOf, write } from "../kinds/rows.ts";
import { arrivalBatch } from "../schema.ts";
import { verbs } from "../verbs.ts";
import { alone } from "./apply.ts";
import type { Batch } from "./batch.ts";
import { chunk, depthsOf, progress, slicesOf } from "./progress.ts";

/**
 * Takes a batch back, all in one transaction: what it created and nobody touched since goes, what it changed is again
 * what it was, and what was changed or built on since stays, and is listed.
 */
export async function undo(batch: Batch): Promise<void> {
  const { zone } = await movement();
  const total = batch.total ?? 0;
  await db.transaction(async (tx) => {
    await alone(tx);
    // The history of units is otherwise never rewritten: what nobody ever saw was not.
    await tx.execute(sql`set local boucle.taking_back = 'on'`);
    const slices = await slicesOf(tx, batch, zone);
    const kind = kinds[batch.kind];
    const leaning = await leaningOn(tx, kind);
    for (const slice of slices) await giveBack(tx, slice, kind);
    for (const depth of (await depthsOf(tx, batch)).toReversed()) {
      for (const [index, slice] of slices.entries()) {
        await remove(tx, slice, kind, depth, leaning);
        await progress(batch.id, Math.min((index + 1) * chunk, total), total);
      }
    }
    await forgetIdentifiers(tx, batch);
    await run(
      tx,
      sql`update arrival_line set outcome = 'undone' where batch_id = ${batch.id} and fate = 'same' and outcome = 'applied'`,
    );
    const actor: Actor = { ...system, personId: batch.undoneBy };
    await verbs.undone.record(tx, actor, { id: batch.id });
    await tx
      .update(arrivalBatch)
      .set({ state: "undone", undoneAt: new Date(), aliveAt: null, done: total, stopAsked: false })
      .where(eq(arrivalBatch.id, batch.id));
  });
}

/** What the list changed is again what it was, unless it was changed since. */
async function giveBack(tx: Transaction, slice: Slice, kind: Kind): Promise<void> {
  const touched = sql`${factsOf(kind, sql`l.thing_id`, slice.zone)} is distinct from l.after`;
  await run(
    tx,
    sql`update arrival_line l set outcome = 'kept' where l.batch_id = ${slice.batch.id} and l.n between ${slice.from} and ${slice.to}
        and l.fate = 'update' and l.outcome = 'applied' and ${touched}`,
  );
  for (const statement of write(kind, slice, "before", sql`l.fate = 'update' and l.outcome = 'applied'`))
    await run(tx, statement);
  await run(
    tx,
    sql`update arrival_line l set outcome = 'undone' where l.batch_id = ${slice.batch.id} and l.n between ${slice.from} and ${slice.to}
        and l.fate = 'update' and l.outcome = 'applied'`,
  );
}

/** What was created goes, unless it was touched or something leans on it. */
async function remove(tx: Transaction, slice: Slice, kind: Kind, depth: number, leaning: SQL): Promise<void> {
  const here = sql`l.batch_id = ${slice.batch.id} and l.n between ${slice.from} and ${slice.to}
    and l.fate = 'create' and l.outcome = 'applied' and l.depth = ${depth}`;
  const touched = sql`(${factsOf(kind, sql`l.thing_id`, slice.zone)} is distinct from l.after or ${leaning})`;
  await run(tx, sql`update arrival_line l set outcome = 'kept' where ${here} and ${touched}`);
  const going = sql`(select l.thing_id from ${lines(slice)} l where ${here})`;
  for (const statement of kind.clear?.(going) ?? []) await run(tx, statement);
  await run(tx, sql`delete from ${sql.raw(kind.table)} where id in ${going}`);
  await run(tx, sql`update arrival_line l set outcome = 'undone' where ${here}`);
}

/**
 * Whether any row of any table points at the thing of line `l`: asked of the database itself, so that what later domains
 * build on people and units counts as well. What the thing consists of does not, nor what people are by right.
 */
async function leaningOn(tx: Transaction, kind: Kind): Promise<SQL> {
  const keys = await rows<{ relation: string; column: string }>(
    tx,
    sql`select c.conrelid::regclass::text as relation, a.attname as column
        from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
        where c.contype = 'f' and c.confrelid = ${kind.table}::regclass and cardinality(c.conkey) = 1
        order by 1, 2`,
  );
  const others = keys.filter(({ relation }) => !kind.parts.includes(relation));
  if (others.length === 0) return sql`false`;
  const each = others.map(({ relation, column }) => {
    const no = kind.noUse?.[relation];
    return sql`exists (select from ${sql.raw(relation)} r where r.${sql.identifier(column)} = l.thing_id${no ? sql` and not ${no}` : sql``})`;
  });
  return sql`(${sql.join(each, sql` or `)})`;
}

/** The source no longer calls by name what is no more, nor what this batch alone had named; what stays keeps its name. */
async function forgetIdentifiers(tx: Transaction, batch: Batch): Promise<void> {
  await run(
    tx,
    sql`delete from external_id x where x.batch_id = ${batch.id}
        and not exists (select from arrival_line l where l.batch_id = ${batch.id} and l.thing_id = x.thing_id and l.outcome = 'kept')`,
  );
}

import { eq, sql } from "drizzle-orm";
import { movement } from "#domains/movement/index.ts";
import { db, rows, run, type Transaction } from "#platform/database/index.ts";
import { type Actor, system } from "#platform/policy/index.ts";
import { refuseLists } from "../refusals.ts";
import { arrivalBatch } from "../schema.ts";
import { verbs } from "../verbs.ts";
import { type Batch, figuresOf } from "./batch.ts";
import { judge } from "./check.ts";
import { forgetFile } from "./file.ts";
import { lines } from "./kinds/common.ts";
import { kinds, type Slice } from "./kinds/index.ts";
import { chunk, progress } from "./progress.ts";
import { depthsOf, slicesOf } from "./slices.ts";

/**
 * Takes over the lines of a batch that can be, all in one transaction: judged again as the movement stands at this
 * instant, then written. Lines in error stay in the batch. Nobody is written to, no account is opened.
 */
export async function apply(batch: Batch): Promise<void> {
  const { zone } = await movement();
  const total = batch.total ?? 0;
  await db.transaction(async (tx) => {
    await alone(tx);
    await judge(tx, batch, zone, (done) => progress(batch.id, Math.floor(done / 2), total));
    const figures = await figuresOf(tx, batch.id);
    if (!figures.create && !figures.update && !figures.same) throw refuseLists.nothingToApply();
    if (batch.kind === "units") await giveAddresses(tx, batch);
    const slices = await slicesOf(tx, batch, zone);
    for (const depth of await depthsOf(tx, batch)) {
      for (const [index, slice] of slices.entries()) {
        await write(tx, slice, depth);
        await progress(batch.id, Math.floor((total + Math.min((index + 1) * chunk, total)) / 2), total);
      }
    }
    // Tables that have just grown by half a million rows would otherwise be read line by line.
    for (const table of [kinds[batch.kind].table, ...kinds[batch.kind].parts])
      await tx.execute(sql`analyze ${sql.raw(table)}`);
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

async function write(tx: Transaction, slice: Slice, depth: number): Promise<void> {
  const kind = kinds[slice.batch.kind];
  for (const statement of kind.create(slice, depth)) await run(tx, statement);
  if (depth > 0) return;
  for (const statement of kind.write(slice, "after", sql`l.fate = 'update'`)) await run(tx, statement);
}

/** Notes what became of each line, and under which identifiers its source knows what it is about. */
async function settle(tx: Transaction, slice: Slice): Promise<void> {
  const { batch, zone } = slice;
  const kind = kinds[batch.kind];
  await run(
    tx,
    sql`update arrival_line l set outcome = 'applied', thing_id = coalesce(l.thing_id, l.fresh_id),
          after = ${kind.defaults ? sql`l.after` : kind.facts(sql`coalesce(l.thing_id, l.fresh_id)`, zone)}
        where l.batch_id = ${batch.id} and l.n between ${slice.from} and ${slice.to} and l.fate in ('create', 'update', 'same')`,
  );
  const remembered =
    batch.kind === "people" || batch.kind === "units" ? sql`true` : sql`l.external not like '~%'`;
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

/** Gives each new unit an address that no other has or had. */
async function giveAddresses(tx: Transaction, batch: Batch): Promise<void> {
  const wanted = await rows<{ n: number; slug: string }>(
    tx,
    sql`select n, given->>'_slug' as slug from arrival_line where batch_id = ${batch.id} and fate = 'create' order by n`,
  );
  const taken = new Set(
    (await rows<{ slug: string }>(tx, sql`select slug from unit union select slug from unit_redirect`)).map(
      ({ slug }) => slug,
    ),
  );
  const given = wanted.map(({ n, slug }) => {
    let free = slug;
    for (let turn = 2; taken.has(free); turn++) free = `${slug}-${turn}`;
    taken.add(free);
    return { n, slug: free };
  });
  await tx.execute(
    sql`update arrival_line l set given = l.given || jsonb_build_object('_free_slug', g.slug)
        from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g (n int, slug text)
        where l.batch_id = ${batch.id} and l.n = g.n`,
  );
}

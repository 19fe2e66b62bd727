import { eq, sql } from "drizzle-orm";
import {
  advance,
  applyBatch,
  type Batch,
  batchById,
  bring,
  fieldsOf,
  mapColumns,
  type ThingKind,
  undoBatch,
  withFile,
  working,
} from "#domains/lists/index.ts";
import { actorOfPerson } from "#domains/mandates/index.ts";
import { unitById } from "#domains/units/index.ts";
import { csvLine } from "#platform/csv/index.ts";
import { db, newId, run } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors/index.ts";
import type { Subscription } from "#platform/events/index.ts";
import { log } from "#platform/log/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { type Given, readBundle } from "./bundle.ts";
import { listsToTake, samePeople, theirId } from "./lists.ts";
import { type Merger, sourceName } from "./merger.ts";
import { refuseMerger } from "./refusals.ts";
import { choiceOf, type Report, reportOf } from "./report.ts";
import { installationMerger } from "./schema.ts";

/** The order in which lists stand on each other. */
const inOrder: readonly ThingKind[] = ["units", "people", "memberships", "mandates", "offices"];

/** Carries out what was asked of a merger; a delivery that comes twice finds nothing left to do. */
export const mergeInstallations: Subscription = {
  event: "arrival.unite",
  name: "carry-out",
  handle: async ({ unionId }) => {
    if (unionId) await carryOut(unionId);
  },
};

/** Takes over, or takes back, the lists of a merger one after the other, in the name of the person who prepared it. */
export async function carryOut(mergerId: string): Promise<void> {
  const [merger] = await db.select().from(installationMerger).where(eq(installationMerger.id, mergerId));
  if (!merger?.createdBy || (merger.state !== "applying" && merger.state !== "undoing")) return;
  const actor = await actorOfPerson(merger.createdBy);
  const before = merger.state === "applying" ? "prepared" : "applied";
  try {
    if (merger.state === "applying") await takeOver(actor, merger);
    else await takeBack(actor, merger);
  } catch (error) {
    if (!(error instanceof Refusal)) log.error({ merger: mergerId, error: String(error) }, "merger failed");
    const failure =
      error instanceof Refusal ? `${error.code} ${error.values.kind ?? ""}`.trim() : "boucle.unavailable";
    // What was taken over so far can be taken back like the rest.
    const state = merger.state === "applying" && (await begun(mergerId)) ? "applied" : before;
    await note(merger, { state, failure });
  }
}

const note = ({ id }: Merger, values: Partial<Merger>) =>
  db.update(installationMerger).set(values).where(eq(installationMerger.id, id));

async function begun(mergerId: string): Promise<boolean> {
  const [now] = await db.select().from(installationMerger).where(eq(installationMerger.id, mergerId));
  return Object.keys(now?.batches ?? {}).length > 0;
}

async function takeOver(actor: Actor, merger: Merger): Promise<void> {
  const where = await unitById(merger.unitId);
  const bundle = await withFile(merger.id, readBundle);
  const report = await reportOf(where, bundle, merger.choices);
  await recognise(merger, report);
  const kept = listsToTake(where, merger, bundle, report);
  for (const kind of inOrder) {
    if (kept[kind].length === 0) continue;
    const id = (await goesOn(actor, merger.batches[kind])) ?? newId();
    merger.batches = { ...merger.batches, [kind]: id };
    await note(merger, { batches: merger.batches });
    const fileName = `${merger.source}-${kind}.csv`;
    await takeList(actor, { id, kind, source: sourceName(merger.name), fileName }, kept[kind]);
  }
  await note(merger, { state: "applied", appliedAt: new Date() });
}

/** The list that work which broke off had begun; null when there is none, or it was taken back since. */
async function goesOn(actor: Actor, id: string | undefined): Promise<string | null> {
  if (!id) return null;
  const batch = await batchById(actor, id).catch(() => null);
  if (!batch) return id;
  return batch.state === "undone" || batch.state === "cancelled" || batch.state === "refused" ? null : id;
}

/** Their identifiers of what is the same here are known from then on: the lists then speak of ours. */
async function recognise(merger: Merger, report: Report): Promise<void> {
  const { source, choices } = merger;
  const units = report.units.met.flatMap(({ theirs, ours }) => {
    const chosen = choiceOf(choices, theirs.id, ours?.id ?? null);
    return chosen ? [{ kind: "units", external: theirs.id, thing: chosen }] : [];
  });
  const people = [...samePeople(report, choices)].map(([external, thing]) => ({
    kind: "people",
    external,
    thing,
  }));
  const all = [...units, ...people];
  await run(
    db,
    sql`insert into external_id (id, source, kind, external, thing_id, batch_id)
        select gen_random_uuid(), ${source}, given.*, ${merger.id}::uuid from unnest(${sql.param(all.map(({ kind }) => kind))}::text[],
          ${sql.param(all.map(({ external }) => theirId(merger, external)))}::text[], ${sql.param(all.map(({ thing }) => thing))}::uuid[]) as given
        on conflict (source, kind, external) do update set thing_id = excluded.thing_id`,
  );
}

/** Brings a list in and takes it over, from wherever it is. */
async function takeList(
  actor: Actor,
  what: { id: string; kind: ThingKind; source: string; fileName: string },
  lines: readonly Given[],
): Promise<void> {
  const begun = await batchById(actor, what.id).catch(() => null);
  if (!begun) await bring(actor, what, written(what.kind, lines));
  const read = await settled(actor, what.id);
  if (read.state === "mapping") await mapColumns(actor, what.id, read.columns);
  const checked = await settled(actor, what.id);
  if (checked.state === "applied") return;
  if (checked.state !== "checked") throw refuseMerger.stopped({ kind: what.kind });
  // A list of which every line is refused or left out has nothing to take over; its page says why.
  const { create = 0, update = 0, same = 0 } = checked.figures;
  if (create + update + same === 0) return;
  await applyBatch(actor, what.id);
  if ((await settled(actor, what.id)).state !== "applied") throw refuseMerger.stopped({ kind: what.kind });
}

/** A list in the shape in which it would be sent by hand. */
async function* written(kind: ThingKind, lines: readonly Given[]): AsyncGenerator<Buffer> {
  const fields = fieldsOf(kind);
  yield Buffer.from(`\uFEFF${csvLine(fields.map(({ label }) => label.fr as string))}`);
  for (const line of lines) yield Buffer.from(csvLine(fields.map(({ key }) => line[key] ?? "")));
}

/** A list once nobody works on it: its steps are done here, or waited for while another instance does them. */
async function settled(actor: Actor, id: string): Promise<Batch> {
  for (let waits = 0; waits < 600; waits++) {
    const batch = await batchById(actor, id);
    if (!working.includes(batch.state)) return batch;
    await advance(id);
    if (working.includes((await batchById(actor, id)).state)) await new Promise((go) => setTimeout(go, 500));
  }
  throw refuseMerger.notNow();
}

async function takeBack(actor: Actor, merger: Merger): Promise<void> {
  for (const kind of inOrder.toReversed()) {
    const id = merger.batches[kind];
    if (!id) continue;
    if ((await batchById(actor, id)).state === "applied") {
      await undoBatch(actor, id);
      await settled(actor, id);
    }
  }
  await run(db, sql`delete from external_id where batch_id = ${merger.id}`);
  await note(merger, { state: "undone", undoneAt: new Date() });
}

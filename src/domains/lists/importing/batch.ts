import { desc, eq, sql } from "drizzle-orm";
import { rootUnit } from "#domains/units/index.ts";
import { db, type Reader, row, rows } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { type Actor, can } from "#platform/policy/index.ts";
import { arrivalBatch, type BatchState, type Fate, type Fault, type Figures, fates } from "../schema.ts";

/** A list brought in, from its reception to what became of it. */
export type Batch = typeof arrivalBatch.$inferSelect;

/** Steps during which the program is at work on a batch. */
export const working: readonly BatchState[] = ["reading", "checking", "applying", "undoing"];

/** A batch that the actor may see. @throws {Refusal} `notFound`. */
export async function batchById(actor: Actor, id: string): Promise<Batch> {
  if (!can(actor, "arrival.import", await rootUnit())) throw refuse.notFound();
  return batchIn(db, id);
}

/** A batch by its id, held against others when asked. @throws {Refusal} `notFound`. */
export async function batchIn(reader: Reader, id: string, lock = false): Promise<Batch> {
  const query = reader.select().from(arrivalBatch).where(eq(arrivalBatch.id, id));
  const [found] = lock ? await query.for("update") : await query;
  if (!found) throw refuse.notFound();
  return found;
}

/** The latest batches, newest first, a page at a time. */
export async function recentBatches(limit = 20, offset = 0): Promise<Batch[]> {
  return db
    .select()
    .from(arrivalBatch)
    .orderBy(desc(arrivalBatch.createdAt), desc(arrivalBatch.id))
    .limit(Math.min(limit, 100))
    .offset(offset);
}

/** How many batches there have been. */
export async function countBatches(): Promise<number> {
  return (await row<{ n: number }>(db, sql`select count(*) as n from arrival_batch`))?.n ?? 0;
}

/** Sources of which lists came before, by name, to choose among; at most 100. */
export async function knownSources(): Promise<string[]> {
  const found = await rows<{ name: string }>(
    db,
    sql`select distinct on (source) source_name as name from arrival_batch order by source, created_at desc limit 100`,
  );
  return found.map(({ name }) => name);
}

/** Which lines of a batch: those of a fate, those with a remark, those that an undoing left; "": all. */
export type Lines = Fate | "warned" | "kept" | "";

/** A line with its fate, as pages and files show it. */
export interface Line {
  n: number;
  cells: string[];
  fate: Fate;
  faults: Fault[];
  before: Record<string, string> | null;
  after: Record<string, string> | null;
  outcome: "applied" | "undone" | "kept" | null;
}

const line = sql`select n, cells, fate, faults, before, after, outcome from arrival_line`;

function chosen(which: Lines) {
  if (which === "warned") return sql`faults @> '[{"warning": true}]'`;
  if (which === "kept") return sql`outcome = 'kept'`;
  return which ? sql`fate = ${which}` : sql`fate is not null`;
}

/** Lines of a batch in the order of the file, a page at a time, and how many there are. */
export async function linesOf(
  { id, figures }: Pick<Batch, "id" | "figures">,
  which: Lines,
  limit: number,
  offset = 0,
): Promise<{ lines: Line[]; count: number }> {
  const lines = await rows<Line>(
    db,
    sql`${line} where batch_id = ${id} and ${chosen(which)} order by n limit ${limit} offset ${offset}`,
  );
  // Half a million lines are not counted anew for each page that shows fifty of them.
  if (which === "kept") return { lines, count: await countKept(id) };
  const counted = which ? [which] : fates;
  return { lines, count: counted.reduce((sum, one) => sum + (figures[one] ?? 0), 0) };
}

/** How many things of a list that was undone were kept. */
export async function countKept(batchId: string): Promise<number> {
  const kept = sql`select count(*) as n from arrival_line where batch_id = ${batchId} and outcome = 'kept'`;
  return (await row<{ n: number }>(db, kept))?.n ?? 0;
}

/** Lines after a number, at most `limit`: to write them all out in bounded memory. */
export const linesAfter = (batchId: string, which: Lines, after: number, limit: number): Promise<Line[]> =>
  rows<Line>(
    db,
    sql`${line} where batch_id = ${batchId} and n > ${after} and ${chosen(which)} order by n limit ${limit}`,
  );

/** Counts the fates of a batch. */
export async function figuresOf(tx: Reader, batchId: string): Promise<Figures> {
  const found = await rows<{ fate: Fate; n: number; warned: number }>(
    tx,
    sql`select fate, count(*)::int as n, count(*) filter (where faults @> '[{"warning": true}]')::int as warned
        from arrival_line where batch_id = ${batchId} and fate is not null group by fate`,
  );
  const warned = found.reduce((sum, one) => sum + one.warned, 0);
  return { ...Object.fromEntries(found.map(({ fate, n }) => [fate, n])), warned };
}

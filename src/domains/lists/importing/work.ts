import { and, eq, inArray, isNull, lt, or, sql } from "drizzle-orm";
import { db, type Transaction } from "#platform/database/index.ts";
import { Refusal } from "#platform/errors/index.ts";
import { emit } from "#platform/events/index.ts";
import { log } from "#platform/log/index.ts";
import { arrivalBatch, type BatchState } from "../schema.ts";
import { apply } from "./apply.ts";
import { type Batch, batchIn, working } from "./batch.ts";
import { check } from "./check.ts";
import { look } from "./look.ts";
import { Stopped } from "./progress.ts";
import { undo } from "./undo.ts";

/** Below this, a step is done at once; above, in the background. In bytes of the file. */
const small = 400_000;

/** Where a step leads, and where it falls back when it fails or is stopped. */
const steps: Partial<Record<BatchState, { work: (batch: Batch) => Promise<void>; back: BatchState }>> = {
  reading: { work: look, back: "refused" },
  checking: { work: check, back: "mapping" },
  applying: { work: apply, back: "checked" },
  undoing: { work: undo, back: "applied" },
};

/** Has the step that a batch is at done: here and now for a small list, otherwise by any instance that is free. */
export async function soon(batchId: string, size: number): Promise<void> {
  if (size <= small) await advance(batchId);
  else await db.transaction((tx) => ask(tx, batchId));
}

function ask(tx: Transaction, batchId: string): Promise<void> {
  return emit(tx, "arrival.step", { batchId });
}

/**
 * Does the step that a batch is at, unless another instance is at it. What fails leaves the batch at the step before
 * with the reason; whatever the step wrote in the movement is then not written.
 */
export async function advance(batchId: string): Promise<void> {
  const batch = await claim(batchId);
  if (!batch) return;
  const step = steps[batch.state]!;
  try {
    await step.work(batch);
  } catch (error) {
    await fallBack(batch, step.back, error);
  }
}

/** Takes the work on a batch for this instance; null when there is none or another shows that it is at it. */
async function claim(batchId: string): Promise<Batch | null> {
  const [taken] = await db
    .update(arrivalBatch)
    .set({ aliveAt: sql`clock_timestamp()`, done: 0, failure: null })
    .where(and(eq(arrivalBatch.id, batchId), inArray(arrivalBatch.state, [...working]), idle))
    .returning({ id: arrivalBatch.id });
  return taken ? batchIn(db, batchId) : null;
}

/** Nobody has shown for a while that they work on it: its instance has stopped. */
const idle = or(isNull(arrivalBatch.aliveAt), lt(arrivalBatch.aliveAt, sql`now() - interval '2 minutes'`));

/** The values of a refusal as a batch keeps them: words and figures. */
const keepable = ({ values }: Refusal) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => !(value instanceof Date))) as Record<
    string,
    string | number
  >;

async function fallBack(batch: Batch, back: BatchState, error: unknown): Promise<void> {
  const stopped = error instanceof Stopped;
  const failure =
    error instanceof Refusal
      ? { code: error.code, values: keepable(error) }
      : stopped
        ? null
        : { code: conflicts(error) ? "lists.changedMeanwhile" : "boucle.unavailable", values: {} };
  const state = stopped && batch.state === "reading" ? "cancelled" : back;
  await db
    .update(arrivalBatch)
    .set({ state, failure, aliveAt: null, stopAsked: false, done: 0 })
    .where(eq(arrivalBatch.id, batch.id));
  if (!(error instanceof Refusal) && !stopped) {
    // What the database says may quote a line: its code and the rule tell enough.
    const { code, constraint } = (((error as Error).cause as object) ?? error) as Record<string, unknown>;
    log.error(
      { batch: batch.id, step: batch.state, code, constraint, error: code ? undefined : String(error) },
      "arrival failed",
    );
  }
}

/** Whether the database refused because of what stands there: a rule that something met meanwhile. */
function conflicts(error: unknown): boolean {
  const code = String(((error as Error).cause as { code?: string } | undefined)?.code ?? "");
  return /^(23|40|BO|P0001)/.test(code);
}

/** Work that stopped with its instance is taken up again. */
export async function resumeAll(): Promise<void> {
  const left = await db
    .select({ id: arrivalBatch.id })
    .from(arrivalBatch)
    .where(and(inArray(arrivalBatch.state, [...working]), idle))
    .limit(20);
  for (const { id } of left) await advance(id);
}

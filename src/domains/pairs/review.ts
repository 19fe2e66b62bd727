import { desc, eq, isNotNull, sql } from "drizzle-orm";
import { today } from "#domains/movement/index.ts";
import { rootUnit } from "#domains/units/index.ts";
import { db, newId, run, type Transaction } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { type Actor, can } from "#platform/policy/index.ts";
import { countPairs, type PairFigures } from "./figures.ts";
import { refusePairs } from "./refusals.ts";
import { pairReview } from "./schema.ts";
import { verbs } from "./verbs.ts";

export type PairReview = typeof pairReview.$inferSelect;

/** The calendar year where the movement lives. */
const yearNow = async (now = new Date()): Promise<number> => Number((await today(now)).slice(0, 4));

const power = "loops.review-measure";

/**
 * Counts the year of the measure for the assembly (§28): figures are counted again each time, until they are published.
 * @throws {Refusal} `forbidden`, `notThisYear`, `published`.
 */
export async function countReview(actor: Actor, year: number, now = new Date()): Promise<void> {
  const root = await rootUnit();
  const thisYear = await yearNow(now);
  await verbs.countReview(actor, { id: root.id, over: root, details: { year } }, async (tx) => {
    if (year !== thisYear && year !== thisYear - 1) throw refusePairs.notThisYear();
    const before = await held(tx, year);
    if (before?.publishedAt) throw refusePairs.published();
    const figures = await countPairs(tx, year, now);
    const counted = { figures, countedAt: now, countedBy: actor.personId };
    if (before) await tx.update(pairReview).set(counted).where(eq(pairReview.id, before.id));
    else await tx.insert(pairReview).values({ id: newId(), year, ...counted });
  });
}

/**
 * Publishes the review of a year with the figures last counted: from then on they never change. Publishing again changes
 * nothing. @throws {Refusal} `forbidden`, `notFound` when nothing was counted.
 */
export async function publishReview(actor: Actor, year: number, now = new Date()): Promise<void> {
  const root = await rootUnit();
  await verbs.publishReview(actor, { id: root.id, over: root, details: { year } }, async (tx) => {
    const found = Number.isInteger(year) ? await held(tx, year) : null;
    if (!found) throw refuse.notFound();
    if (found.publishedAt) return;
    await tx
      .update(pairReview)
      .set({ publishedAt: now, publishedBy: actor.personId })
      .where(eq(pairReview.id, found.id));
  });
}

// Two who count the same year at once take turns.
async function held(tx: Transaction, year: number): Promise<PairReview | null> {
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`loops.review ${year}`}, 0))`);
  const [found] = await tx.select().from(pairReview).where(eq(pairReview.year, year));
  return found ?? null;
}

/** Whether somebody prepares the review of the measure. */
export async function mayPrepare(actor: Actor): Promise<boolean> {
  return can(actor, power, await rootUnit());
}

/** Reviews, the latest year first, at most 30: published ones, and what is being prepared, for those who prepare it. */
export async function reviewsFor(actor: Actor): Promise<PairReview[]> {
  const all = await mayPrepare(actor);
  return db
    .select()
    .from(pairReview)
    .where(all ? undefined : isNotNull(pairReview.publishedAt))
    .orderBy(desc(pairReview.year))
    .limit(30);
}

/** The review of a year, for those who may see it. @throws {Refusal} `notFound`. */
export async function reviewOf(actor: Actor, year: number): Promise<PairReview> {
  if (!Number.isInteger(year) || year < 2000 || year > 2999) throw refuse.notFound();
  const [found] = await db.select().from(pairReview).where(eq(pairReview.year, year));
  if (!found || (!found.publishedAt && !(await mayPrepare(actor)))) throw refuse.notFound();
  return found;
}

/** The published review of the year before, to compare with; null without one. */
export async function reviewBefore(year: number): Promise<PairReview | null> {
  const [found] = await db
    .select()
    .from(pairReview)
    .where(eq(pairReview.year, year - 1));
  return found?.publishedAt ? found : null;
}

/** Writes reviews that were published before this installation, or are invented for the example. */
export async function writeReview(
  tx: Transaction,
  { year, figures, publishedAt }: { year: number; figures: PairFigures; publishedAt: Date },
): Promise<void> {
  await tx
    .insert(pairReview)
    .values({ id: newId(), year, figures, countedAt: publishedAt, publishedAt })
    .onConflictDoNothing({ target: pairReview.year });
}

import { and, desc, eq, sql } from "drizzle-orm";
import { holdsRole } from "#domains/loops/index.ts";
import { today } from "#domains/movement/index.ts";
import type { Unit } from "#domains/units/index.ts";
import { createOnce, db, isId, rows, type Transaction } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { type Actor, requirePerson } from "#platform/policy/index.ts";
import { type Day, plus } from "#platform/time/index.ts";
import { refusePairs } from "./refusals.ts";
import { handledMatter, matterKind } from "./schema.ts";
import { verbs } from "./verbs.ts";

/** The role that §28 adds to each loop: the mandate kind by its stable key; its words are the movement's. */
export const pairRole = "loop_group_life";

export type MatterKind = (typeof matterKind.enumValues)[number];
export const matterKinds = matterKind.enumValues;

export type Matter = typeof handledMatter.$inferSelect;

export interface NewMatter {
  id: string;
  kind: MatterKind;
  /** A few neutral words, at most 80 characters. */
  label: string;
  openedOn: Day;
  closedOn: Day | null;
}

const oldest = 5 * 366;

/**
 * The pair of a loop notes that it handles something: its kind and dates, for the yearly review. Twice with the same id
 * it is noted once. @throws {Refusal} `notFound` for anyone outside the pair, `ahead`, `longAgo`, `backwards`, `idTaken`.
 */
export async function noteMatter(actor: Actor, loop: Unit, what: NewMatter, now = new Date()): Promise<void> {
  await requirePair(actor, loop);
  await checkDays(what, now);
  await verbs.noteMatter(actor, { id: what.id, over: loop }, async (tx) => {
    if (loop.closedAt) throw refusePairs.closed();
    const { id, kind, label, openedOn, closedOn } = what;
    const values = { id, loopId: loop.id, kind, label, openedOn, closedOn, recordedBy: actor.personId };
    const same = ["loopId", "recordedBy"] as const;
    await createOnce(tx, handledMatter, values, { same, taken: refusePairs.idTaken });
  });
}

/** A matter is settled on a day. Saying it again changes nothing. @throws {Refusal} `notFound`, `ahead`, `backwards`. */
export async function settleMatter(
  actor: Actor,
  loop: Unit,
  id: string,
  closedOn: Day,
  now = new Date(),
): Promise<void> {
  const matter = await matterFor(actor, loop, id);
  await checkDays({ openedOn: matter.openedOn, closedOn }, now);
  await verbs.settleMatter(actor, { id, over: loop }, async (tx) => {
    await tx.update(handledMatter).set({ closedOn }).where(eq(handledMatter.id, id));
  });
}

/** Takes back a matter noted by mistake. Taking it back again changes nothing. */
export async function dropMatter(actor: Actor, loop: Unit, id: string): Promise<void> {
  await requirePair(actor, loop);
  if (!isId(id)) throw refuse.notFound();
  await verbs.dropMatter(actor, { id, over: loop }, async (tx) => {
    await tx.delete(handledMatter).where(and(eq(handledMatter.id, id), eq(handledMatter.loopId, loop.id)));
  });
}

/** Matters of a loop, for its pair alone: those open first, then the latest; at most 200. */
export async function mattersOf(actor: Actor, loop: Unit): Promise<Matter[]> {
  await requirePair(actor, loop);
  return db
    .select()
    .from(handledMatter)
    .where(eq(handledMatter.loopId, loop.id))
    .orderBy(sql`${handledMatter.closedOn} is not null`, desc(handledMatter.openedOn), desc(handledMatter.id))
    .limit(200);
}

/** How many matters of each kind a loop has open, and had in all since a day. For its pair. */
export async function matterCounts(
  loopId: string,
  since: string,
): Promise<{ kind: MatterKind; opened: number; open: number }[]> {
  return rows(
    db,
    sql`select kind, (count(*) filter (where opened_on >= ${since}::date))::int as opened,
          (count(*) filter (where closed_on is null))::int as open
        from handled_matter where loop_id = ${loopId} group by kind order by kind`,
  );
}

/** Whether somebody is of the pair of a loop today. */
export function isOfPair(actor: Actor, loop: Pick<Unit, "id" | "lineage">): Promise<boolean> {
  return holdsRole(actor, loop, pairRole);
}

async function requirePair(actor: Actor, loop: Unit): Promise<void> {
  requirePerson(actor);
  // Nobody else is told whether a loop has matters at all.
  if (!(await isOfPair(actor, loop))) throw refuse.notFound();
}

async function matterFor(actor: Actor, loop: Unit, id: string): Promise<Matter> {
  await requirePair(actor, loop);
  if (!isId(id)) throw refuse.notFound();
  const [found] = await db
    .select()
    .from(handledMatter)
    .where(and(eq(handledMatter.id, id), eq(handledMatter.loopId, loop.id)));
  if (!found) throw refuse.notFound();
  return found;
}

async function checkDays(
  { openedOn, closedOn }: Pick<NewMatter, "openedOn" | "closedOn">,
  now: Date,
): Promise<void> {
  const here = await today(now);
  // A day begins earlier east of here: tomorrow by our clock may be today there.
  const last = plus(here, { days: 1 });
  const first = plus(here, { days: -oldest });
  if (openedOn > last || (closedOn && closedOn > last)) throw refusePairs.ahead();
  if (openedOn < first) throw refusePairs.longAgo();
  if (closedOn && closedOn < openedOn) throw refusePairs.backwards();
}

/** Matters of many loops in one statement. */
export async function writeMatters(
  tx: Transaction,
  matters: readonly (typeof handledMatter.$inferInsert)[],
): Promise<void> {
  if (matters.length > 0) await tx.insert(handledMatter).values([...matters]);
}

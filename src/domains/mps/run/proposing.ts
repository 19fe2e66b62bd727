import { and, eq, sql } from "drizzle-orm";
import { rootUnit } from "#domains/units/index.ts";
import { newId, row, type Transaction } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { capacityOf } from "../assignment/assign.ts";
import type { AssignmentRules } from "../assignment/rules.ts";
import { refuseMps } from "../refusals.ts";
import { mpRun, mpRunLine } from "../schema.ts";
import { verbs } from "../verbs.ts";
import { readToday, type Today } from "./inputs.ts";
import { type Pin, type Solved, solve } from "./solving.ts";

export type Run = typeof mpRun.$inferSelect;

/**
 * Works out a proposal of who is the liaison MP of each loop; nothing is in force until it is adopted. Repeating it
 * with the same id changes nothing. @throws {Refusal} `forbidden`, `underDiscussion`.
 */
export async function proposeMps(actor: Actor, id: string, rules: AssignmentRules): Promise<void> {
  await verbs.proposeMps(actor, { id, over: await rootUnit() }, async (tx) => {
    // Two who ask at once take turns: the second is told that a proposal is there.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('loops.mp_run', 0))`);
    const [there] = await tx.select().from(mpRun).where(eq(mpRun.id, id));
    if (there) return;
    if (await row(tx, sql`select 1 from mp_run where state = 'proposed'`)) throw refuseMps.underDiscussion();
    const solved = solve(await readToday(tx, rules), rules, []);
    const { limit, shortages } = solved;
    await tx.insert(mpRun).values({ id, rules, limit, shortages, madeBy: actor.personId });
    await writeLines(tx, id, solved);
  });
}

/**
 * Settles a line by hand, with the reason, and works the others out again around it; a null person lets the line go.
 * @throws {Refusal} `forbidden`, `notFound`, `settled`, `changedMeanwhile`, `reasonMissing`, `notAvailable`, `tooManyByHand`.
 */
export async function settleLine(
  actor: Actor,
  runId: string,
  change: { loopId: string; personId: string | null; reason: string },
  version: number,
): Promise<void> {
  const { loopId, personId, reason } = change;
  const occasion = { id: runId, over: await rootUnit(), details: { loop: loopId } };
  await verbs.settleMp(actor, occasion, async (tx) => {
    const run = await holdProposed(tx, runId, version);
    const [line] = await tx
      .select()
      .from(mpRunLine)
      .where(and(eq(mpRunLine.runId, runId), eq(mpRunLine.loopId, loopId)));
    if (!line) throw refuse.notFound();
    const now = await readToday(tx, run.rules);
    const others = (await pinsOf(tx, runId)).filter((pin) => pin.loopId !== loopId);
    if (personId === null) return solveAgain(tx, run, now, others);
    if (!reason) throw refuseMps.reasonMissing();
    checkRoom(now, run.rules, others, personId);
    await solveAgain(tx, run, now, [...others, { loopId, personId, reason, by: actor.personId }]);
  });
}

function checkRoom(now: Today, rules: AssignmentRules, others: readonly Pin[], personId: string): void {
  const chosen = now.offered.find(({ id }) => id === personId);
  if (!chosen) throw refuseMps.notAvailable();
  const already = others.filter((pin) => pin.personId === personId).length;
  if (already + 1 > (chosen.atMost ?? capacityOf(chosen, rules))) throw refuseMps.tooManyByHand();
}

/** Works the proposal out again with what is true now, around what was settled by hand. @throws {Refusal} as above. */
export async function recalculate(actor: Actor, runId: string, version: number, rules?: AssignmentRules) {
  await verbs.recalculateMps(actor, { id: runId, over: await rootUnit() }, async (tx) => {
    const run = await holdProposed(tx, runId, version);
    const wanted = rules ?? run.rules;
    await solveAgain(tx, { ...run, rules: wanted }, await readToday(tx, wanted), await pinsOf(tx, runId));
  });
}

/** Withdraws a proposal: nothing comes of it, and it stays readable. Repeating changes nothing. */
export async function withdrawRun(actor: Actor, runId: string): Promise<void> {
  await verbs.withdrawMps(actor, { id: runId, over: await rootUnit() }, async (tx) => {
    const run = await holdRun(tx, runId);
    if (run.state === "withdrawn") return;
    if (run.state === "adopted") throw refuseMps.settled();
    await tx
      .update(mpRun)
      .set({ state: "withdrawn", settledAt: new Date(), settledBy: actor.personId })
      .where(eq(mpRun.id, runId));
  });
}

/** A run, held until the transaction ends. @throws {Refusal} `notFound`. */
export async function holdRun(tx: Transaction, runId: string): Promise<Run> {
  const [run] = await tx.select().from(mpRun).where(eq(mpRun.id, runId)).for("update");
  if (!run) throw refuse.notFound();
  return run;
}

/** A run still under discussion, as the form showed it. @throws {Refusal} `notFound`, `settled`, `changedMeanwhile`. */
export async function holdProposed(tx: Transaction, runId: string, version: number): Promise<Run> {
  const run = await holdRun(tx, runId);
  if (run.state !== "proposed") throw refuseMps.settled();
  if (run.version !== version) throw refuseMps.changedMeanwhile();
  return run;
}

async function pinsOf(tx: Transaction, runId: string): Promise<Pin[]> {
  const pinned = await tx
    .select()
    .from(mpRunLine)
    .where(and(eq(mpRunLine.runId, runId), eq(mpRunLine.pinned, true)));
  return pinned.flatMap(({ loopId, personId, pinReason, pinnedBy }) =>
    personId ? [{ loopId, personId, reason: pinReason, by: pinnedBy }] : [],
  );
}

async function solveAgain(tx: Transaction, run: Run, now: Today, pins: readonly Pin[]): Promise<void> {
  const solved = solve(now, run.rules, pins);
  const { limit, shortages } = solved;
  await tx.delete(mpRunLine).where(eq(mpRunLine.runId, run.id));
  await tx
    .update(mpRun)
    .set({ rules: run.rules, limit, shortages, version: run.version + 1 })
    .where(eq(mpRun.id, run.id));
  await writeLines(tx, run.id, solved);
}

async function writeLines(tx: Transaction, runId: string, { lines }: Solved): Promise<void> {
  if (lines.length > 0)
    await tx.insert(mpRunLine).values(lines.map((line) => ({ id: newId(), runId, ...line })));
}

import { eq, sql } from "drizzle-orm";
import { enactSteps, recordAppointment, type Step } from "#domains/mandates/index.ts";
import { today } from "#domains/movement/index.ts";
import { rootUnit } from "#domains/units/index.ts";
import { row, type Transaction } from "#platform/database/index.ts";
import { emit } from "#platform/events/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import type { Day } from "#platform/time/index.ts";
import { capacityOf } from "../assignment/assign.ts";
import { refuseMps } from "../refusals.ts";
import { mpRun, mpRunLine } from "../schema.ts";
import { verbs } from "../verbs.ts";
import { readToday, type Today } from "./inputs.ts";
import { holdProposed, holdRun, type Run } from "./proposing.ts";

export interface Adoption {
  /** The day of the decision, `YYYY-MM-DD`. */
  decidedOn: Day;
  minutes: string;
  version: number;
  /** Adopt although some loops have nobody: those who can no longer serve them end there too. */
  partly: boolean;
}

type Line = typeof mpRunLine.$inferSelect;

/**
 * Puts a proposal in force: mandates of liaison MP end and begin together, with one record and its minutes; loops and
 * MPs are told. Adopting again changes nothing.
 * @throws {Refusal} `forbidden`, `notFound`, `settled`, `changedMeanwhile`, `ahead`, `someWithout`; `staleLoop`, `staleMandate`,
 * `staleMp` when something changed since it was worked out; whatever an appointment may refuse.
 */
export async function adoptRun(actor: Actor, runId: string, adoption: Adoption): Promise<void> {
  const over = await rootUnit();
  await verbs.adoptMps(actor, { id: runId, over }, async (tx) => {
    if ((await holdRun(tx, runId)).state === "adopted") return;
    const run = await holdProposed(tx, runId, adoption.version);
    const lines = await tx.select().from(mpRunLine).where(eq(mpRunLine.runId, runId));
    if (adoption.decidedOn > (await today())) throw refuseMps.ahead();
    if (!adoption.partly && lines.some(({ personId }) => personId === null)) throw refuseMps.someWithout();
    const now = await readToday(tx, run.rules);
    checkCurrent(run, lines, now);
    const appointmentId = await recordAppointment(tx, {
      unitId: over.id,
      means: "nomination",
      decidedOn: adoption.decidedOn,
      minutes: adoption.minutes,
      result: { run: runId },
      recordedBy: actor.personId,
    });
    const steps = stepsOf(lines, now);
    if (steps.length > 0)
      await enactSteps(tx, actor, { over, steps, appointmentId, at: await instantOf(tx) });
    // Someone who appointed by hand while we took our turn came first: then all of this is undone.
    checkDone(lines, await readToday(tx, run.rules));
    await settle(tx, run, actor, adoption, appointmentId);
    await emit(tx, "loops.mps-assigned", { runId });
  });
}

function checkCurrent(run: Run, lines: readonly Line[], now: Today): void {
  const byLoop = new Map(lines.map((line) => [line.loopId, line]));
  for (const loop of now.loops) {
    const line = byLoop.get(loop.id);
    if (!line) throw refuseMps.staleLoop();
    const same =
      [...line.mandateIds].sort().join() ===
      loop.mandates
        .map(({ id }) => id)
        .sort()
        .join();
    if (!same) throw refuseMps.staleMandate({ loop: loop.name });
    byLoop.delete(loop.id);
  }
  if (byLoop.size > 0) throw refuseMps.staleLoop();
  const loads = Map.groupBy(
    lines.filter(({ personId }) => personId),
    ({ personId }) => personId!,
  );
  for (const [personId, held] of loads) {
    const mp = now.offered.find(({ id }) => id === personId);
    const byHand = held.filter(({ pinned }) => pinned).length;
    const room = mp && Math.max(capacityOf(mp, run.rules, run.limit), byHand);
    if (!room || held.length > Math.min(room, mp.atMost ?? room))
      throw refuseMps.staleMp({ name: now.mps.find(({ id }) => id === personId)?.name ?? "" });
  }
}

function stepsOf(lines: readonly Line[], now: Today): Step[] {
  return lines.flatMap((line): Step[] => {
    const { personId, loopId } = line;
    const mandates = now.loops.find(({ id }) => id === loopId)!.mandates;
    const kept = mandates.find((held) => held.personId === personId) ?? null;
    const ending = mandates.filter((held) => held !== kept);
    return [
      ...ending.map(({ id }): Step => ({ end: id, reason: personId ? "replaced" : "other" })),
      ...(kept || !personId
        ? []
        : [{ appoint: { kind: "loop_mp", personId, succeedsId: ending[0]?.id ?? null }, unitId: loopId }]),
    ];
  });
}

/** The instant of the transaction, by the clock that says which mandates are in force. */
async function instantOf(tx: Transaction): Promise<Date> {
  return (await row<{ at: Date }>(tx, sql`select now() as at`))!.at;
}

function checkDone(lines: readonly Line[], now: Today): void {
  for (const { loopId, personId } of lines) {
    const loop = now.loops.find(({ id }) => id === loopId);
    const held = loop?.mandates ?? [];
    const right = personId ? held.length === 1 && held[0]!.personId === personId : held.length === 0;
    if (!right) throw refuseMps.staleMandate({ loop: loop?.name ?? "" });
  }
}

async function settle(
  tx: Transaction,
  run: Run,
  actor: Actor,
  { decidedOn, minutes }: Adoption,
  appointmentId: string,
): Promise<void> {
  await tx
    .update(mpRun)
    .set({
      state: "adopted",
      decidedOn,
      minutes,
      appointmentId,
      settledAt: new Date(),
      settledBy: actor.personId,
    })
    .where(eq(mpRun.id, run.id));
}

import { eq, sql } from "drizzle-orm";
import { appointMany, recordAppointment } from "#domains/mandates/index.ts";
import { rootUnit } from "#domains/units/index.ts";
import { newId, run, type Transaction } from "#platform/database/index.ts";
import type { Day } from "#platform/time/index.ts";
import type { AssignmentRules } from "./assignment/rules.ts";
import { readToday } from "./run/inputs.ts";
import { type Line, solve } from "./run/solving.ts";
import { mpAvailability, mpRequest, mpRequestStep, mpRun, mpRunLine } from "./schema.ts";

/** Writes what many MPs said of their availability, for lists and the example movement. */
export async function writeAvailabilities(
  tx: Transaction,
  all: readonly (typeof mpAvailability.$inferInsert)[],
): Promise<void> {
  if (all.length > 0)
    await tx
      .insert(mpAvailability)
      .values([...all])
      .onConflictDoNothing();
}

/** Writes requests with the steps that followed, the last of which says where they stand. */
export async function writeMpRequests(
  tx: Transaction,
  all: readonly {
    request: typeof mpRequest.$inferInsert & { id: string };
    steps: readonly Omit<typeof mpRequestStep.$inferInsert, "requestId">[];
  }[],
): Promise<void> {
  if (all.length === 0) return;
  await tx.insert(mpRequest).values(
    all.map(({ request, steps }) => ({
      ...request,
      state: steps.at(-1)?.state ?? ("waiting" as const),
      answeredAt: steps.find(({ state }) => state !== "withdrawn")?.at ?? null,
      silenceToldAt: new Date(),
    })),
  );
  const steps = all.flatMap(({ request, steps }) =>
    steps.map((step) => ({ id: newId(), ...step, requestId: request.id })),
  );
  if (steps.length > 0) await tx.insert(mpRequestStep).values(steps);
}

interface PastRun {
  rules: AssignmentRules;
  at: Date;
  /** YYYY-MM-DD. */
  decidedOn: Day;
  minutes: string;
  /** The person who made and adopted it. */
  by: string | null;
}

/**
 * Writes an assignment as if it had been worked out and adopted at an instant that is over, from the offices,
 * availabilities and mandates of today: mandates end and begin at that instant. Nobody is told.
 */
export async function writeAdoptedRun(tx: Transaction, past: PastRun): Promise<string> {
  const { rules, at, decidedOn, minutes, by } = past;
  const root = await rootUnit(tx);
  const { limit, shortages, lines } = solve(await readToday(tx, rules), rules, []);
  const id = newId();
  const appointmentId = await recordAppointment(tx, {
    unitId: root.id,
    means: "nomination",
    decidedOn,
    minutes,
    result: { run: id },
    recordedBy: by,
  });
  await tx.insert(mpRun).values({ id, rules, limit, shortages, madeBy: by, madeAt: at });
  await tx.insert(mpRunLine).values(lines.map((line) => ({ id: newId(), runId: id, ...line })));
  await changeMandates(tx, lines, at, appointmentId);
  const settled = { settledAt: at, settledBy: by };
  await tx
    .update(mpRun)
    .set({ state: "adopted", decidedOn, minutes, appointmentId, ...settled })
    .where(eq(mpRun.id, id));
  return id;
}

async function changeMandates(
  tx: Transaction,
  lines: readonly Line[],
  at: Date,
  appointmentId: string,
): Promise<void> {
  const changed = lines.filter(({ personId, formerId }) => personId !== formerId);
  const ending = changed.flatMap(({ mandateIds }) => mandateIds ?? []);
  await run(
    tx,
    sql`update mandate set ends_at = ${at}, end_reason = 'replaced' where id = any(${sql.param(ending)}::uuid[])`,
  );
  await appointMany(
    tx,
    changed.flatMap(({ loopId, personId }) =>
      personId
        ? [{ kind: "loop_mp", unitId: loopId, personId, title: null, startsAt: at, appointmentId }]
        : [],
    ),
  );
}

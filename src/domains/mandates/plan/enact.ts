import type { Unit } from "#domains/units/index.ts";
import { db, type Reader } from "#platform/database/index.ts";
import type { Refusal } from "#platform/errors/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import type { Fault } from "../bounds.ts";
import { enactSteps, refusalOf } from "../enact.ts";
import { type ParityStanding, standingOf } from "../parity.ts";
import { recordAppointment } from "../record.ts";
import { refusePlan } from "../refusals.ts";
import { saidOfAll, type Waiver } from "../step.ts";
import { verbs } from "../verbs.ts";
import { weigh } from "../weigh.ts";
import { lockedPlan, settle } from "./prepare.ts";
import { asStep, type Plan, type PlanStep, stepsOf } from "./read.ts";

/** What a plan would make of the whole, and what stands in the way of each step. */
export interface PlanCheck {
  steps: { step: PlanStep; refusal: Refusal | null }[];
  /** Each college and pair concerned, as it would stand. */
  outcome: (Omit<ParityStanding, "waived"> & { fault: Refusal | null })[];
  /** Seats of one kind that more people would hold than there are. */
  faults: Fault[];
  /** Whether it may be enacted as it is; a broken rule of parity alone may still be set aside. */
  ready: boolean;
  waivable: boolean;
}

/** Checks a plan on its outcome: whether each step may be taken, and how each rule would stand. Writes nothing. */
export async function checkPlan(of: Plan, reader: Reader = db): Promise<PlanCheck> {
  const steps = await stepsOf(reader, of.id);
  const at = effectOf(of);
  const { minutes, means } = of;
  const weighed = await weigh(reader, saidOfAll(steps.map(asStep), { minutes, means }), { at });
  const touched = (kinds: readonly string[], unitId: string) =>
    [...weighed.gives, ...weighed.ends.map((end) => end.held)].some(
      (held) => held.unitId === unitId && kinds.includes(held.kind),
    );
  const outcome = weighed.bounds
    .filter((bound) => touched(bound.kinds, bound.unitId))
    .flatMap((bound) => {
      const standing = standingOf(bound, weighed.after, at, weighed.nonBinary);
      const fault = weighed.faults.find((one) => one.bound === bound);
      return standing ? [{ ...standing, fault: fault ? refusalOf(fault) : null }] : [];
    });
  const free = weighed.hindrances.every((one) => one === null) && steps.length > 0;
  const faults = weighed.faults.filter((fault) => fault.why === "seats");
  const ready = free && weighed.faults.length === 0;
  return {
    steps: steps.map((step, index) => ({ step, refusal: weighed.hindrances[index] ?? null })),
    ...{ outcome, faults, ready },
    waivable: free && !ready && faults.length === 0,
  };
}

/** When a plan takes effect: on its date, or now when that is not set or has passed. */
function effectOf({ takesEffectAt }: Plan): Date {
  const now = new Date();
  return takesEffectAt && takesEffectAt > now ? takesEffectAt : now;
}

/**
 * Takes every step of a plan at once, or none: two right steps never pass through a wrong state. Enacting it again
 * changes nothing.
 * @throws {Refusal} `forbidden`, `settled` when withdrawn, `empty`, or what hinders a step or a rule.
 */
export async function enactPlan(
  actor: Actor,
  over: Unit,
  planId: string,
  waiver: Waiver | null = null,
): Promise<void> {
  await verbs.enactPlan(actor, { id: planId, over }, async (tx) => {
    const there = await lockedPlan(tx, over, planId);
    if (there.state === "enacted") return;
    if (there.state === "withdrawn") throw refusePlan.settled();
    const steps = await stepsOf(tx, planId);
    if (steps.length === 0) throw refusePlan.empty();
    const { means, minutes } = there;
    const record = { unitId: over.id, means, minutes, result: { plan: planId }, recordedBy: actor.personId };
    const appointmentId = await recordAppointment(tx, record);
    await enactSteps(tx, actor, {
      ...{ over, appointmentId, means, minutes, waiver },
      steps: steps.map(asStep),
      at: effectOf(there),
      of: { of: "plan", subjectId: planId },
      tell: true,
    });
    await settle(tx, planId, "enacted", actor.personId, appointmentId);
  });
}

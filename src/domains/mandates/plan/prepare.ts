import { and, eq, sql } from "drizzle-orm";
import { refuseOrganisation, type Unit, unitById } from "#domains/units/index.ts";
import { createOnce, newId, type Transaction } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { requireUnder } from "../enact.ts";
import { refuseMandate, refusePlan } from "../refusals.ts";
import { mandatesByIds } from "../roll.ts";
import { plan, planStep } from "../schema.ts";
import type { Means, NewMandate } from "../step.ts";
import { verbs } from "../verbs.ts";
import { type Plan, stepsOf } from "./read.ts";

const maxSteps = 100;

export interface PlanWords {
  title: string;
  means: Means;
  minutes: string;
  /** When its steps take effect; null: when it is enacted. */
  takesEffectAt: Date | null;
}

/** Opens a plan over a unit. Repeating it with the same id changes nothing. @throws {Refusal} `forbidden`, `closed`, `idTaken`. */
export async function draftPlan(
  actor: Actor,
  over: Unit,
  words: PlanWords & { id?: string },
): Promise<string> {
  const { id = newId(), ...rest } = words;
  return verbs.draftPlan(actor, { id, over }, async (tx) => {
    if (over.closedAt) throw refuseOrganisation.closed();
    const drafted = { ...rest, id, unitId: over.id, madeBy: actor.personId };
    await createOnce(tx, plan, drafted, { same: ["unitId"], taken: refuseOrganisation.idTaken });
    return id;
  });
}

/** Changes what a plan says of itself while it is a draft. @throws {Refusal} `forbidden`, `settled`. */
export async function rewordPlan(actor: Actor, over: Unit, planId: string, words: PlanWords): Promise<void> {
  await verbs.rewordPlan(actor, { id: planId, over }, async (tx) => {
    await draftOf(tx, over, planId);
    await tx.update(plan).set(words).where(eq(plan.id, planId));
  });
}

/** What a step does: someone is appointed, or a mandate ends. */
type NewStep = { id?: string } & (
  | ({ unitId: string } & Pick<
      NewMandate,
      "kind" | "personId" | "title" | "endsAt" | "underId" | "substituteForId"
    >)
  | { endsMandateId: string }
);

/**
 * Adds a step to a draft; whether it may be taken is said when the plan is checked, because other steps may make it right.
 * Repeating it with the same id changes nothing.
 * @throws {Refusal} `forbidden`, `settled`, `full`, `repeated`, `elsewhere`.
 */
export async function addStep(actor: Actor, over: Unit, planId: string, step: NewStep): Promise<string> {
  const id = step.id ?? newId();
  return verbs.addStep(actor, { id: planId, over }, async (tx) => {
    await draftOf(tx, over, planId);
    const steps = await stepsOf(tx, planId);
    if (steps.some((one) => one.id === id)) return id;
    if (steps.length >= maxSteps) throw refusePlan.full();
    const wanted = await valuesOf(tx, over, step);
    if (steps.some((one) => alike(one, wanted))) throw refusePlan.repeated();
    const position = Math.max(0, ...steps.map((one) => one.position)) + 1;
    const added = { ...wanted, id, planId, position };
    await createOnce(tx, planStep, added, { same: ["planId"], taken: refuseOrganisation.idTaken });
    return id;
  });
}

type Values = Pick<
  typeof planStep.$inferInsert,
  "unitId" | "kindKey" | "personId" | "title" | "endsAt" | "underId" | "substituteForId" | "endsMandateId"
>;

async function valuesOf(tx: Transaction, over: Unit, step: NewStep): Promise<Values> {
  if ("endsMandateId" in step) {
    await requireUnder(tx, over, [{ end: step.endsMandateId, reason: "replaced" }]);
    return { endsMandateId: step.endsMandateId };
  }
  const { id: _, unitId, kind: kindKey, ...appoint } = step;
  await requireUnder(tx, over, [{ unitId, appoint: step }]);
  const where = await unitById(unitId, tx);
  // What a step depends on stands in its unit or above it.
  const asked = [appoint.underId, appoint.substituteForId].filter((one) => one != null);
  const leaned = await mandatesByIds(tx, asked);
  const here = leaned.filter((held) => where.lineage.includes(held.unitId)).map(({ id }) => id);
  if (!asked.every((one) => here.includes(one))) throw refuseMandate.elsewhere();
  return { unitId, kindKey, ...appoint };
}

function alike(one: Values, other: Values): boolean {
  const same = (key: keyof Values) => (one[key] ?? null) === (other[key] ?? null);
  return (["endsMandateId", "unitId", "kindKey", "personId", "title"] as const).every(same);
}

/** Takes a step out of a draft. Taking it out again changes nothing. @throws {Refusal} `forbidden`, `settled`. */
export async function removeStep(actor: Actor, over: Unit, planId: string, stepId: string): Promise<void> {
  await verbs.removeStep(actor, { id: planId, over }, async (tx) => {
    await draftOf(tx, over, planId);
    await tx.delete(planStep).where(and(eq(planStep.id, stepId), eq(planStep.planId, planId)));
  });
}

/** Withdraws a draft: nothing of it is done. Withdrawing it again changes nothing. @throws {Refusal} `settled`. */
export async function withdrawPlan(actor: Actor, over: Unit, planId: string): Promise<void> {
  await verbs.withdrawPlan(actor, { id: planId, over }, async (tx) => {
    const there = await lockedPlan(tx, over, planId);
    if (there.state === "withdrawn") return;
    if (there.state !== "draft") throw refusePlan.settled();
    await settle(tx, planId, "withdrawn", actor.personId);
  });
}

/** Marks what became of a plan. */
export async function settle(
  tx: Transaction,
  planId: string,
  state: "enacted" | "withdrawn",
  by: string | null,
  appointmentId: string | null = null,
): Promise<void> {
  const settled = { state, settledBy: by, settledAt: sql`now()`, appointmentId };
  await tx.update(plan).set(settled).where(eq(plan.id, planId));
}

/** The plan, kept from others until the transaction ends. @throws {Refusal} `notFound`. */
export async function lockedPlan(tx: Transaction, over: Unit, planId: string): Promise<Plan> {
  const [found] = await tx.select().from(plan).where(eq(plan.id, planId)).for("update");
  if (found?.unitId !== over.id) throw refuse.notFound();
  return found;
}

async function draftOf(tx: Transaction, over: Unit, planId: string): Promise<Plan> {
  const found = await lockedPlan(tx, over, planId);
  if (found.state !== "draft") throw refusePlan.settled();
  return found;
}

import { asc, eq, sql } from "drizzle-orm";
import { db, listed, type Reader } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { plan, planStep } from "../schema.ts";
import type { Step } from "../step.ts";

export type Plan = typeof plan.$inferSelect;
export type PlanStep = typeof planStep.$inferSelect;

/** A plan by its id. @throws {Refusal} `notFound`. */
export async function planById(reader: Reader, id: string): Promise<Plan> {
  const [found] = await reader.select().from(plan).where(eq(plan.id, id));
  if (!found) throw refuse.notFound();
  return found;
}

/** Plans made over a unit: drafts first, then the latest; one page, and how many there are. */
export const plansOver = (unitId: string, page: number, perPage: number) =>
  listed<Plan>(
    db,
    sql`select *, count(*) over () as total from plan where unit_id = ${unitId}
        order by state <> 'draft', created_at desc, id limit ${perPage} offset ${(page - 1) * perPage}`,
  );

/** The steps of a plan in their order; at most a hundred. */
export async function stepsOf(reader: Reader, planId: string): Promise<PlanStep[]> {
  return reader
    .select()
    .from(planStep)
    .where(eq(planStep.planId, planId))
    .orderBy(asc(planStep.position), asc(planStep.id))
    .limit(100);
}

/** A step of a plan as the verbs of mandates take it. Its id is the mandate's: enacting twice gives one. */
export function asStep(step: PlanStep): Step {
  if (step.endsMandateId) return { end: step.endsMandateId, reason: "replaced" };
  const { id, kindKey, personId, title, endsAt, underId, substituteForId } = step;
  const appoint = { id, kind: kindKey!, personId: personId!, title, endsAt, underId, substituteForId };
  return { appoint, unitId: step.unitId! };
}

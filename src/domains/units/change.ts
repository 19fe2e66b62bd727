import { eq, sql } from "drizzle-orm";
import { isRepeated, newId, type Transaction } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { refuseOrganisation, refuseUnits } from "./refusals.ts";
import { unit, unitChange } from "./schema.ts";
import type { Unit } from "./unit.ts";

export type ChangeKind = (typeof unitChange.kind.enumValues)[number];

/** A step in the life of a unit, as a verb writes it. */
export interface Step {
  id?: string;
  unitId: string;
  kind: ChangeKind;
  otherId?: string | null;
  details?: Record<string, unknown>;
  reason?: string;
}

/** What a unit was founded as: enough to find it again by replaying its history. */
export function foundedAs(
  of: Pick<Unit, "kind" | "name" | "nameOf" | "slug" | "parentId" | "placeId">,
): Record<string, unknown> {
  const { kind, name, nameOf, slug, parentId, placeId } = of;
  return { kind, name, nameOf, slug, parentId, placeId };
}

/** Writes steps into the history of units, at the very instants at which their versions change. */
export async function remember(
  tx: Transaction,
  decidedBy: string | null,
  steps: readonly Step[],
): Promise<void> {
  for (let from = 0; from < steps.length; from += 1000) {
    const some = steps.slice(from, from + 1000);
    await tx.insert(unitChange).values(
      some.map(({ id = newId(), ...step }) => ({
        ...step,
        id,
        decidedBy,
        at: step.kind === "founded" ? foundingOf(step.unitId) : changeOf(step.unitId),
      })),
    );
  }
}

const foundingOf = (unitId: string) => sql`(select created_at from unit where id = ${unitId})`;

// A transaction that began before another and ends after it must not be told before it.
const changeOf = (unitId: string) =>
  sql`(select greatest(deed_moment(), max(valid_from), max(valid_to)) from unit_version where unit_id = ${unitId})`;

/**
 * Does what happened in the past, at its moment: for loaders that bring a history with them. Units that it founds,
 * changes, merges, splits and closes did so then.
 */
export async function atMoment<T>(tx: Transaction, moment: Date, work: () => Promise<T>): Promise<T> {
  await tx.execute(sql`select set_config('boucle.moment', ${moment.toISOString()}, true)`);
  const result = await work();
  await tx.execute(sql`select set_config('boucle.moment', '', true)`);
  return result;
}

/**
 * Whether this very step was written already: the form was sent twice.
 * @throws {Refusal} `idTaken` when the id is that of something else.
 */
export function isDone(tx: Transaction, id: string, unitId: string, kind: ChangeKind): Promise<boolean> {
  const step = { id, unitId, kind };
  return isRepeated(tx, unitChange, step, { same: ["unitId", "kind"], taken: refuseOrganisation.idTaken });
}

/** A reason, which is asked for whatever changes the shape of the movement. @throws {Refusal} `noReason`. */
export function reasonOf(text: string): string {
  const reason = text.normalize("NFC").trim().slice(0, 2000);
  if (!reason) throw refuseUnits.noReason();
  return reason;
}

/** Changes to the tree take turns: two moves at the same instant could otherwise put each unit under the other. */
export async function takeTurns(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('organisation.tree', 0))`);
}

/** A unit as it stands, once nobody else changes it until the transaction ends. */
export async function hold(tx: Transaction, id: string): Promise<Unit> {
  const [found] = await tx.select().from(unit).where(eq(unit.id, id)).for("update");
  if (!found) throw refuse.notFound();
  return found;
}

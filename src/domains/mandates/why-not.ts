import type { Unit } from "#domains/units/index.ts";
import type { Reader } from "#platform/database/index.ts";
import type { Refusal } from "#platform/errors/index.ts";
import { refusalOf } from "./enact.ts";
import type { Means, NewMandate, Step } from "./step.ts";
import { weigh } from "./weigh.ts";

/**
 * Why this person could not be given this mandate at that moment; null when nothing hinders it. Writes nothing, and
 * tells whoever appoints what no public page may tell.
 */
export async function whyNot(
  reader: Reader,
  where: Pick<Unit, "id">,
  kind: string,
  personId: string,
  at = new Date(),
  more: Partial<NewMandate> & { means?: Means } = {},
): Promise<Refusal | null> {
  const appointment = { minutes: "–", ...more, kind, personId, startsAt: at };
  const { hindrances, faults } = await weigh(reader, [{ appoint: appointment, unitId: where.id }]);
  return hindrances[0] ?? (faults[0] ? refusalOf(faults[0]) : null);
}

/** What keeps some changes from being made together: each step by its place among them, then what they make of the whole. */
export interface Hindrances {
  steps: (Refusal | null)[];
  whole: Refusal[];
}

/** Why these changes could not be made together at that moment. Writes nothing; for whoever decides alone. */
export async function whyNotTogether(
  reader: Reader,
  steps: readonly Step[],
  at = new Date(),
): Promise<Hindrances> {
  const { hindrances, faults } = await weigh(reader, steps, { at });
  return { steps: hindrances, whole: faults.map(refusalOf) };
}

import { type Actor, groundsOf } from "#platform/policy/index.ts";
import { isAnsweredFor, requiredRoles } from "./states.ts";

/** A unit with roles to fill, for those who may seek somebody there. */
export interface ToFill {
  id: string;
  slug: string;
  name: string;
  missing: number;
  all: number;
}

/**
 * Units where somebody has roles to fill, by a mandate held there: at most 5. Whoever may seek people everywhere reads
 * the national board instead.
 */
export async function unitsToFill(actor: Actor): Promise<ToFill[]> {
  const { units } = groundsOf(actor, "appointments.open");
  const own = [...new Set(units)].slice(0, 5);
  const found = await Promise.all(own.map((unitId) => requiredRoles({ unitId })));
  return found.flatMap((roles) => {
    const [first] = roles;
    const missing = roles.filter(({ state }) => !isAnsweredFor(state)).length;
    if (!first || missing === 0) return [];
    return [{ id: first.unitId, slug: first.unitSlug, name: first.unitName, missing, all: roles.length }];
  });
}

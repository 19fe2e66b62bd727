import { sql } from "drizzle-orm";
import { db, rows } from "#platform/database/index.ts";
import { type Actor, can } from "#platform/policy/index.ts";
import type { Unit } from "./unit.ts";

/** The most units that a list to choose from shows. */
const most = 400;

/**
 * Units over which an actor holds a power and under which others stand, or could: the whole movement first, then the
 * rest by name. What holds no unit, such as a group, is not asked for: a wave or a merger is for more than one.
 */
export async function groundsFor(actor: Actor, power: string): Promise<{ value: string; label: string }[]> {
  const found = await rows<Pick<Unit, "id" | "lineage"> & { slug: string; name: string }>(
    db,
    sql`select u.id, u.lineage, u.slug, u.name from unit u join unit_kind_now k on k.key = u.kind
        where u.closed_at is null and cardinality(k.contains) > 0
        order by u.parent_id is not null, u.search_name, u.id limit ${most}`,
  );
  return found
    .filter((unit) => can(actor, power, unit))
    .map(({ slug, name }) => ({ value: slug, label: name }));
}

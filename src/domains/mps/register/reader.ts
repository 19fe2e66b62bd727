import { sql } from "drizzle-orm";
import { db, row } from "#platform/database/index.ts";
import { type Actor, groundsOf } from "#platform/policy/index.ts";

/** Whether someone answers for a loop: spaces write to loops by the same power, and count on no MP. */
export async function answersForLoop(actor: Actor): Promise<boolean> {
  const { units } = groundsOf(actor, "loops.write");
  if (units.length === 0) return false;
  const loop = await row(
    db,
    sql`select 1 from unit where id = any(${sql.param(units)}::uuid[]) and kind = 'loop' limit 1`,
  );
  return loop !== null;
}

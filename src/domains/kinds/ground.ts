import { sql } from "drizzle-orm";
import { db, row } from "#platform/database/index.ts";
import type { Ground } from "#platform/policy/index.ts";

/** The unit above all others, over which kinds are decided. @throws before the movement is founded. */
export async function movementGround(): Promise<Ground & { kind: string }> {
  const found = await row<Ground & { kind: string }>(
    db,
    sql`select id, lineage, kind from unit where parent_id is null`,
  );
  if (!found) throw new Error("The movement has not been founded yet");
  return found;
}

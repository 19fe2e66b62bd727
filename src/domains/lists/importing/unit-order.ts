import { sql } from "drizzle-orm";
import { type Reader, run } from "#platform/database/index.ts";
import type { Batch } from "./batch.ts";
import { blame } from "./faults.ts";

/** Units may hang under each other this deep. */
const deepest = 20;

/**
 * Puts units of one list in order: those above come first; those under a line that cannot be taken over wait with it;
 * those that hang under themselves are refused.
 */
export async function orderUnits(reader: Reader, batch: Batch): Promise<void> {
  const above = sql`arrival_line a where a.batch_id = ${batch.id} and l.batch_id = a.batch_id and l.unit_id = a.fresh_id`;
  // A unit above that was found in the movement, whatever its line would have created.
  await run(
    reader,
    sql`update arrival_line l set unit_id = a.thing_id from ${above} and a.thing_id is not null`,
  );
  for (let turn = 0; turn < deepest; turn++) {
    const moved = await run(
      reader,
      sql`update arrival_line l set depth = a.depth + 1 from ${above} and a.fate = 'create' and l.fate = 'create' and l.depth <= a.depth`,
    );
    if (moved === 0) break;
  }
  await run(
    reader,
    blame(
      batch,
      sql`select n, 'circle' as code, 'parent' as field, null::text as value, false as warning from arrival_line
          where batch_id = ${batch.id} and depth >= ${deepest}`,
    ),
  );
  for (let turn = 0; turn < deepest; turn++) {
    const refused = await run(
      reader,
      blame(
        batch,
        sql`select l.n, 'parentRefused' as code, 'parent' as field, a.n::text as value, false as warning
            from arrival_line l, ${above} and a.fate = 'error' and l.fate in ('create', 'update', 'same')`,
      ),
    );
    if (refused === 0) break;
  }
}

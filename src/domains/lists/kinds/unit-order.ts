import { sql } from "drizzle-orm";
import { type Reader, rows, run, type Transaction } from "#platform/database/index.ts";
import { slugOf } from "#platform/language/index.ts";
import type { Batch } from "../importing/batch.ts";
import { blame } from "./naming.ts";

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

/** Gives each new unit an address that no other has or had. */
export async function giveAddresses(tx: Transaction, batch: Batch): Promise<void> {
  const wanted = await rows<{ n: number; slug: string | null; name: string }>(
    tx,
    sql`select n, given->>'_slug' as slug, given->>'name' as name from arrival_line where batch_id = ${batch.id} and fate = 'create' order by n`,
  );
  const taken = new Set(
    (await rows<{ slug: string }>(tx, sql`select slug from unit union select slug from unit_redirect`)).map(
      ({ slug }) => slug,
    ),
  );
  const given = wanted.map(({ n, slug, name }) => {
    const own = slug ?? slugOf(name);
    let free = own;
    for (let turn = 2; taken.has(free); turn++) free = `${own}-${turn}`;
    taken.add(free);
    return { n, slug: free };
  });
  await tx.execute(
    sql`update arrival_line l set given = l.given || jsonb_build_object('_free_slug', g.slug)
        from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g (n int, slug text)
        where l.batch_id = ${batch.id} and l.n = g.n`,
  );
}

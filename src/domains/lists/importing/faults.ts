import { type SQL, sql } from "drizzle-orm";
import type { Batch } from "./batch.ts";

/** Adds a fault to the lines that a query names; an error decides their fate. */
export function blame(batch: Batch, faults: SQL): SQL {
  return sql`
    update arrival_line l set faults = l.faults || b.faults, fate = case when b.wrong then 'error' else l.fate end
    from (
      select n, jsonb_agg(jsonb_strip_nulls(jsonb_build_object('field', field, 'code', code, 'value', value,
          'warning', case when warning then true end, 'judged', true))) as faults, bool_or(not warning) as wrong
      from (${faults}) named group by n
    ) b where l.batch_id = ${batch.id} and l.n = b.n`;
}

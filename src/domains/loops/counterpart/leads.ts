import { sql } from "drizzle-orm";
import { db, rows } from "#platform/database/index.ts";

/**
 * People who answer for units by a public mandate today and chose to be named, by unit: those of the roles that the kind
 * of unit requires, or of any where it requires none; at most three each.
 */
export async function publicLeads(
  unitIds: readonly string[],
): Promise<Map<string, { name: string; title: string | null }[]>> {
  const found = await rows<{ unitId: string; name: string; title: string | null }>(
    db,
    sql`select unit_id, name, title from (
          select m.unit_id, p.public_name as name, m.title,
            row_number() over (partition by m.unit_id order by k.position, p.search_name) as place
          from mandate_now m
          join unit u on u.id = m.unit_id
          join unit_kind_now uk on uk.key = u.kind
          join mandate_kind_now k on k.key = m.kind_key and k.public
            and (k.key = any(uk.required_charges) or cardinality(uk.required_charges) = 0)
          join person p on p.id = m.person_id and p.public_name is not null
          where m.unit_id = any(${sql.param([...unitIds])}::uuid[])
        ) named where place <= 3 order by unit_id, place limit 200`,
  );
  return Map.groupBy(found, ({ unitId }) => unitId);
}

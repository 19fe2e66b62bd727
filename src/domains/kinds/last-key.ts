import { sql } from "drizzle-orm";
import { inForceAt, row, type Transaction } from "#platform/database/index.ts";
import { refuseKind } from "./refusals.ts";

/**
 * The last key stays: of those who hold a mandate over the movement now, someone must still be able to configure
 * kinds, now and at every change that is planned. @throws {Refusal} `lastKey`.
 */
export async function keyStays(tx: Transaction, now: Date): Promise<void> {
  const lost = await row(
    tx,
    sql`select at from (
          select ${now}::timestamptz as at
          union select valid_from from mandate_kind where valid_from > ${now}
          union select valid_to from mandate_kind where valid_to > ${now}
        ) moments
        where not exists (
          select from unit root
          join mandate m on m.unit_id = root.id and ${inForceAt("m", now)}
          join mandate_kind k on k.key = m.kind_key and ${inForceAt("k", sql`at`, "valid_from", "valid_to")}
          where root.parent_id is null and k.powers @> '[{"power": "organisation.configure"}]'
        ) limit 1`,
  );
  if (lost) throw refuseKind.lastKey();
}

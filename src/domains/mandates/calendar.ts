import { sql } from "drizzle-orm";
import { type Reader, row } from "#platform/database/index.ts";

/** The first moment of a day (`YYYY-MM-DD`) in a zone, and the last minute of it: mandates end in the evening. */
export async function dayIn(
  reader: Reader,
  day: string,
  zone: string,
): Promise<{ begins: Date; ends: Date }> {
  const found = await row<{ begins: Date; ends: Date }>(
    reader,
    sql`select ${day}::date::timestamp at time zone ${zone} as begins,
          (${day}::date + 1)::timestamp at time zone ${zone} - interval '1 minute' as ends`,
  );
  return found!;
}

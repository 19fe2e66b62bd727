import { sql } from "drizzle-orm";
import { type Reader, row } from "#platform/database/index.ts";

/** The calendar day of an instant in a zone, as `YYYY-MM-DD`. */
export function dayIn(zone: string, at = new Date()): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(at);
}

/** The last minute of the day that comes so many days after an instant, on the clocks of the zone. */
export async function endOfPeriod(reader: Reader, from: Date, days: number, zone: string): Promise<Date> {
  const found = await row<{ at: Date }>(
    reader,
    sql`select (date_trunc('day', ${from}::timestamptz at time zone ${zone})
          + make_interval(days => ${days}::int + 1) - interval '1 minute') at time zone ${zone} as at`,
  );
  return found!.at;
}

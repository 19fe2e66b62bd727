import { sql } from "drizzle-orm";
import { movement, today } from "#domains/movement/index.ts";
import { db, row } from "#platform/database/index.ts";

/** An instant said by its day, in the movement's zone. */
interface Day {
  /** Its first instant. */
  begins: Date;
  /** The first instant of the next. */
  ends: Date;
  today: boolean;
}

/** The instants of a calendar day (`YYYY-MM-DD`) where the movement lives; null for what is no day. */
export async function dayOf(text: string): Promise<Day | null> {
  if (!/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return null;
  const at = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text) return null;
  const { zone } = await movement();
  return row<Day>(
    db,
    sql`select (day::timestamp at time zone ${zone}) as begins, ((day + 1)::timestamp at time zone ${zone}) as ends,
          day = (now() at time zone ${zone})::date as today
        from (select ${text}::date as day) asked`,
  );
}

/** The day of an instant where the movement lives, as a date field wants it. */
export const dayAt = (at: Date): Promise<string> => today(at);

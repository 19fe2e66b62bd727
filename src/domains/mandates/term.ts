import { movement } from "#domains/movement/index.ts";
import { begins, type Day, ends, later } from "#platform/time/index.ts";
import type { MandateKind } from "./bounds.ts";
import type { Span } from "./roll.ts";

/** A month later on the same day; on the last of the month where there is no such day. */
export function addMonths(from: Date, months: number): Date {
  const day = new Date(from);
  const wanted = day.getUTCDate();
  day.setUTCDate(1);
  day.setUTCMonth(day.getUTCMonth() + months);
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
  day.setUTCDate(Math.min(wanted, last));
  return day;
}

/** When a term that begins then ends; null where terms are open-ended. */
export function endOfTerm(kind: Pick<MandateKind, "termMonths">, startsAt: Date): Date | null {
  return kind.termMonths === null ? null : addMonths(startsAt, kind.termMonths);
}

/** Two terms follow each other when less than this lies between them: a pause of a few weeks breaks no row. */
const pause = 180 * 86_400_000;

/** How many terms this person would hold in a row with the new one, counting those before and those to come. */
export function termsInARow(others: readonly Span[], added: Span): number {
  const row = [...others, added].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const at = row.indexOf(added);
  const follows = (before: Span, after: Span) =>
    before.endsAt !== null && after.startsAt.getTime() - before.endsAt.getTime() < pause;
  let [first, last] = [at, at];
  while (first > 0 && follows(row[first - 1]!, row[first]!)) first--;
  while (last < row.length - 1 && follows(row[last]!, row[last + 1]!)) last++;
  return last - first + 1;
}

/** The first moment of a day in the zone of the movement. */
export const morningOf = async (day: string): Promise<Date> => begins(day as Day, (await movement()).zone);

/** The last minute of a day in the zone of the movement: mandates end in the evening. */
export const eveningOf = async (day: string): Promise<Date> =>
  later(ends(day as Day, (await movement()).zone), { minutes: -1 });

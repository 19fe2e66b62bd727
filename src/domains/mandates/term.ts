import { type Day, ends, later } from "#platform/time/index.ts";
import type { MandateKind } from "./bounds.ts";
import type { Span } from "./roll.ts";

/** When a term that begins then ends, by the clocks of the zone; null where terms are open-ended. */
export function endOfTerm(
  { termMonths }: Pick<MandateKind, "termMonths">,
  startsAt: Date,
  zone: string,
): Date | null {
  return termMonths === null ? null : later(startsAt, { months: termMonths }, zone);
}

/** Two terms follow each other when less than this lies between them: a pause of a few weeks breaks no row. */
const pause = { days: 180 };

/** How many terms this person would hold in a row with the new one, counting those before and those to come. */
export function termsInARow(others: readonly Span[], added: Span): number {
  const row = [...others, added].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const at = row.indexOf(added);
  const follows = ({ endsAt }: Span, after: Span) => endsAt !== null && after.startsAt < later(endsAt, pause);
  let [first, last] = [at, at];
  while (first > 0 && follows(row[first - 1]!, row[first]!)) first--;
  while (last < row.length - 1 && follows(row[last]!, row[last + 1]!)) last++;
  return last - first + 1;
}

/** The last minute of a day: mandates end in the evening. */
export const eveningOf = (day: Day, zone: string): Date => later(ends(day, zone), { minutes: -1 });

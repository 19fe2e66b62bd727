/**
 * Days, instants and zones, on Temporal. Outside, a day is an ISO string and an instant a `Date`, as the database and
 * forms have them; inside, Temporal does the arithmetic, so that days of 23 and 25 hours come out right.
 *
 * @example
 * const day = dayOf(new Date(), "Europe/Paris"); // "2026-10-25", a day of 25 hours
 * const opens = begins(day, "Europe/Paris"); // 2026-10-24T22:00Z
 * const closes = ends(plus(day, { months: 1 }), "Europe/Paris"); // 2026-11-25T23:00Z, excluded
 */

/** A calendar day, `YYYY-MM-DD`. */
export type Day = `${number}-${number}-${number}`;

/** How far to go, backwards when negative. Unlike instants, days have no hours. */
export type Days = { [unit in "days" | "weeks" | "months" | "years"]?: number };
export type Span = Days & { [unit in "hours" | "minutes" | "seconds" | "milliseconds"]?: number };

const shape = /^(19|20|21)\d{2}-\d{2}-\d{2}$/;

/** Whether a text from outside is a day of the calendar, between 1900 and 2199. */
export function isDay(text: string): text is Day {
  if (!shape.test(text)) return false;
  const [year, month, day] = text.split("-").map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= new Temporal.PlainYearMonth(year, month).daysInMonth;
}

/** The day that it is in a zone (IANA name). */
export const today = (zone: string, now = new Date()): Day => dayOf(now, zone);

/** The day of an instant in a zone. */
export const dayOf = (at: Date, zone: string): Day => zoned(at, zone).toPlainDate().toString() as Day;

/** The first instant of a day in a zone: midnight, or the first that the clocks show there. */
export const begins = (day: Day, zone: string): Date =>
  dateOf(Temporal.PlainDate.from(day).toZonedDateTime(zone));

/** The end of a day in a zone, excluded: the first instant of the next one. */
export const ends = (day: Day, zone: string): Date => begins(plus(day, { days: 1 }), zone);

/** A day so far from another. In a month that is too short, the last of the month. */
export const plus = (day: Day, span: Days): Day => Temporal.PlainDate.from(day).add(span).toString() as Day;

/** Nights from one day to another; negative when the second is earlier. */
export const until = (from: Day, to: Day): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;

/** Nights from now to a day, or to the day of an instant, in a zone; negative when it has passed. */
export const daysUntil = (to: Day | Date, zone: string, now = new Date()): number =>
  until(dayOf(now, zone), to instanceof Date ? dayOf(to, zone) : to);

/**
 * An instant so far from another. Days, months and years keep the time on the clocks of the zone; hours and less are
 * elapsed time. In UTC, the default, a day is 24 hours.
 */
export const later = (at: Date, span: Span, zone = "UTC"): Date => dateOf(zoned(at, zone).add(span));

/**
 * The instant at which a clock of the zone shows this. `local` is what a `datetime-local` field sends
 * (`2026-12-04T20:00`). Where clocks go back, the first of the two is meant; a time that they skip in spring is taken as
 * one hour later. Null for what is not a local time.
 */
export function instantOf(local: string, zone: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(local)) return null;
  const [year, month, day] = local.slice(0, 10).split("-").map(Number) as [number, number, number];
  if (month < 1 || month > 12 || day < 1 || day > new Temporal.PlainYearMonth(year, month).daysInMonth)
    return null;
  return dateOf(Temporal.PlainDateTime.from(local).toZonedDateTime(zone));
}

/** What a clock of the zone shows at an instant, to the minute, as a `datetime-local` field wants it. */
export const localOf = (at: Date, zone: string): string =>
  zoned(at, zone).toPlainDateTime().toString({ smallestUnit: "minute" });

const zoned = (at: Date, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
const dateOf = (at: Temporal.ZonedDateTime): Date => new Date(at.epochMilliseconds);

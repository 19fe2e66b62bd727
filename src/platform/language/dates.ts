import type { Language } from "./messages.ts";

const locale = { fr: "fr-FR", en: "en-GB" };
/** Writes days as YYYY-MM-DD. */
const calendar = "sv-SE";
const made = new Map<string, Intl.DateTimeFormat>();

// Making a formatter costs a hundred times what using it does.
function formatter(where: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${where} ${zone} ${JSON.stringify(options)}`;
  let found = made.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(where, { ...options, timeZone: zone });
    made.set(key, found);
  }
  return found;
}

/** A calendar day as people say it; the year only when it is not the current one. */
export function day(date: Date | string, language: Language, zone: string): string {
  const calendarDay = typeof date === "string";
  const when = calendarDay ? new Date(`${date.slice(0, 10)}T12:00:00Z`) : date;
  const thisYear = yearOf(when, calendarDay ? "UTC" : zone) === yearOf(new Date(), zone);
  const options: Intl.DateTimeFormatOptions = {
    day: "numeric",
    month: "long",
    ...(thisYear ? {} : { year: "numeric" }),
  };
  return firstOfMonth(
    formatter(locale[language], calendarDay ? "UTC" : zone, options).format(when),
    language,
  );
}

const yearOf = (when: Date, zone: string): string =>
  formatter(calendar, zone, { year: "numeric" }).format(when);

/** The calendar day of an instant there, `YYYY-MM-DD`: for files. */
export function isoDay(instant: Date, zone: string): string {
  return formatter(calendar, zone, { year: "numeric", month: "2-digit", day: "2-digit" }).format(instant);
}

/** A day and its time: « 14 juin à 21 h 04 ». */
export function dateTime(instant: Date, language: Language, zone: string): string {
  return `${day(instant, language, zone)}${language === "fr" ? " à " : " at "}${clock(instant, language, zone)}`;
}

/** A time of day: « 21 h 04 », "21:04". */
export function clock(instant: Date, language: Language, zone: string): string {
  const text = formatter(locale[language], zone, { hour: "2-digit", minute: "2-digit" }).format(instant);
  return language === "fr" ? text.replace(":", "\u00a0h\u00a0") : text;
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365],
  ["month", 30],
  ["week", 7],
  ["day", 1],
];
const relative = {
  fr: new Intl.RelativeTimeFormat("fr", { numeric: "auto" }),
  en: new Intl.RelativeTimeFormat("en", { numeric: "auto" }),
};

/** Distance in calendar days, weeks, months or years: « il y a 3 jours », « demain », « dans 2 semaines ». */
export function ago(instant: Date | string, language: Language, zone: string, now = new Date()): string {
  const days = dayNumber(instant, zone) - dayNumber(now, zone);
  for (const [unit, length] of steps) {
    if (Math.abs(days) >= length * (unit === "day" ? 1 : 2))
      return relative[language].format(Math.trunc(days / length), unit);
  }
  return relative[language].format(0, "day");
}

// Nights are counted, not hours: what happened at 22:00 was yesterday at 8:00, and today at 23:00.
function dayNumber(instant: Date | string, zone: string): number {
  const day =
    typeof instant === "string"
      ? instant.slice(0, 10)
      : formatter(calendar, zone, { year: "numeric", month: "2-digit", day: "2-digit" }).format(instant);
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}

function firstOfMonth(text: string, language: Language): string {
  return language === "fr" ? text.replace(/^1 /, "1er ") : text;
}

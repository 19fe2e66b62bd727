import type { Language } from "./messages.ts";

const locale = { fr: "fr-FR", en: "en-GB" };
const made = new Map<string, Intl.DateTimeFormat>();

// Making a formatter costs a hundred times what using it does.
function formatter(language: Language, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${zone} ${JSON.stringify(options)}`;
  let found = made.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locale[language], { ...options, timeZone: zone });
    made.set(key, found);
  }
  return found;
}

/** A calendar day as people say it; the year only when it is not the current one. */
export function day(date: Date | string, language: Language, zone: string): string {
  const calendarDay = typeof date === "string";
  const when = calendarDay ? new Date(`${date.slice(0, 10)}T12:00:00Z`) : date;
  const thisYear = when.getUTCFullYear() === new Date().getUTCFullYear();
  const options: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", ...(thisYear ? {} : { year: "numeric" }) };
  return firstOfMonth(formatter(language, calendarDay ? "UTC" : zone, options).format(when), language);
}

/** A day and its time: « 14 juin à 21 h 04 ». */
export function dateTime(instant: Date, language: Language, zone: string): string {
  return `${day(instant, language, zone)}${language === "fr" ? " à " : " at "}${clock(instant, language, zone)}`;
}

/** A time of day: « 21 h 04 », "21:04". */
export function clock(instant: Date, language: Language, zone: string): string {
  const text = formatter(language, zone, { hour: "2-digit", minute: "2-digit" }).format(instant);
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

/** Distance in days, weeks, months or years: « il y a 3 jours », « demain », « dans 2 semaines ». */
export function ago(instant: Date | string, language: Language, now = new Date()): string {
  const when = typeof instant === "string" ? new Date(`${instant.slice(0, 10)}T12:00:00Z`) : instant;
  const days = Math.round((when.getTime() - now.getTime()) / 86_400_000);
  for (const [unit, length] of steps) {
    if (Math.abs(days) >= length * (unit === "day" ? 1 : 2)) return relative[language].format(Math.trunc(days / length), unit);
  }
  return relative[language].format(0, "day");
}

function firstOfMonth(text: string, language: Language): string {
  return language === "fr" ? text.replace(/^1 /, "1er ") : text;
}

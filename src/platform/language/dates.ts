import { begins, type Day, dayOf, daysUntil } from "#platform/time/index.ts";
import type { Language } from "./messages.ts";

const locale = { fr: "fr-FR", en: "en-GB" };
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
  const when = calendarDay ? begins(date.slice(0, 10) as Day, "UTC") : date;
  const thisYear =
    dayOf(when, calendarDay ? "UTC" : zone).slice(0, 4) === dayOf(new Date(), zone).slice(0, 4);
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
];
const relative = {
  fr: new Intl.RelativeTimeFormat("fr", { numeric: "auto" }),
  en: new Intl.RelativeTimeFormat("en", { numeric: "auto" }),
};

/**
 * Distance in calendar days, weeks, months or years: « il y a 3 jours », « demain », « dans 2 semaines ». Nights are
 * counted, not hours: what happened at 22:00 was yesterday at 8:00, and today at 23:00.
 */
export function ago(instant: Date | Day, language: Language, zone: string, now = new Date()): string {
  const [count, unit] = nights(daysUntil(instant, zone, now));
  return relative[language].format(count, unit);
}

function nights(days: number): [number, Intl.RelativeTimeFormatUnit] {
  const [unit, length] = steps.find(([, length]) => Math.abs(days) >= length * 2) ?? ["day", 1];
  return [Math.trunc(days / length), unit];
}

/**
 * What is left before something is due, or how overdue it is: « dans 3 heures », « en retard de 2 jours ». An instant
 * less than 24 hours away is told in hours or minutes, never more than are left; one further away, and a calendar day,
 * in nights.
 */
export function left(due: Date | Day, language: Language, zone: string, now = new Date()): string {
  const minutes = due instanceof Date ? Math.round((due.getTime() - now.getTime()) / 60_000) : null;
  const [count, unit] =
    minutes === null || Math.abs(minutes) >= 24 * 60 ? nights(daysUntil(due, zone, now)) : clockTime(minutes);
  const overdue = count < 0 || (due instanceof Date && due <= now);
  if (!overdue) return relative[language].format(count, unit);
  const by = new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(
    Math.abs(count),
  );
  return language === "fr" ? `en retard de ${by}` : `overdue by ${by}`;
}

function clockTime(minutes: number): [number, Intl.RelativeTimeFormatUnit] {
  return Math.abs(minutes) < 60 ? [minutes || 1, "minute"] : [Math.trunc(minutes / 60), "hour"];
}

function firstOfMonth(text: string, language: Language): string {
  return language === "fr" ? text.replace(/^1 /, "1er ") : text;
}

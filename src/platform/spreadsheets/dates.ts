import { instantOf as instantIn, localOf } from "#platform/time/index.ts";

/** A day or an instant that was understood, or why it was not. */
type Understood = { value: string } | { fault: "badDay" | "twoDigitYear" | "dayUnknown" };

const months = "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".split(
  " ",
);

/**
 * A calendar day as lists write it, as `YYYY-MM-DD`: ISO, day/month/year, « 14 juin 2025 », or the number of days of a
 * spreadsheet. A year of two digits is not guessed.
 */
export function dayOf(words: string, from1904 = false): Understood {
  const iso = words.match(/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]00:00(?::00)?(?:\.0+)?Z?)?$/);
  if (iso) return calendar(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const spoken = words.match(/^(\d{1,2})(?:er)?[-/. ](\d{1,2}|\p{L}+)[-/. ](\d{4})(?:[T ]0?0:00(?::00)?)?$/u);
  if (spoken) return calendar(Number(spoken[3]), monthOf(spoken[2]!), Number(spoken[1]));
  if (/^\d{1,2}[-/. ](?:\d{1,2}|\p{L}+)[-/. ]\d{2}$/u.test(words)) return { fault: "twoDigitYear" };
  if (/^\d{5}$/.test(words)) {
    const value = serialDate(Number(words), from1904);
    return value < "2101" ? { value } : { fault: "dayUnknown" };
  }
  return { fault: "dayUnknown" };
}

/**
 * A day, or an instant with its time, as the program tells instants apart: `YYYY-MM-DD` for the beginning of a day in the
 * movement’s zone, `YYYY-MM-DDTHH:MM:SS.ffffffZ` for any other.
 */
export function instantOf(words: string, zone: string, from1904 = false): Understood {
  const day = dayOf(words, from1904);
  if ("value" in day && !/Z$/.test(words)) return day;
  const parts = words.match(
    /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.(\d{1,6})\d*)?\s*(Z|[+-]\d{2}:?\d{2})?$/,
  );
  if (!parts) return timeAfterDay(words, zone) ?? day;
  const [, year, month, date, time, fraction = "", offset] = parts;
  const known = calendar(Number(year), Number(month), Number(date));
  if ("fault" in known) return known;
  const wall = `${known.value}T${time}`;
  const at = offset ? new Date(`${wall}${offset}`) : instantIn(wall, zone);
  if (!at || Number.isNaN(at.getTime())) return { fault: "badDay" };
  const micro = fraction.padEnd(6, "0");
  const instant = at.toISOString().replace(/\.\d+Z$/, `.${micro}Z`);
  const [localDay, localTime] = localOf(at, zone).split("T") as [string, string];
  return { value: localTime === "00:00" && instant.endsWith(":00.000000Z") ? localDay : instant };
}

// « 14/06/2025 18:30 », as spreadsheets show it.
function timeAfterDay(words: string, zone: string): Understood | null {
  const parts = words.match(/^(\S+)[ T](\d{1,2})[:h](\d{2})(?::(\d{2}))?$/);
  if (!parts) return null;
  const day = dayOf(parts[1]!);
  if ("fault" in day) return day;
  return instantOf(`${day.value}T${parts[2]!.padStart(2, "0")}:${parts[3]}:${parts[4] ?? "00"}`, zone);
}

function monthOf(words: string): number {
  if (/^\d+$/.test(words)) return Number(words);
  const plain = words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.length < 3 ? 0 : months.findIndex((month) => month.startsWith(plain)) + 1;
}

// Half a million lines ask: the calendar is looked up only where a month may be too short.
function calendar(year: number, month: number, day: number): Understood {
  const fits = year >= 1800 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  if (!fits || (day > 28 && day > new Temporal.PlainYearMonth(year, month).daysInMonth))
    return { fault: "badDay" };
  return { value: [year, month, day].map((part) => String(part).padStart(2, "0")).join("-") };
}

const [of1900, of1904] = ["1899-12-30", "1904-01-01"].map((day) => Temporal.PlainDateTime.from(day)) as [
  Temporal.PlainDateTime,
  Temporal.PlainDateTime,
];

/**
 * The calendar day (with its time, when it has one) that a number of days means in a workbook, as ISO 8601. Days are
 * counted from 1900, with the 29th of February 1900 that never was, or from 1904.
 */
export function serialDate(serial: number, from1904: boolean): string {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_466) return String(serial);
  // Before the day that never was, the count is one ahead.
  const counted = !from1904 && serial < 60 ? serial + 1 : serial;
  const days = Math.floor(counted);
  const seconds = Math.round((counted - days) * 24 * 60 * 60);
  const at = (from1904 ? of1904 : of1900).add({ days, seconds });
  return at.toString().replace("T00:00:00", "");
}

/** A day or an instant that was understood, or why it was not. */
export type Understood = { value: string } | { fault: "badDay" | "twoDigitYear" | "dayUnknown" };

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
  if (/^\d{5}$/.test(words)) return fromSerial(Number(words), from1904);
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
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.(\d{1,6})\d*)?\s*(Z|[+-]\d{2}:?\d{2})?$/,
  );
  if (!parts) return timeAfterDay(words, zone) ?? day;
  const [, date, time, fraction = "", offset] = parts as unknown as [
    string,
    string,
    string,
    string?,
    string?,
  ];
  const known = calendar(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8)));
  if ("fault" in known) return known;
  const seconds = time.length === 5 ? `${time}:00` : time;
  const base = offset ? Date.parse(`${date}T${seconds}${offset}`) : inZone(`${date}T${seconds}`, zone);
  if (Number.isNaN(base)) return { fault: "badDay" };
  const micro = fraction.padEnd(6, "0").slice(0, 6);
  if (micro === "000000" && localTime(base, zone) === "00:00:00") return { value: localDay(base, zone) };
  return { value: `${new Date(base).toISOString().slice(0, 19)}.${micro}Z` };
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

function calendar(year: number, month: number, day: number): Understood {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1800 && year <= 2200;
  return real ? { value: date.toISOString().slice(0, 10) } : { fault: "badDay" };
}

function fromSerial(days: number, from1904: boolean): Understood {
  const instant = new Date(((from1904 ? days + 1462 : days) - 25_569) * 86_400_000);
  const year = instant.getUTCFullYear();
  return year >= 1900 && year <= 2100
    ? { value: instant.toISOString().slice(0, 10) }
    : { fault: "dayUnknown" };
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function local(at: number, zone: string): string {
  let clock = clocks.get(zone);
  if (!clock) {
    const parts = {
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    } as const;
    clock = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, hourCycle: "h23", ...parts });
    clocks.set(zone, clock);
  }
  return clock.format(at);
}

const localTime = (at: number, zone: string) => local(at, zone).slice(11, 19);
const localDay = (at: number, zone: string) => local(at, zone).slice(0, 10);

/** The instant of a wall clock in a zone, in milliseconds. Hours that a change of time skips fall after it. */
function inZone(wall: string, zone: string): number {
  const guess = Date.parse(`${wall}Z`);
  if (Number.isNaN(guess)) return guess;
  const offsetAt = (at: number) =>
    Date.parse(`${local(at, zone).replace(" ", "T")}Z`) - Math.floor(at / 1000) * 1000;
  const once = guess - offsetAt(guess);
  return guess - offsetAt(once);
}

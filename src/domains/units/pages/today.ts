import { movement } from "#domains/movement/index.ts";

/** Today as a calendar day of the movement, `YYYY-MM-DD`. */
export async function today(): Promise<string> {
  return dayIn(new Date(), (await movement()).zone);
}

/** The calendar day of an instant in a zone, `YYYY-MM-DD`. */
export const dayIn = (at: Date, zone: string): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(at);

/** Whether a text from outside is a calendar day that exists. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text) && text >= "1900" && text < "2200";
}

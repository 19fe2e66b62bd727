import { movement } from "#domains/movement/index.ts";

/** The calendar day of an instant where the movement is, as YYYY-MM-DD. */
export async function today(now = new Date()): Promise<string> {
  const { zone } = await movement();
  return new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(now);
}

/** Days within which an MP is expected to answer a loop. */
export const daysToAnswer = 14;

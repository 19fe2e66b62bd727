import { movement } from "#domains/movement/index.ts";

/** Today's calendar day in the movement's zone: a version comes into force there, not in UTC. */
export async function today(): Promise<string> {
  const { zone } = await movement();
  return new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(new Date());
}

/** Whether `YYYY-MM-DD` names a day of the calendar. */
export function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
  );
}

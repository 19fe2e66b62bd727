import { movement } from "./look.ts";

/** Today's calendar day in the movement's zone: what begins on a day begins there, not in UTC. */
export async function today(at = new Date()): Promise<string> {
  const { zone } = await movement();
  return new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" }).format(at);
}

import { type Day, dayOf } from "#platform/time/index.ts";
import { movement } from "./look.ts";

/** Today's calendar day in the movement's zone: what begins on a day begins there, not in UTC. */
export async function today(at = new Date()): Promise<Day> {
  const { zone } = await movement();
  return dayOf(at, zone);
}

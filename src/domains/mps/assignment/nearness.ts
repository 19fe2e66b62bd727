import { kilometresBetween } from "#domains/territory/index.ts";
import type { Whereabouts } from "./assign.ts";
import type { AssignmentRules, Nearness } from "./rules.ts";

export interface Near {
  nearness: Nearness;
  /** Between the seats of both departments, as the crow flies; null where nobody knows. */
  km: number | null;
}

/** How near an MP was elected to a loop: in its department first, then in its region, then farther. */
export function nearnessOf(loop: Whereabouts, mp: Whereabouts): Near {
  if (loop.placeIds.some((placeId) => mp.placeIds.includes(placeId))) return { nearness: "same", km: 0 };
  const ways = loop.placeIds
    .flatMap((from) => mp.placeIds.map((to) => kilometresBetween(from, to)))
    .filter((km) => km !== null);
  if (ways.length === 0) return { nearness: "unknown", km: null };
  const sameRegion = loop.regionIds.some((regionId) => mp.regionIds.includes(regionId));
  return { nearness: sameRegion ? "region" : "elsewhere", km: Math.min(...ways) };
}

// Someone whose place nobody knows is neither preferred nor set aside.
const unknownWay = 500;

/** What a way weighs, in kilometres. */
export function wayOf({ nearness, km }: Near, { elsewhere }: AssignmentRules): number {
  return nearness === "region" || nearness === "same" ? (km ?? 0) : (km ?? unknownWay) + elsewhere;
}

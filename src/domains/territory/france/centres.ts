import { constituenciesAbroad } from "./abroad.ts";
import departmentSeats from "./seats.json" with { type: "json" };

/** Latitude and longitude in degrees. */
type Point = readonly [latitude: number, longitude: number];

/**
 * Where each department has its seat, to a hundredth of a degree (one kilometre), by INSEE code; overseas collectivities
 * too. Facts of geography, good enough to say who is near whom, not to find a door.
 */
const seats = new Map(Object.entries(departmentSeats) as unknown as [string, Point][]);
/** Abroad, one large city in the middle: an order of magnitude, and no more. */
const citiesAbroad = new Map(constituenciesAbroad.map(({ code, at }) => [code, at]));

/**
 * A point that stands for a department, an overseas collectivity or a constituency abroad; null for any other place,
 * and for none.
 */
export function centreOf(placeId: string | null): Point | null {
  const [kind, code] = placeId?.split(":") ?? [];
  if (!code) return null;
  if (kind === "departement" || kind === "collectivite") return seats.get(code) ?? null;
  return kind === "etranger" ? (citiesAbroad.get(code) ?? null) : null;
}

const radians = Math.PI / 180;
const earth = 6371.0088; // mean radius, in kilometres

/** Kilometres between two places on a great circle, rounded; null where one of them has no centre. */
export function kilometresBetween(placeA: string | null, placeB: string | null): number | null {
  const [a, b] = [centreOf(placeA), centreOf(placeB)];
  return a && b ? Math.round(greatCircle(a, b)) : null;
}

function greatCircle([latA, lonA]: Point, [latB, lonB]: Point): number {
  const half = (degrees: number) => Math.sin((degrees * radians) / 2) ** 2;
  const h = half(latB - latA) + Math.cos(latA * radians) * Math.cos(latB * radians) * half(lonB - lonA);
  return 2 * earth * Math.asin(Math.min(1, Math.sqrt(h)));
}

import { cheapestMatching } from "./matching.ts";
import { type Near, nearnessOf, wayOf } from "./nearness.ts";
import type { AssignmentRules } from "./rules.ts";
import { type Shortage, shortagesOf } from "./shortage.ts";

/** Where something stands: territory ids, and the regions in which they are. */
export interface Whereabouts {
  placeIds: readonly string[];
  regionIds: readonly string[];
}

export interface LoopToServe extends Whereabouts {
  id: string;
  /** Who its liaison MP is today. */
  inForce: string | null;
  /** Whom someone gave it to by hand. */
  pinned?: string | null;
}

export interface MpOffered extends Whereabouts {
  id: string;
  /** What they can bear: someone whose availability is limited counts each loop twice. */
  level: "available" | "limited";
  /** The most loops that they accept; null: as many as the rules say. */
  atMost: number | null;
}

/** Who serves a loop, or nobody. */
export interface Chosen extends Near {
  loopId: string;
  mpId: string | null;
}

export interface Assignment {
  chosen: Chosen[];
  /** Loops that those fully available have at most. */
  limit: number;
  /** Why some loops have nobody; empty when all are served. */
  shortages: Shortage[];
}

// Costs are counted in thousandths of a kilometre, so that keeping what stands breaks ties.
const grain = 1000;
// More than any way, load and match together could weigh on all loops of a movement.
const unserved = 1e11;

/**
 * Gives each loop one MP: as many loops served as can be; then the smallest greatest load; then the least sum of ways,
 * of loads (the second loop of someone weighs more than the first) and of matches broken. The best there is, proved
 * ({@link cheapestMatching}); the same loops and MPs give the same answer, and the answer put in force gives itself.
 */
export function assignMps(
  loops: readonly LoopToServe[],
  mps: readonly MpOffered[],
  rules: AssignmentRules,
): Assignment {
  const sortedLoops = [...loops].sort(byId);
  const sortedMps = [...mps].sort(byId);
  for (let limit = 1; ; limit++) {
    const places = placesOf(sortedLoops, sortedMps, rules, limit);
    if (limit < rules.most && places.length < loops.length) continue;
    const found = solve(sortedLoops, places, rules);
    const served = found.every(({ place }) => place !== null);
    if (!served && limit < rules.most) continue;
    return {
      chosen: found.map(({ loop, place }) => ({
        loopId: loop.id,
        mpId: place?.mp.id ?? null,
        ...(place ? nearnessOf(loop, place.mp) : { nearness: "unknown", km: null }),
      })),
      limit,
      shortages: shortagesOf(found, places, (loop, place) => costOf(loop, place, rules) < unserved),
    };
  }
}

/** One loop more for an MP, and what its being a further one costs. */
export interface Place {
  mp: MpOffered;
  cost: number;
}

/** How many loops an MP may have where someone fully available has `limit`: half, but one at least, when limited. */
export function capacityOf(mp: MpOffered, rules: AssignmentRules, limit = rules.most): number {
  const own = Math.min(mp.atMost ?? rules.most, rules.most);
  return Math.min(own, mp.level === "limited" ? Math.max(1, Math.floor(limit / 2)) : limit);
}

function placesOf(
  loops: readonly LoopToServe[],
  mps: readonly MpOffered[],
  rules: AssignmentRules,
  limit: number,
): Place[] {
  return mps.flatMap((mp) => {
    const byHand = loops.filter(({ pinned }) => pinned === mp.id).length;
    const weight = mp.level === "limited" ? 2 : 1;
    const count = Math.max(capacityOf(mp, rules, limit), byHand);
    // The marginal cost of the n-th loop grows with n: the sum is convex, so loads spread by themselves.
    return Array.from({ length: count }, (_, n) => ({
      mp,
      cost: rules.share * (weight * (n + 1) - 1) * grain,
    }));
  });
}

function costOf(loop: LoopToServe, { mp, cost }: Place, rules: AssignmentRules): number {
  if (loop.pinned && loop.pinned !== mp.id) return Number.POSITIVE_INFINITY;
  const near = nearnessOf(loop, mp);
  const tooFar = rules.farthest !== null && near.km !== null && near.km > rules.farthest;
  if (tooFar && !loop.pinned) return Number.POSITIVE_INFINITY;
  const stands = loop.inForce === mp.id ? rules.keep * grain + 1 : 0;
  return wayOf(near, rules) * grain + cost - stands;
}

/** A loop and the place that it was given, if any. */
export interface Given {
  loop: LoopToServe;
  place: Place | null;
}

function solve(loops: readonly LoopToServe[], places: readonly Place[], rules: AssignmentRules): Given[] {
  // Each loop has a column of its own in which it goes without; a loop given by hand is the last to.
  const costs = loops.map((loop, row) => [
    ...places.map((place) => costOf(loop, place, rules)),
    ...loops.map((_, other) =>
      other === row ? (loop.pinned ? 2 * unserved : unserved) : Number.POSITIVE_INFINITY,
    ),
  ]);
  const { columnOf } = cheapestMatching(costs, places.length + loops.length);
  return loops.map((loop, row) => ({ loop, place: places[columnOf[row]!] ?? null }));
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

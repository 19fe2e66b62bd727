import type { Given, LoopToServe, Place } from "./assign.ts";

/**
 * Why loops have nobody (Hall, 1935): these loops can be given to these MPs alone, who together have fewer places.
 * No other assignment serves more of them.
 */
export interface Shortage {
  loopIds: string[];
  /** How many MPs those are: who they are is not kept. */
  mps: number;
  places: number;
}

/**
 * Explains each loop left without: those who may serve it have only places that are taken, by loops whose other MPs have
 * only places that are taken, and so on until nothing new is found. Sets that share a loop are told together, and so are all loops that nobody may serve.
 */
export function shortagesOf(
  given: readonly Given[],
  places: readonly Place[],
  allowed: (loop: LoopToServe, place: Place) => boolean,
): Shortage[] {
  const takenBy = new Map(given.flatMap(({ loop, place }) => (place ? [[place, loop] as const] : [])));
  const told: { loops: Set<LoopToServe>; places: Set<Place> }[] = [];
  for (const { loop: without } of given.filter(({ place }) => place === null)) {
    const found = { loops: new Set([without]), places: new Set<Place>() };
    for (const loop of found.loops) {
      for (const place of places) {
        if (found.places.has(place) || !allowed(loop, place)) continue;
        found.places.add(place);
        const taker = takenBy.get(place);
        if (taker) found.loops.add(taker);
      }
    }
    const alike = told.filter(
      (other) =>
        [...other.loops].some((loop) => found.loops.has(loop)) ||
        (other.places.size === 0 && found.places.size === 0),
    );
    for (const other of alike) {
      for (const loop of other.loops) found.loops.add(loop);
      for (const place of other.places) found.places.add(place);
      told.splice(told.indexOf(other), 1);
    }
    told.push(found);
  }
  return told.map((one) => ({
    loopIds: [...one.loops].map(({ id }) => id).sort(),
    mps: new Set([...one.places].map(({ mp }) => mp.id)).size,
    places: one.places.size,
  }));
}

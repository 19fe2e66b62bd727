import { type SQL, sql } from "drizzle-orm";

/** Below this many people, a figure about them could tell who they are. */
const fewest = 5;

/** Whether so many people are enough for figures about them to be told. */
export const areMany = (people: number): boolean => people >= fewest;

/** Whether there are people, but too few to say how many. */
export const areFew = (people: number): boolean => people > 0 && !areMany(people);

/** The same in a query: a condition on a count. */
export const enough = (count: SQL): SQL => sql`${fewest} <= ${count}`;

/** A figure about some people (how many they are, when not said otherwise), or null when they are too few. */
export function tell(figure: number, people = figure): number | null {
  return areFew(people) || (people === 0 && figure !== 0) ? null : figure;
}

/**
 * The parts of a whole that is told, or null when one of them is about too few: the whole less the others would tell it.
 * @example tellParts({ consents: 12, others: 3 }) // null
 */
export function tellParts<P extends Record<string, number>>(parts: P): P | null {
  return Object.values(parts).some(areFew) ? null : parts;
}

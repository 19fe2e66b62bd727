import { ABROAD_LOOPS, HOME_LOOP, LOOPS } from "../loops.ts";
import type { CommuneRecord } from "./communes.ts";
import home from "./home-groups.json" with { type: "json" };

/** A commune in which a group meets, and how many groups met there before it. */
export interface Seat {
  readonly commune: CommuneRecord;
  readonly rank: number;
}

/** Above 1, so that a second group in a big town comes later than a first one in the next town. */
const PREFERENCE_FOR_NEW_TOWNS = 2.2;

/** Seats per department code so that, with the loop of the cast and those abroad, there are `total` groups. */
export function spreadGroups(
  communes: readonly CommuneRecord[],
  total: number,
): ReadonlyMap<string, readonly Seat[]> {
  const departments = LOOPS.filter((loop) => loop.kind === "department" && loop.slug !== HOME_LOOP);
  const abroad = ABROAD_LOOPS.reduce((sum, { towns }) => sum + towns.length, 0);
  const people = populations(communes);
  const shares = shareOut(
    departments.map(({ code }) => people.get(code) ?? 0),
    total - abroad - home.groups.length,
  );
  return new Map(
    departments.map(({ code }, index) => {
      const own = communes.filter(({ department }) => department === code);
      return [code, seatsIn(own, shares[index] ?? 1)];
    }),
  );
}

/** At least one each, the rest in proportion, by largest remainder. Sums to `seats` exactly. */
export function shareOut(weights: readonly number[], seats: number): number[] {
  const free = seats - weights.length;
  if (free < 0) throw new RangeError(`${seats} seats cannot give one to each of ${weights.length}`);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map((weight) => (weight / total) * free);
  const shares = exact.map((share) => 1 + Math.floor(share));
  const missing = seats - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = exact
    .map((share, index) => [share % 1, index] as const)
    .sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  for (const [, index] of byRemainder.slice(0, missing)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

function seatsIn(communes: readonly CommuneRecord[], count: number): Seat[] {
  const held = new Map<string, number>();
  const claim = ({ code, population }: CommuneRecord) =>
    population / (1 + PREFERENCE_FOR_NEW_TOWNS * (held.get(code) ?? 0));
  const candidates = communes.slice(0, count);
  return Array.from({ length: count }, () => {
    const commune = candidates.reduce((best, other) => (claim(other) > claim(best) ? other : best));
    const rank = held.get(commune.code) ?? 0;
    held.set(commune.code, rank + 1);
    return { commune, rank };
  });
}

function populations(communes: readonly CommuneRecord[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { department, population } of communes) {
    sums.set(department, (sums.get(department) ?? 0) + population);
  }
  return sums;
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cheapestMatching } from "./matching.ts";

const never = Number.POSITIVE_INFINITY;
const sum = (costs: number[][], columnOf: number[]) =>
  columnOf.reduce((total, column, row) => total + costs[row]![column]!, 0);

/** The smallest sum there is, by trying everything. */
function bruteForce(costs: number[][], taken = new Set<number>(), row = 0): number {
  if (row === costs.length) return 0;
  return Math.min(
    never,
    ...costs[row]!.map((cost, column) => {
      if (cost === never || taken.has(column)) return never;
      return cost + bruteForce(costs, new Set([...taken, column]), row + 1);
    }),
  );
}

const tables = fc.integer({ min: 1, max: 5 }).chain((rows) =>
  fc.integer({ min: rows, max: 7 }).chain((columns) => {
    const cost = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: -50, max: 50 }) }, fc.constant(never));
    const line = fc.array(cost, { minLength: columns, maxLength: columns });
    return fc.array(line, { minLength: rows, maxLength: rows });
  }),
);

describe("the cheapest matching", () => {
  it("costs what trying everything finds, or says that there is none", () => {
    fc.assert(
      fc.property(tables, (costs) => {
        const best = bruteForce(costs);
        const solve = () => cheapestMatching(costs, costs[0]!.length);
        if (best === never) expect(solve).toThrow(RangeError);
        else {
          const { columnOf } = solve();
          expect(new Set(columnOf).size).toBe(costs.length);
          expect(sum(costs, columnOf)).toBe(best);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("comes with prices that prove it, on tables too large to try", () => {
    const costs = Array.from({ length: 60 }, (_, row) =>
      Array.from({ length: 140 }, (_, column) => ((row * 7919 + column * 104729) % 997) - 200),
    );
    const { columnOf, rowPrices, columnPrices } = cheapestMatching(costs, 140);
    const taken = new Set(columnOf);
    for (const [row, line] of costs.entries()) {
      for (const [column, cost] of line.entries())
        expect(rowPrices[row]! + columnPrices[column]!).toBeLessThanOrEqual(cost);
      expect(rowPrices[row]! + columnPrices[columnOf[row]!]!).toBe(line[columnOf[row]!]);
    }
    expect(Math.max(...columnPrices)).toBe(0);
    expect(columnPrices.every((price, column) => taken.has(column) || price === 0)).toBe(true);
  });

  it("is empty for no row", () => {
    expect(cheapestMatching([], 3).columnOf).toEqual([]);
  });
});

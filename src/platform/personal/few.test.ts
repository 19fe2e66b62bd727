import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areFew, areMany, tell, tellParts } from "./few.ts";

describe("figures about few people", () => {
  it("are told from five up, and none is none", () => {
    expect([0, 1, 4, 5, 6].map(areFew)).toEqual([false, true, true, false, false]);
    expect([0, 1, 4, 5, 6].map(areMany)).toEqual([false, false, false, true, true]);
    expect([0, 3, 5].map((n) => tell(n))).toEqual([0, null, 5]);
  });

  it("hide what is said of them, however large the figure", () => {
    expect(tell(120, 4)).toBeNull();
    expect(tell(120, 5)).toBe(120);
  });

  it("as parts of a whole are told all together or not at all, so that none can be worked out", () => {
    expect(tellParts({ consents: 12, others: 3 })).toBeNull();
    expect(tellParts({ consents: 12, others: 0 })).toEqual({ consents: 12, others: 0 });
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.nat(20)), (parts) => {
        const said = tellParts(parts);
        expect(said === null).toBe(Object.values(parts).some((n) => n > 0 && n < 5));
      }),
    );
  });
});

import { describe, expect, it } from "vitest";
import { seededRandom } from "./random.ts";

describe("repeatable chance", () => {
  it("tells the same story for the same seed and another for another", () => {
    const story = (seed: string) => Array.from({ length: 5 }, seededRandom(seed).next);
    expect(story("groups")).toEqual(story("groups"));
    expect(story("groups")).not.toEqual(story("voices"));
  });

  it("stays within its bounds", () => {
    const random = seededRandom(7);
    const drawn = Array.from({ length: 500 }, () => random.between(2, 4));
    expect(new Set(drawn)).toEqual(new Set([2, 3, 4]));
  });

  it("shuffles without losing anyone", () => {
    const people = ["a", "b", "c", "d", "e"];
    expect(seededRandom(3).shuffle(people).sort()).toEqual(people);
  });

  it("never draws what has no weight", () => {
    const random = seededRandom(9);
    const choices = [["never", 0] as const, ["always", 1] as const];
    expect(Array.from({ length: 50 }, () => random.weighted(choices))).not.toContain("never");
  });

  it("refuses to choose among nothing", () => {
    expect(() => seededRandom(1).pick([])).toThrow(RangeError);
    expect(() => seededRandom(1).weighted([["impossible", 0]])).toThrow(RangeError);
  });
});

import { describe, expect, it } from "vitest";
import type { Point, Ring } from "./geometry.ts";
import { simplify } from "./simplify.ts";

const border: Point[] = [
  [50, 0],
  [51, 20],
  [49, 40],
  [70, 60],
  [50, 100],
];
const west: Ring = [[0, 0], ...border, [0, 100]];
const east: Ring = [[100, 100], ...border.toReversed(), [100, 0]];

describe("simplifying lands", () => {
  it("drops what the eye does not see and keeps what it does", () => {
    const [land] = simplify([{ code: "W", rings: [west] }], 60);
    expect(land!.rings[0]).toContainEqual([70, 60]);
    expect(land!.rings[0]).not.toContainEqual([51, 20]);
  });

  it("bends a border alike on both sides", () => {
    const [left, right] = simplify(
      [
        { code: "W", rings: [west] },
        { code: "E", rings: [east] },
      ],
      60,
    );
    const inner = (ring: Ring) =>
      ring
        .filter(([x]) => x > 0 && x < 100)
        .map(String)
        .sort();
    expect(inner(left!.rings[0]!)).toEqual(inner(right!.rings[0]!));
  });

  it("keeps an enclave, which has one neighbour all around, from collapsing", () => {
    const enclave: Ring = [
      [10, 10],
      [30, 10],
      [30, 30],
      [10, 30],
    ];
    const [land] = simplify([{ code: "84", rings: [enclave] }], 60);
    expect(land!.rings[0]!.length).toBeGreaterThanOrEqual(3);
  });

  it("leaves out islets too small to be drawn", () => {
    const islet: Ring = [
      [0, 0],
      [1, 0],
      [1, 1],
    ];
    const [land] = simplify([{ code: "29", rings: [west, islet] }], 10);
    expect(land!.rings).toHaveLength(1);
  });
});

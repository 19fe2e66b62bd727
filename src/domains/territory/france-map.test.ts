import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readFrance } from "./france.ts";
import { departmentOutlines } from "./france-map.ts";

const { shapes, enlarged, insets, viewBox } = departmentOutlines;
const [, , width, height] = viewBox.split(" ").map(Number) as [number, number, number, number];

type Ring = [x: number, y: number][];

/** Whether a point lies inside a ring (ray casting). */
function contains(ring: Ring, [px, py]: [number, number]): boolean {
  const crossed = ring.filter(([x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!;
    return y > py !== nextY > py && px < ((nextX - x) * (py - y)) / (nextY - y) + x;
  });
  return crossed.length % 2 === 1;
}

/** Reads back the path data of an outline. */
function ringsOf(d: string): Ring[] {
  return [...d.matchAll(/M(-?\d+),(-?\d+)l([^z]*)z/g)].map(([, x, y, steps]) => {
    const numbers = steps!.match(/-?\d+/g)!.map(Number);
    const ring: [number, number][] = [[Number(x), Number(y)]];
    for (let i = 0; i < numbers.length; i += 2) {
      const [lastX, lastY] = ring.at(-1)!;
      ring.push([lastX + numbers[i]!, lastY + numbers[i + 1]!]);
    }
    return ring;
  });
}

describe("the map of departments", () => {
  it("draws each of the 101 departments once, under its own name", () => {
    const departments = readFrance().places.filter(({ kind }) => kind === "department");
    const drawn = shapes.map(({ code, name }) => `${code} ${name}`);
    expect(drawn).toEqual(departments.map(({ code, name }) => `${code} ${name}`).sort());
  });

  it("draws Paris and its neighbours a second time, larger", () => {
    const span = (d: string) =>
      Math.max(
        ...ringsOf(d)
          .flat()
          .map(([x]) => x),
      ) -
      Math.min(
        ...ringsOf(d)
          .flat()
          .map(([x]) => x),
      );
    expect(enlarged.map(({ code }) => code)).toEqual(["75", "92", "93", "94"]);
    for (const { code, d } of enlarged) {
      expect(span(d)).toBeGreaterThan(4 * span(shapes.find((shape) => shape.code === code)!.d));
    }
  });

  it("stays within its sheet, and the overseas departments within their insets", () => {
    const overseas = shapes.filter(({ code }) => code.startsWith("97"));
    const fits = (d: string, box: { x: number; y: number; width: number; height: number }) =>
      ringsOf(d)
        .flat()
        .every(([x, y]) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height);
    expect(shapes.filter(({ d }) => !fits(d, { x: 0, y: 0, width, height }))).toEqual([]);
    expect(overseas.filter(({ name, d }) => !fits(d, insets.find((inset) => inset.name === name)!))).toEqual(
      [],
    );
  });

  it("puts each label inside its department", () => {
    const inside = ({ d, labelX, labelY }: (typeof shapes)[number]) =>
      ringsOf(d).some((ring) => contains(ring, [labelX, labelY]));
    expect([...shapes, ...enlarged].filter((shape) => !inside(shape)).map(({ name }) => name)).toEqual([]);
  });

  it("leaves no gap between neighbours: Ardèche and Drôme bend at the same points", () => {
    const corners = (code: string) =>
      ringsOf(shapes.find((shape) => shape.code === code)!.d)
        .flat()
        .map(String);
    const shared = corners("07").filter((corner) => corners("26").includes(corner));
    expect(shared.length).toBeGreaterThan(8);
  });

  it("weighs little enough for a public page", () => {
    const source = readFileSync(new URL("./outlines/departments.json", import.meta.url));
    expect(source.length).toBeLessThan(60_000);
    expect(gzipSync(source).length).toBeLessThan(15_000);
  });
});

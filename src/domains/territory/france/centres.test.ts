import { describe, expect, it } from "vitest";
import { readFrance } from "../france.ts";
import { departmentOutlines } from "../france-map.ts";
import { centreOf, kilometresBetween } from "./centres.ts";

describe("the centres of places", () => {
  it("has a point for every department, overseas collectivity and constituency abroad", () => {
    const wanted = readFrance().places.filter(({ kind }) =>
      ["department", "collectivity", "constituency_abroad"].includes(kind),
    );
    expect(wanted.length).toBe(101 + 8 + 11);
    expect(wanted.filter(({ id }) => centreOf(id) === null).map(({ name }) => name)).toEqual([]);
  });

  it("has none for a commune, a region, or nothing", () => {
    for (const id of ["commune:07019", "region:84", "departement:99", "nonsense", "", null])
      expect(centreOf(id)).toBeNull();
  });

  it("lies in its department on the map that we draw: no code has another's coordinates", () => {
    const mainland = departmentOutlines.shapes.filter(
      ({ code }) => code.length === 2 && !/^2[AB]/.test(code),
    );
    // The map is close to a plane at this size: the farther north, the higher; the farther east, the more to the right.
    const points = mainland.map(({ code, labelX, labelY }) => ({
      code,
      labelX,
      labelY,
      centre: centreOf(`departement:${code}`)!,
    }));
    const scaleX = slope(
      points.map(({ centre, labelX }) => [centre[1] * Math.cos(centre[0] / 57.3), labelX]),
    );
    const scaleY = slope(points.map(({ centre, labelY }) => [centre[0], labelY]));
    const astray = points.filter(({ centre, labelX, labelY }) => {
      const dx = scaleX(centre[1] * Math.cos(centre[0] / 57.3)) - labelX;
      const dy = scaleY(centre[0]) - labelY;
      return Math.hypot(dx, dy) > 90; // some 75 km on a sheet of 1200
    });
    expect(astray.map(({ code }) => code)).toEqual([]);
  });
});

/** The line that fits pairs best. */
function slope(pairs: [number, number][]): (x: number) => number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(pairs.map(([x]) => x)), mean(pairs.map(([, y]) => y))];
  const up = pairs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  const across = pairs.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
  return (x) => my + (up / across) * (x - mx);
}

describe("kilometres between places", () => {
  it.each([
    ["departement:75", "departement:69", 392],
    ["departement:75", "departement:13", 661],
    ["departement:59", "departement:66", 882],
    ["departement:07", "departement:26", 32],
    ["departement:75", "departement:974", 9340],
    ["departement:75", "etranger:01", 5837],
    ["departement:67", "departement:29", 885],
  ])("%s to %s: about %d", (a, b, km) => {
    const found = kilometresBetween(a, b)!;
    expect(Math.abs(found - km)).toBeLessThanOrEqual(Math.max(4, km * 0.01));
    expect(kilometresBetween(b, a)).toBe(found);
  });

  it("is nothing within a place, and unknown where a place has no centre", () => {
    expect(kilometresBetween("departement:07", "departement:07")).toBe(0);
    expect(kilometresBetween("departement:07", "commune:07019")).toBeNull();
    expect(kilometresBetween(null, "departement:07")).toBeNull();
  });

  it("crosses the line where days change without going round the world", () => {
    expect(kilometresBetween("collectivite:986", "collectivite:988")!).toBeLessThan(2300);
  });
});

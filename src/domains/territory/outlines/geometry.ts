export type Point = readonly [x: number, y: number];
/** A closed line; its last point is not repeated. */
export type Ring = Point[];
/** The rings of one department. */
export type Land = { code: string; rings: Ring[] };

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The smallest upright box around some rings. */
export function boundsOf(rings: Ring[]): Box {
  const xs = rings.flat().map(([x]) => x);
  const ys = rings.flat().map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Scales and moves lands together so that they fill `box`, less a margin, and stand in its middle. */
export function fitInto(lands: Land[], box: Box, margin = 0): Land[] {
  const from = boundsOf(lands.flatMap((land) => land.rings));
  const scale = Math.min((box.width - 2 * margin) / from.width, (box.height - 2 * margin) / from.height);
  const left = box.x + (box.width - from.width * scale) / 2;
  const top = box.y + (box.height - from.height * scale) / 2;
  const move = ([x, y]: Point): Point => [left + (x - from.x) * scale, top + (y - from.y) * scale];
  return lands.map(({ code, rings }) => ({ code, rings: rings.map((ring) => ring.map(move)) }));
}

/** Area enclosed by a ring, always positive. */
export function areaOf(ring: Ring): number {
  const twice = ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

/** Whether a point lies inside a ring (ray casting). */
export function contains(ring: Ring, [px, py]: Point): boolean {
  let inside = false;
  ring.forEach(([x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!;
    if (y > py !== nextY > py && px < ((nextX - x) * (py - y)) / (nextY - y) + x) inside = !inside;
  });
  return inside;
}

/** The point of a fine grid inside the largest ring that lies farthest from its edges. */
export function roomiestPoint(rings: Ring[]): Point {
  const ring = rings.reduce((largest, other) => (areaOf(other) > areaOf(largest) ? other : largest));
  const { x, y, width, height } = boundsOf([ring]);
  let best: Point = [x + width / 2, y + height / 2];
  let room = -1;
  const steps = 30;
  for (let i = 1; i < steps; i++) {
    for (let j = 1; j < steps; j++) {
      const point: Point = [x + (width * i) / steps, y + (height * j) / steps];
      const free = contains(ring, point) ? distanceToEdge(ring, point) : -1;
      if (free > room) [best, room] = [point, free];
    }
  }
  return best;
}

function distanceToEdge(ring: Ring, point: Point): number {
  return Math.min(...ring.map((start, i) => distanceToSegment(point, start, ring[(i + 1) % ring.length]!)));
}

function distanceToSegment([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length));
  return Math.hypot(px - ax - along * dx, py - ay - along * dy);
}

/** The floors of the house (ARCHITECTURE): arrows go down only. */
export const floors: Record<string, number> = {
  movement: 1,
  territory: 1,
  people: 2,
  kinds: 3,
  units: 4,
  mandates: 5,
  delegation: 6,
  rights: 6,
  terms: 6,
  training: 6,
  appointments: 7,
  invitations: 7,
  lists: 7,
  messages: 7,
  texts: 7,
  voting: 7,
  duplicates: 8,
  mergers: 8,
  loops: 8,
  voice: 8,
  gatherings: 8,
  roadmap: 9,
  mps: 9,
  chart: 9,
  pairs: 9,
  groups: 9,
  reviews: 10,
  assembly: 10,
  desk: 11,
};

/** Where a source file stands: a part of the house, and for a domain which one and which file of it. */
export type Place =
  | { part: "main" | "ui" | "browser" | "platform" | "demo" | "outside" }
  | { part: "domain"; domain: string; file: string };

/** What each part may stand on, beside itself. */
const below = {
  main: ["domain", "demo", "ui", "platform"],
  demo: ["domain", "platform"],
  domain: ["domain", "ui", "platform"],
  browser: ["ui", "platform"],
  ui: ["platform"],
  platform: [],
  outside: [],
} satisfies Record<Place["part"], Place["part"][]>;

/** Places a file by its path from the root of the repository. */
export function placeOf(path: string): Place {
  const [root, part = "", domain = "", ...rest] = path.split("/");
  if (root !== "src") return { part: "outside" };
  if (part === "domains") return { part: "domain", domain, file: rest.join("/") };
  if (part === "ui" || part === "browser" || part === "platform" || part === "demo") return { part };
  return { part: "main" };
}

/** Why a file may not import another; null when it may. Paths are from the root of the repository. */
export function fault(from: string, to: string): string | null {
  const [here, there] = [placeOf(from), placeOf(to)];
  if (there.part === "outside") return mayLookOutside(from, to) ? null : "is outside src";
  if (here.part === "domain" && floors[here.domain] === undefined) return `has no floor: ${here.domain}`;
  if (here.part === "domain" && there.part === "domain") return faultBetween(here.domain, there);
  if (here.part === there.part) return null;
  if (!(below[here.part] as string[]).includes(there.part)) return `is upward: ${here.part} → ${there.part}`;
  if (there.part === "domain") return isDoor(there.file, here.part === "main") ? null : "is private";
  return null;
}

function faultBetween(domain: string, there: { domain: string; file: string }): string | null {
  if (there.domain === domain) return null;
  const [mine = 0, theirs] = [floors[domain], floors[there.domain]];
  if (theirs === undefined) return `has no floor: ${there.domain}`;
  if (theirs >= mine) return `is upward: ${domain} (${mine}) → ${there.domain} (${theirs})`;
  return isDoor(there.file, false) ? null : "is private";
}

/** Others enter a domain by its index.ts; only main, which wires it, also by its domain.ts. */
const isDoor = (file: string, wiring: boolean) => file === "index.ts" || (wiring && file === "domain.ts");

/** Tests use what serves all tests. */
const mayLookOutside = (from: string, to: string) => /\.test\.tsx?$/.test(from) && to.startsWith("tests/");

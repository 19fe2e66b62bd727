import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { floors } from "../boundaries/house.ts";

/** Files whose SQL names tables of higher domains, each with which, and why they may: decision 23. The list only shrinks. */
const known: Record<string, string> = {
  "kinds/counts.ts": "mandate_now, unit",
  "kinds/ground.ts": "unit",
  "kinds/last-key.ts": "mandate, unit",
  "kinds/unit-rules.ts": "unit",
  "kinds/uses.ts": "belonging_right, mandate, member_now, unit",
  "mandates/conditions.ts": "qualification",
  "units/restructure/ending.ts": "mandate",
};

const read = (path: string) => readFileSync(path, "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
const domainOf = (path: string) => path.split("/")[2]!;

/** The domain of each table, and of the views that say what is in force of one. */
function owners(): Map<string, string> {
  const tables = globSync("src/domains/**/*.ts").flatMap((path) =>
    [...read(path).matchAll(/(?:pgT|\bt)able\(\s*"(\w+)"/g)].map(
      ({ 1: table }) => [table!, domainOf(path)] as const,
    ),
  );
  return new Map([...tables, ["mandate_now", "mandates"], ["member_now", "units"]]);
}

function isAbove(theirs: string | undefined, mine: string, source: string, name: string): boolean {
  if (theirs === undefined || theirs === mine || new RegExp(`\\b${name} as \\(`).test(source)) return false;
  return (floors[theirs] ?? 0) >= (floors[mine] ?? 0);
}

it("SQL reads tables of one's own domain and of lower ones, as imports do", () => {
  const owner = owners();
  expect(owner.size).toBeGreaterThan(80);
  const upward = globSync("src/domains/**/*.{ts,tsx}")
    .filter((path) => !/\.test\.tsx?$/.test(path))
    .flatMap((path) => {
      const source = read(path);
      const named = [...source.matchAll(/\b(?:from|join|into|update)\s+"?(\w+)/g)].map(
        ({ 1: name }) => name!,
      );
      const over = named.filter((name) => isAbove(owner.get(name), domainOf(path), source, name));
      return over.length > 0
        ? [[path.slice("src/domains/".length), [...new Set(over)].sort().join(", ")]]
        : [];
    });
  expect(Object.fromEntries(upward)).toEqual(known);
});

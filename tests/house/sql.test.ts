import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** Places of the sources, tests aside, where something is written. */
function placesOf(written: RegExp): string[] {
  return globSync("src/**/*.{ts,tsx}")
    .filter((path) => !/\.test\.tsx?$/.test(path))
    .flatMap((path) =>
      [...readFileSync(path, "utf8").matchAll(written)].map(([found]) => `${path}: ${found}`),
    );
}

describe("hand-written queries", () => {
  it("alias no column to camelCase: the rows come so", () => {
    expect(placesOf(/ as "[a-z]+[A-Z]\w*"/g)).toEqual([]);
  });

  it("say what is in force now by a view, and at an instant by the one fragment", () => {
    const now =
      /(\w+\.)?(starts_at|started_at|valid_from) <= now\(\)\s+and \((\w+\.)?\w+ is null or (\w+\.)?\w+ > now\(\)\)/g;
    const then =
      /(starts_at|started_at|valid_from) <= \$\{(\w+)\}\s+and \((\w+\.)?\w+ is null or (\w+\.)?\w+ > \$\{\2\}/g;
    expect([...placesOf(now), ...placesOf(then)]).toEqual([]);
  });

  it("unpack the powers of mandates nowhere: `power_held` says who holds which, lent ones included", () => {
    expect(placesOf(/jsonb_to_recordset\(\w+\.powers\)/g)).toEqual([]);
  });
});

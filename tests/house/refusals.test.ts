import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const sources = globSync("src/**/*.{ts,tsx}")
  .filter((path) => !/\.test\.tsx?$/.test(path))
  .map((path) => readFileSync(path, "utf8"));
const all = sources.join("\n");

/** Every list of refusals: the name that it bears in the code, and those of its refusals. */
const lists = sources.flatMap((source) =>
  [...source.matchAll(/^export const (\w+) = defineRefusals\("[^"]+", \{$([\s\S]*?)^\}\);$/gm)].map(
    ([, list, body]) => ({
      list: list!,
      names: [...body!.matchAll(/^ {2}(\w+): \{/gm)].map(([, name]) => name!),
    }),
  ),
);

/** Those that a kit gives by itself where it was given the whole list. */
const byTheKit = ["stale", "notToCome", "tooFar", "nothingPlanned"];

describe("a refusal", () => {
  it("is found in its list", () => {
    expect(lists.length).toBeGreaterThan(20);
    expect(lists.flatMap(({ names }) => names).length).toBeGreaterThan(250);
  });

  it("is given somewhere: none is left of a rule that is no more", () => {
    const byName = new Set([...all.matchAll(/\b\w+\.\w+\b/g)].map(([said]) => said));
    const byCode = new Set([...all.matchAll(/"[a-z.]+\.(\w+)"/g)].map(([, name]) => name));
    const given = (list: string, name: string) =>
      byName.has(`${list}.${name}`) ||
      byCode.has(name) ||
      (byTheKit.includes(name) && all.includes(`refuse: ${list},`));
    const idle = lists.flatMap(({ list, names }) =>
      names.filter((name) => !given(list, name)).map((name) => `${list}.${name}`),
    );
    expect(idle).toEqual([]);
  });
});

import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { verbNames } from "#platform/audit/index.ts";
import { domains } from "../../src/main/domains.ts";

interface Done {
  verb: string;
  /** The function that does it: the one in which it stands. */
  by: string;
}

/** Every place of the sources where a verb of a domain is carried out, or given to a helper that does. */
function verbsDone(): Done[] {
  return globSync("src/domains/*/**/*.{ts,tsx}")
    .filter((path) => !/\.test\.tsx?$|\/verbs\.ts$/.test(path))
    .flatMap((path) => {
      const source = readFileSync(path, "utf8");
      if (!/import \{[^}]*\bverbs\b[^}]*\} from "[./]+\/verbs\.ts"/.test(source)) return [];
      const domain = path.split("/")[2]!;
      return [...source.matchAll(/(?<!typeof )(?<![\w.])verbs\.(\w+)/g)].map(({ 1: key, index }) => ({
        verb: `${domain} ${key}`,
        by: functionAround(source.slice(0, index)),
      }));
    });
}

const functionAround = (before: string): string =>
  [...before.matchAll(/^(?:export )?(?:async function|function|const) (\w+)/gm)].at(-1)?.[1] ?? "";

/** What each domain declares, as `domain key`. */
const declared = globSync("src/domains/*/verbs.ts").flatMap((path) =>
  [...readFileSync(path, "utf8").matchAll(/^ {2}(\w+): \{ on:/gm)].map(
    ({ 1: key }) => `${path.split("/")[2]} ${key}`,
  ),
);

const tests = [...globSync("src/**/*.test.{ts,tsx}"), ...globSync("tests/**/*.{ts,tsx}")]
  .filter((path) => !path.endsWith("house/verbs.test.ts"))
  .map((path) => readFileSync(path, "utf8"))
  .join("\n");

describe("the verbs of the house", () => {
  it("have each a name of their own, under the domain that declares it", () => {
    expect(domains.length).toBeGreaterThan(10);
    expect(verbNames()).toHaveLength(declared.length);
    expect(verbNames().filter((name) => !/^[a-z]+\.[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
  });

  it("are each done somewhere", () => {
    const done = new Set(verbsDone().map(({ verb }) => verb));
    expect(declared.filter((verb) => !done.has(verb))).toEqual([]);
  });

  it("are each tested: some test names the function that does it", () => {
    const untested = verbsDone().filter(({ by }) => !new RegExp(`\\b${by}\\b`).test(tests));
    expect(untested).toEqual([]);
  });
});

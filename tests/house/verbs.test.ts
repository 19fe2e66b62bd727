import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { verbNames } from "#platform/audit/index.ts";
import { domains } from "../../src/main/domains.ts";

interface Done {
  /** Where the verb is declared, and its key there. */
  verb: string;
  /** The function that does it: the one in which it stands. */
  by: string;
}

const declarations = globSync("src/domains/**/verbs.ts").filter((path) =>
  /\bdeclareVerbs\(/.test(read(path)),
);
const declared = declarations.flatMap((path) =>
  [...read(path).matchAll(/^ {2}(\w+): \{ on:/gm)].map(({ 1: key }) => `${path} ${key}`),
);

/** Every place of the sources where a verb of a domain is carried out, or given to a helper that does. */
function verbsDone(): Done[] {
  return globSync("src/domains/**/*.{ts,tsx}")
    .filter((path) => !/\.test\.tsx?$/.test(path))
    .flatMap((path) => {
      const source = read(path);
      const from = /import \{[^}]*\bverbs\b[^}]*\} from "(\.[^"]*\/verbs\.ts)"/.exec(source)?.[1];
      if (!from) return [];
      return [...source.matchAll(/(?<!typeof )(?<![\w.])verbs\.(\w+)/g)].map(({ 1: key, index }) => ({
        verb: `${join(dirname(path), from)} ${key}`,
        by: functionAround(source.slice(0, index)),
      }));
    });
}

const functionAround = (before: string): string =>
  [...before.matchAll(/^(?:export )?(?:async function|function|const) (\w+)/gm)].at(-1)?.[1] ?? "";

function read(path: string): string {
  return readFileSync(path, "utf8");
}

const tests = [...globSync("src/**/*.test.{ts,tsx}"), ...globSync("tests/**/*.{ts,tsx}")]
  .filter((path) => !path.endsWith("house/verbs.test.ts"))
  .map(read)
  .join("\n");

describe("the verbs of the house", () => {
  it("have each a name of their own, under the domain that declares it", () => {
    expect(domains.length).toBeGreaterThan(10);
    expect(verbNames().length).toBeGreaterThanOrEqual(declared.length);
    expect(verbNames().filter((name) => !/^[a-z]+\.[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
  });

  it("are each done somewhere", () => {
    const done = new Set(verbsDone().map(({ verb }) => verb));
    expect(declared.filter((verb) => !done.has(verb))).toEqual([]);
  });

  it("are each tested: some test names the function that does it, or reads its record", () => {
    const isTested = ({ by, verb }: Done) => {
      const recorded = verb.split(" ")[1]!.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      return new RegExp(`\\b${by}\\b|['"]\\w+\\.${recorded}['"]`).test(tests);
    };
    const untested = verbsDone().filter((done) => !isTested(done));
    expect(untested).toEqual([]);
  });
});

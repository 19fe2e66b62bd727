import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { allMessages } from "#platform/language/index.ts";
import "#demo/index.ts";
import "../../src/main/app.ts";

const record = "tests/house/sentences.txt";
const recorded = readFileSync(record, "utf8").split("\n").filter(Boolean);
const declared = [...allMessages().keys()].filter((key) => !key.startsWith("test"));

/** Where each migration takes the wording of a sentence: a list of `old new` between two `$moved$`, in order. */
const moves = globSync("migrations/*/migration.sql")
  .sort()
  .map((path) => readFileSync(path, "utf8").match(/\$moved\$\n([\s\S]*?)\$moved\$/)?.[1] ?? "")
  .map(
    (block) =>
      new Map(block.split("\n").flatMap((line) => (line ? [line.split(" ") as [string, string]] : []))),
  );

const endOf = (key: string, from = 0) => moves.slice(from).reduce((at, moved) => moved.get(at) ?? at, key);

/** Sentences done away with that no other replaces: what was reworded is listed to the administrator. */
const withoutSuccessor: string[] = [];

describe("a sentence that a movement may have reworded", () => {
  // A key goes into the record with `vitest run tests/house/sentences.test.ts -u`, and never out of it.
  it("is on record by its key", async () => {
    const all = [...new Set([...recorded, ...declared])].sort();
    await expect(`${all.join("\n")}\n`).toMatchFileSnapshot("sentences.txt");
  });

  it("is still said, or moved by a migration to one that is", () => {
    const said = new Set([...declared, ...withoutSuccessor]);
    expect(recorded.length).toBeGreaterThan(1000);
    expect(recorded.filter((key) => !said.has(endOf(key)))).toEqual([]);
  });

  it("is nowhere moved to one that nobody says", () => {
    const said = new Set(declared);
    const ends = moves.flatMap((moved, n) => [...moved.values()].map((key) => endOf(key, n + 1)));
    expect(ends.length).toBeGreaterThan(1000);
    expect(ends.filter((key) => !said.has(key))).toEqual([]);
  });
});

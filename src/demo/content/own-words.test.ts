import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { CAST } from "./cast.ts";
import { COORDINATION } from "./coordination.ts";
import { personAt } from "./names.ts";

const HERE = import.meta.dirname;
const SOURCE = resolve(HERE, "../../../../shared/source/feuille-de-route-2025.txt");
const RUN = 6;

const ownText = readdirSync(HERE, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.(ts|json)$/.test(file) && !file.endsWith(".test.ts"))
  .map((file) => readFileSync(join(HERE, file), "utf8"))
  .join("\n\n");

/** Every run of six words, without case, accents kept, markers and punctuation set aside. */
function runsOfWords(text: string): Set<string> {
  const words =
    text
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}\p{N}·]+/gu) ?? [];
  return new Set(words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(" ")));
}

describe("the example's own words", () => {
  it("write only to addresses and phones that belong to nobody", () => {
    const domains = [...ownText.matchAll(/@([a-z-]+(?:\.[a-z-]+)+)/g)].map((match) => match[1]);
    expect(new Set(domains)).toEqual(new Set(["example.org"]));
    const phones = ownText.match(/\b0\d(?: \d\d){4}\b/g) ?? [];
    const fiction = /^(?:01 99 00|02 61 91|03 53 01|04 65 71|05 36 49|06 39 98) /;
    expect(phones.filter((phone) => !fiction.test(phone))).toEqual([]);
    expect(ownText).not.toMatch(/insoumis/i);
  });
});

describe.skipIf(!existsSync(SOURCE))("beside the real text (skipped where it is absent)", () => {
  const source = existsSync(SOURCE) ? readFileSync(SOURCE, "utf8") : "";

  it("no run of six words is the same", () => {
    const real = runsOfWords(source);
    expect([...runsOfWords(ownText)].filter((run) => real.has(run))).toEqual([]);
  });

  it("nobody has the name of someone in it", () => {
    const generated = Array.from({ length: 6000 }, (_, index) => personAt(index));
    const people = [...COORDINATION, ...CAST.flatMap(({ person }) => person ?? []), ...generated];
    const names = people.map(({ givenName, familyName }) => `${givenName} ${familyName}`);
    expect(names.filter((name) => source.includes(name))).toEqual([]);
  });
});

import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fault, floors } from "./boundaries/house.ts";
import { cycles, importsIn, importsOfSource } from "./boundaries/imports.ts";

describe("the house", () => {
  const imports = importsOfSource();

  it("has imports to look at", () => {
    expect(imports.length).toBeGreaterThan(10);
  });

  it("has no upward or private import", () => {
    const faults = imports.flatMap(({ from, to }) => {
      const why = fault(from, to);
      return why ? [`${from} imports ${to}, which ${why}`] : [];
    });
    expect(faults).toEqual([]);
  });

  it("has no files that load each other in a circle", () => {
    expect(cycles(imports).map((cycle) => cycle.join(" → "))).toEqual([]);
  });

  it("gives every domain a floor", () => {
    const domains = readdirSync("src/domains", { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(domains.map(({ name }) => name).filter((name) => floors[name] === undefined)).toEqual([]);
  });
});

describe("the rules of the house", () => {
  it.each([
    ["src/main.ts", "src/domains/reviews/domain.ts"],
    ["src/cli.ts", "src/platform/database/index.ts"],
    ["src/domains/reviews/pages/review.tsx", "src/domains/voice/index.ts"],
    ["src/domains/reviews/campaign.ts", "src/domains/reviews/schema.ts"],
    ["src/domains/people/person.ts", "src/ui/form.tsx"],
    ["src/domains/people/person.test.ts", "tests/support/database.ts"],
    ["src/demo/people.ts", "src/domains/people/index.ts"],
    ["src/browser/main.ts", "src/ui/ring.tsx"],
    ["src/ui/layout.tsx", "src/platform/language/index.ts"],
  ])("let %s import %s", (from, to) => {
    expect(fault(from, to)).toBeNull();
  });

  it.each([
    ["src/platform/http/index.ts", "src/domains/people/index.ts", /upward/],
    ["src/platform/http/index.ts", "src/ui/layout.tsx", /upward/],
    ["src/ui/layout.tsx", "src/domains/people/index.ts", /upward/],
    ["src/browser/main.ts", "src/domains/people/index.ts", /upward/],
    ["src/domains/people/person.ts", "src/demo/people.ts", /upward/],
    ["src/domains/people/person.ts", "src/main.ts", /upward/],
    ["src/domains/texts/text.ts", "src/domains/voice/index.ts", /upward/],
    ["src/domains/movement/name.ts", "src/domains/territory/index.ts", /upward/],
    ["src/domains/reviews/campaign.ts", "src/domains/voice/schema.ts", /private/],
    ["src/domains/reviews/campaign.ts", "src/domains/voice/domain.ts", /private/],
    ["src/main.ts", "src/domains/voice/schema.ts", /private/],
    ["src/demo/people.ts", "src/domains/people/schema.ts", /private/],
    ["src/domains/people/person.ts", "tests/support/database.ts", /outside/],
    ["src/domains/attic/box.ts", "src/platform/log/index.ts", /no floor/],
  ])("keep %s from importing %s", (from, to, why) => {
    expect(fault(from, to)).toMatch(why);
  });

  it("read every way of naming another file, and nothing in comments", () => {
    const source = [
      'import { a } from "#platform/log/index.ts";',
      'import type { B } from "./b.ts";',
      'import "../side.ts";',
      'export * from "./all.ts";',
      "import {\n  many,\n  names,\n} from './many.ts';",
      'const later = await import("./later.ts");',
      '// import { no } from "./no.ts";',
      '/* import { no } from "./no.ts"; */',
      'import pg from "pg";',
    ].join("\n");
    const found = importsIn("src/ui/x.ts", source).map(({ to, typeOnly }) => (typeOnly ? `type ${to}` : to));
    expect(found).toEqual([
      "src/platform/log/index.ts",
      "type src/ui/b.ts",
      "src/side.ts",
      "src/ui/all.ts",
      "src/ui/many.ts",
      "src/ui/later.ts",
    ]);
  });

  it("see a circle through a third file, but none through types", () => {
    const link = (from: string, to: string, typeOnly = false) => ({ from, to, typeOnly });
    expect(cycles([link("a", "b"), link("b", "c"), link("c", "a")])).toEqual([["a", "b", "c", "a"]]);
    expect(cycles([link("a", "b"), link("b", "a", true), link("a", "c"), link("b", "c")])).toEqual([]);
  });
});

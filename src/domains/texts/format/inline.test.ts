import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyInline } from "../../../../tests/support/documents.ts";
import { canonicalInline } from "./canonical.ts";
import { parseInline, writeInline } from "./inline.ts";

describe("the inline dialect", () => {
  it("reads bold, emphasis, adopted words and links", () => {
    expect(parseInline("a **b** *c* {+d+} [e](https://example.org)")).toEqual([
      { text: "a ", marks: [] },
      { text: "b", marks: ["strong"] },
      { text: " ", marks: [] },
      { text: "c", marks: ["emphasis"] },
      { text: " ", marks: [] },
      { text: "d", marks: ["insertion"] },
      { text: " ", marks: [] },
      { text: "e", marks: [], href: "https://example.org" },
    ]);
  });

  it("writes marks that overlap and reads them back", () => {
    const runs = parseInline("**a {+b** c+} d");
    expect(runs.map((run) => run.marks)).toEqual([["strong"], ["strong", "insertion"], ["insertion"], []]);
    expect(writeInline(runs)).toBe("**a {+b** c+} d");
  });

  it("keeps a marker without its partner as words", () => {
    expect(parseInline("2 * 3 {+ [x] +} **")).toEqual([
      { text: "2 * 3 ", marks: [] },
      { text: " [x] ", marks: ["insertion"] },
      { text: " **", marks: [] },
    ]);
  });

  it("never makes a link of an address that could run a script", () => {
    const [run] = parseInline("[x](javascript:alert)");
    expect(run).toEqual({ text: "[x](javascript:alert)", marks: [] });
  });

  it("gives back exactly the runs it wrote", () => {
    fc.assert(
      fc.property(fc.array(anyInline, { maxLength: 8 }), (runs) => {
        const content = canonicalInline(runs);
        expect(parseInline(writeInline(content))).toEqual(content);
      }),
      { numRuns: 2000 },
    );
  });

  it("writes any string it has read in one stable form", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."a *[]()+{}\\_—http:/") }), (source) => {
        const once = writeInline(parseInline(source));
        expect(writeInline(parseInline(once))).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});

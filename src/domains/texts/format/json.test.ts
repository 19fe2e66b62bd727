import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalDocument } from "../../../../tests/support/documents.ts";
import { fromJson, toJson } from "./json.ts";

const empty = { format: "boucle-text", version: 1, title: "T", language: "fr", blocks: [] };

describe("a text as JSON", () => {
  it("gives back every document it wrote", () => {
    fc.assert(
      fc.property(canonicalDocument, (document) => {
        expect(fromJson(toJson(document))).toEqual(document);
      }),
    );
  });

  it("names its format and version first", () => {
    expect(toJson({ title: "T", language: "fr", blocks: [] })).toMatch(
      /^\{\n {2}"format": "boucle-text",\n {2}"version": 1,/,
    );
  });

  it.each([
    ["not JSON", "{"],
    ["another version", JSON.stringify({ ...empty, version: 2 })],
    ["an unknown field", JSON.stringify({ ...empty, secret: 1 })],
    ["an unknown kind", JSON.stringify({ ...empty, blocks: [{ kind: "script", content: [] }] })],
    [
      "an address that could run a script",
      JSON.stringify({
        ...empty,
        blocks: [{ kind: "text", content: [{ text: "x", marks: [], href: "javascript:alert(1)" }] }],
      }),
    ],
    ["null", "null"],
  ])("refuses %s", (_, source) => {
    expect(() => fromJson(source)).toThrow(expect.objectContaining({ code: "format" }));
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changes, Diff } from "./diff.tsx";
import { text } from "./testing/render.ts";

describe("a comparison of two wordings", () => {
  it("loses no word of either", () => {
    const words = fc
      .array(fc.constantFrom("la", "boucle", "nomme", "un", "binôme", ",", " ", "  ", "."))
      .map((list) => list.join(" "));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const found = changes(before, after);
        expect(found.map(({ removed, kept }) => removed + kept).join("")).toBe(before);
        expect(found.map(({ added, kept }) => added + kept).join("")).toBe(after);
      }),
    );
  });

  it("takes neighbouring words that changed as one change", () => {
    const found = changes(
      "nomme une personne chargée de tout",
      "nomme par consensus un binôme chargé de tout",
    );
    expect(found.filter(({ removed, added }) => removed || added)).toHaveLength(1);
  });

  it("says what was removed and added, for those who see no colour", () => {
    expect(text(<Diff before="un an" after="deux ans" />)).toBe("retiré : un an ajouté : deux ans");
  });

  it("shows one text when nothing changed", () => {
    expect(text(<Diff before="la boucle" after="la boucle" />)).toBe("la boucle");
  });
});

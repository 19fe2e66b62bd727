import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { searchName } from "./search-name.ts";

describe("the name that is searched", () => {
  it.each([
    ["Aÿ-Champagne", "ay champagne"],
    ["L'Haÿ-les-Roses", "hay les roses"],
    ["L’Haÿ les Roses", "hay les roses"],
    ["Œuilly", "oeuilly"],
    ["ST-ÉTIENNE", "saint etienne"],
    ["Ste Maxime", "sainte maxime"],
    ["Boulogne s/Mer", "boulogne sur mer"],
    ["Le Havre", "havre"],
    ["LES  ULIS ", "ulis"],
    ["Lyon Cedex 07", "lyon"],
    ["Paris 13ème", "paris 13"],
    ["Paris 1er Arrondissement", "paris 1 arrondissement"],
    ["Lyon 03", "lyon 3"],
    ["Le", "le"],
    ["Lescar", "lescar"],
    ["北京 ?", ""],
  ])("of « %s » is « %s »", (typed, expected) => {
    expect(searchName(typed)).toBe(expected);
  });

  it("is made of plain words, whatever was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) =>
        /^([a-z0-9]+( [a-z0-9]+)*)?$/.test(searchName(typed)),
      ),
    );
    expect(searchName("%_'; drop table place; --")).toBe("drop table place");
  });
});

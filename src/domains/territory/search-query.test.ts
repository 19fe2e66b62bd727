import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { postcodesBeginning, understand } from "./search-query.ts";

describe("what a search means", () => {
  it.each(["07", "07200", "2a", "2B033", "200073245", "07 200", "0"])("« %s » is a code", (typed) => {
    expect(understand(typed)).toMatchObject({ code: typed.toUpperCase().replace(" ", ""), name: "" });
  });

  it.each([
    ["Saint-Denis (93)", "saint denis", "93"],
    ["07200 Aubenas", "aubenas", "07200"],
    ["Bastia, 2b", "bastia", "2B"],
    ["Les Abymes 971", "abymes", "971"],
  ])("« %s » is « %s » within %s", (typed, name, code) => {
    expect(understand(typed).within).toEqual({ name, code });
  });

  it("is first of all a name when letters and digits mix", () => {
    expect(understand("Paris 13e")).toEqual({ name: "paris 13", within: null, code: null, postcodes: [] });
    expect(understand("Paris 13").name).toBe("paris 13");
  });

  it.each(["", "   ", "—", "?!", "١٢٣"])("is nothing at all for « %s »", (typed) => {
    expect(understand(typed)).toEqual({ name: "", within: null, code: null, postcodes: [] });
  });

  it("is read without fail and in little time, whatever was typed", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 500 }),
        (typed) => understand(typed).name.length <= 400,
      ),
    );
    expect(understand("a ".repeat(100_000)).name.length).toBeLessThanOrEqual(80);
  });
});

describe("postcodes that begin alike", () => {
  it("are one for five digits, ten for four, a hundred for three", () => {
    expect(postcodesBeginning("07200")).toEqual(["07200"]);
    expect(postcodesBeginning("0720")).toHaveLength(10);
    expect(postcodesBeginning("072")).toHaveLength(100);
    expect(postcodesBeginning("072").at(-1)).toBe("07299");
  });

  it("are left to the department's code for fewer digits, and do not exist for letters", () => {
    expect(postcodesBeginning("07")).toEqual([]);
    expect(postcodesBeginning("2A0")).toEqual([]);
  });
});

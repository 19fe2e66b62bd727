import { describe, expect, it } from "vitest";
import { renumbered, roman, startingNumber } from "./numbering.ts";

const block = (kind: string, number: string | null = null) => ({ kind, number });

describe("numbering", () => {
  it("runs through the whole text for paragraphs and objectives, in Roman figures for axes", () => {
    const blocks = [
      block("paragraph", "1"),
      block("axis", "I"),
      block("objective", "1"),
      block("paragraph", "9"),
      block("axis", "III"),
      block("objective", "7"),
      block("paragraph", "12 bis"),
    ];
    expect(renumbered(blocks)).toEqual(["1", "I", "1", "2", "II", "2", "3"]);
  });

  it("follows the figures that the text uses for its axes", () => {
    expect(renumbered([block("axis", "1"), block("axis", "5")])).toEqual(["1", "2"]);
    expect(renumbered([block("axis", "A"), block("axis", "0")])).toEqual(["A", "B"]);
    expect(renumbered([block("axis", "0"), block("axis", "I")])).toEqual(["I", "II"]);
  });

  it("starts objectives anew in each axis where the text does so", () => {
    const blocks = [
      block("axis", "I"),
      block("objective", "1"),
      block("objective", "2"),
      block("axis", "II"),
      block("objective", "1"),
      block("objective", "9"),
    ];
    expect(renumbered(blocks)).toEqual(["I", "1", "2", "II", "1", "2"]);
  });

  it("leaves without number what the text does not number, and headings as printed", () => {
    expect(
      renumbered([block("axis"), block("objective"), block("heading", "2"), block("annex", "B")]),
    ).toEqual([null, null, "2", "B"]);
  });

  it("gives a new block a number where its like have one", () => {
    expect(startingNumber("objective", [block("objective")])).toBeNull();
    expect(startingNumber("objective", [block("objective", "1")])).toBe("0");
    expect(startingNumber("objective", [])).toBe("0");
    expect(startingNumber("heading", [])).toBeNull();
  });

  it("writes Roman figures", () => {
    expect([1, 4, 9, 14, 40, 99].map(roman)).toEqual(["I", "IV", "IX", "XIV", "XL", "XCIX"]);
  });
});

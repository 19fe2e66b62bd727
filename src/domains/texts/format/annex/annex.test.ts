import { describe, expect, it } from "vitest";
import { defaultProfile } from "../profile.ts";
import { readText } from "../read.ts";
import { asNames } from "./names.ts";
import { asUnitLine } from "./unit-line.ts";

const annexOf = (...lines: string[]) => readText(["T", "1. Un.", "ANNEXE : QUI", ...lines].join("\n\n"));
const codes = (reading: ReturnType<typeof readText>) => reading.warnings.map((each) => each.code);

describe("names of people", () => {
  it.each([
    ["Ana Bel et Carl Dor", ["Ana Bel", "Carl Dor"]],
    ["Ana Bel, Éva d'Orsanne and Li Mo-Ran", ["Ana Bel", "Éva d'Orsanne", "Li Mo-Ran"]],
    ["Jeanne de La Tour (maire - 12) & Ib Ben Ali.", ["Jeanne de La Tour", "Ib Ben Ali"]],
  ])("are read in %j", (text, names) => {
    expect(asNames(text)).toEqual(names);
  });

  it.each([
    "inscription ouverte",
    "CRP",
    "Ana Bel et son équipe",
    "on peut écrire à a@example.org",
    "",
    "Ana Bel 3",
  ])("are not seen in %j", (text) => {
    expect(asNames(text)).toBeUndefined();
  });
});

describe("the line that names a unit", () => {
  it.each([
    ["Espace « *Eau* » : Ana Bel et Carl Dor", "space", "Eau"],
    ["Espace Eau : Ana Bel", "space", "Eau"],
    ["Water space: Ana Bel and Carl Dor", "space", "Water"],
    ["Comité électoral : Ana Bel", "committee", "Comité électoral"],
    ["Coordination : Ana Bel", "coordination", "Coordination"],
    ["Espace « Eau »", "space", "Eau"],
  ])("is read in %j", (line, kind, name) => {
    expect(asUnitLine(line, defaultProfile)).toMatchObject({ kind, name });
  });

  it.each(["L'espace « Eau » tient la carte.", "Espace : rejoignez-nous", "Eau : Ana Bel"])(
    "is not seen in %j",
    (line) => {
      expect(asUnitLine(line, defaultProfile)).toBeUndefined();
    },
  );
});

describe("units named in two places", () => {
  const list = (line: string) => ["1 - La coordination", line, "2 - Les espaces"];

  it("are one when only the order of the leads changes", () => {
    const reading = annexOf(
      ...list("- Espace « Eau » : Ana Bel et Carl Dor"),
      "Espace « Eau » : Carl Dor et Ana Bel",
    );
    expect(reading.counts.spaces).toBe(1);
    expect(codes(reading)).toEqual([]);
  });

  it("stay one, with all the leads, when the leads differ, and say so", () => {
    const reading = annexOf(...list("- Espace « Eau » : Ana Bel"), "Espace « Eau » : Eve Fa");
    expect(reading.annex.units[0]?.leads).toEqual(["Ana Bel", "Eve Fa"]);
    expect(codes(reading)).toEqual(["unit_leads_differ"]);
  });

  it("stay two when nothing but the leads agrees", () => {
    const reading = annexOf(
      ...list("- Espace « Eau » : Ana Bel\n- Espace « Bois » : Eve Fa"),
      "Espace « Bois » : Eve Fa",
      "Espace « Mer » : Ana Bel",
    );
    expect(reading.counts.spaces).toBe(3);
    expect(codes(reading)).toEqual(["unit_only_once", "unit_same_leads", "unit_only_once"]);
  });

  it("stay two when only the names are close", () => {
    const reading = annexOf(...list("- Espace « Eau vive » : Ana Bel"), "Espace « Eaux vives » : Eve Fa");
    expect(reading.counts.spaces).toBe(2);
  });
});

describe("an annex", () => {
  it("warns when the numbers it announces are not those found", () => {
    const reading = annexOf(
      "La coordination est composée de 3 membres représentant 1 espace.",
      "- Espace « Eau » : Ana Bel et Carl Dor",
    );
    expect(reading.counts.coordinationMembers).toBe(2);
    expect(codes(reading)).toEqual(["count_differs"]);
  });

  it("proposes a bounded number of units, whatever the source", () => {
    const many = Array.from({ length: 400 }, (_, index) => `Espace « Eau ${index} » : Ana Bel`);
    const reading = annexOf(...many);
    expect(reading.counts.spaces).toBe(300);
    expect(codes(reading)).toEqual(["annex_too_long"]);
    expect(reading.words.ok).toBe(true);
  });

  it("proposes nothing from the body of the text", () => {
    const reading = readText("T\n\n1. Un.\n\nEspace « Eau » : Ana Bel et Carl Dor");
    expect(reading.annex).toEqual({ units: [], coordinationMembers: [], responsibilities: [] });
  });
});

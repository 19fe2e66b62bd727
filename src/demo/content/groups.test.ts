import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { generateGroups, readCommunes } from "./groups.ts";
import { DEPARTMENTS, HOME_LOOP, LOOPS } from "./loops.ts";
import { shareOut } from "./places/spread.ts";
import { inTown, ofTown } from "./places/town-names.ts";

const communes = readCommunes();
const groups = generateGroups(communes, "2026-11-22");

describe("the groups of the example", () => {
  it("are four hundred, with at least one in each of the 109 loops", () => {
    expect(groups).toHaveLength(400);
    expect(new Set(groups.map(({ loopSlug }) => loopSlug)).size).toBe(LOOPS.length);
  });

  it("have slugs and addresses of their own", () => {
    expect(new Set(groups.map(({ slug }) => slug)).size).toBe(400);
    expect(new Set(groups.map(({ contactEmail }) => contactEmail)).size).toBe(400);
  });

  it("meet in real communes of their department, at one of its postcodes", () => {
    const byCode = new Map(communes.map((commune) => [commune.code, commune]));
    const codeOf = new Map(LOOPS.map(({ slug, code }) => [slug, code]));
    const lost = groups.filter(({ commune, loopSlug }) => {
      if (!commune) return !codeOf.get(loopSlug)?.startsWith("E");
      const real = byCode.get(commune.code);
      return real?.department !== codeOf.get(loopSlug) || !real?.postcodes.includes(commune.postcode);
    });
    expect(lost).toEqual([]);
  });

  it("are the same groups each time, and of every kind", () => {
    expect(generateGroups(communes, "2026-11-22")).toEqual(groups);
    expect(new Set(groups.map(({ kind }) => kind))).toEqual(new Set(["local", "thematic", "youth"]));
  });

  it("are fifteen in the loop of the cast", () => {
    expect(groups.filter(({ loopSlug }) => loopSlug === HOME_LOOP)).toHaveLength(15);
  });

  it("leave no blank to fill in what they say of themselves", () => {
    const words = groups.flatMap(({ name, description, meetingHabit }) => [name, description, meetingHabit]);
    expect(words.filter((text) => /[{}']|undefined/.test(text))).toEqual([]);
  });
});

describe("departments", () => {
  it("take the article that the published division of France gives them", () => {
    const path = createRequire(import.meta.url).resolve(
      "@etalab/decoupage-administratif/data/departements.json",
    );
    const published = JSON.parse(readFileSync(path, "utf8")) as {
      code: string;
      nom: string;
      typeLiaison: number;
    }[];
    const articles = ["de", "d'", "le", "la", "les", "l'"];
    const told = published
      .filter(({ code }) => DEPARTMENTS.some(([own]) => own === code))
      .map(({ code, nom, typeLiaison }) => [code, nom, articles[typeLiaison]]);
    expect([...told].sort()).toEqual(
      DEPARTMENTS.map(([code, name, article]) => [code, name, article]).sort(),
    );
  });
});

describe("sharing seats out", () => {
  it("gives one to each, the rest in proportion, and sums exactly", () => {
    expect(shareOut([0, 10, 90], 13)).toEqual([1, 2, 10]);
  });

  it("refuses fewer seats than there are loops", () => {
    expect(() => shareOut([1, 1, 1], 2)).toThrow(RangeError);
  });
});

describe("towns in a sentence", () => {
  it.each([
    ["Poitiers", "de Poitiers", "à Poitiers"],
    ["Orléans", "d'Orléans", "à Orléans"],
    ["Le Havre", "du Havre", "au Havre"],
    ["Les Abymes", "des Abymes", "aux Abymes"],
    ["La Rochelle", "de La Rochelle", "à La Rochelle"],
    ["Hyères", "d'Hyères", "à Hyères"],
  ])("%s", (town, of, inside) => {
    expect([ofTown(town), inTown(town)]).toEqual([of, inside]);
  });
});

import { describe, expect, it } from "vitest";
import { CAST, castAs, HOME_GROUP } from "./cast.ts";
import { COORDINATION } from "./coordination.ts";
import { HOME_GROUPS } from "./groups.ts";
import { LOOPS } from "./loops.ts";
import { MOVEMENT } from "./movement.ts";
import { FAMILY_NAMES } from "./names.ts";
import { COMMITTEES, COORDINATION_SLUG, POLES, SPACES } from "./spaces.ts";
import { slugify } from "./typography.ts";

describe("spaces and poles", () => {
  it("are eleven and twelve, with three committees", () => {
    expect([SPACES.length, POLES.length, COMMITTEES.length]).toEqual([11, 12, 3]);
  });

  it("have slugs and addresses of their own", () => {
    const units = [...SPACES, ...POLES, ...COMMITTEES, ...LOOPS];
    expect(new Set(units.map(({ slug }) => slug)).size).toBe(units.length);
    expect(new Set(units.map(({ contactEmail }) => contactEmail)).size).toBe(units.length);
  });
});

describe("the coordination", () => {
  it("is twelve women and twelve men", () => {
    const women = COORDINATION.filter(({ gender }) => gender === "woman");
    expect([COORDINATION.length, women.length]).toEqual([24, 12]);
  });

  it("gives each space a pair, the parliamentary one three, and the whole one coordinator", () => {
    const leads = (slug: string | null) => COORDINATION.filter(({ space }) => space === slug);
    expect(leads(null)).toHaveLength(1);
    for (const { slug } of SPACES) {
      expect(leads(slug)).toHaveLength(slug === "intergroupe-parlementaire" ? 3 : 2);
      expect(new Set(leads(slug).map(({ gender }) => gender)).size).toBe(2);
    }
  });
});

describe("the cast", () => {
  it("plays every role of the bar, the visitor being nobody", () => {
    expect(CAST).toHaveLength(13);
    expect(new Set(CAST.map(({ role }) => role)).size).toBe(13);
    expect(castAs("visitor").person).toBeNull();
  });

  it("has names that no generated person has", () => {
    const people = CAST.flatMap(({ person }) => person ?? []);
    expect(people.filter(({ familyName }) => FAMILY_NAMES.includes(familyName))).toEqual([]);
    expect(COORDINATION.filter(({ familyName }) => FAMILY_NAMES.includes(familyName))).toEqual([]);
  });

  it("lives in units that exist", () => {
    const groups = HOME_GROUPS.map(([name]) => slugify(name));
    const units = [...SPACES, ...COMMITTEES, ...LOOPS].map(({ slug }) => slug);
    const known = new Set([...groups, ...units, COORDINATION_SLUG, MOVEMENT.slug]);
    const named = CAST.flatMap(({ memberOf, mandates }) => [
      memberOf ?? [],
      mandates.map(({ unit }) => unit),
    ]).flat();
    expect(named.filter((slug) => !known.has(slug))).toEqual([]);
  });

  it("includes a gender-balanced pair that animates one group", () => {
    const pair = CAST.filter(({ mandates }) => mandates.some(({ kind }) => kind === "animator"));
    expect(pair.map(({ memberOf }) => memberOf)).toEqual([HOME_GROUP, HOME_GROUP]);
    expect(new Set(pair.map(({ person }) => person?.gender))).toEqual(new Set(["woman", "man"]));
  });
});

describe("loops", () => {
  it("are 109: 96 metropolitan departments, 5 overseas, 8 abroad", () => {
    const departments = LOOPS.filter(({ kind }) => kind === "department");
    expect(LOOPS).toHaveLength(109);
    expect(departments.filter(({ code }) => code.length === 2)).toHaveLength(96);
    expect(departments.filter(({ code }) => code.length === 3).map(({ code }) => code)).toEqual([
      "971",
      "972",
      "973",
      "974",
      "976",
    ]);
  });

  it.each([
    ["ardeche", "de l’Ardèche"],
    ["nord", "du Nord"],
    ["landes", "des Landes"],
    ["paris", "de Paris"],
    ["ille-et-vilaine", "d’Ille-et-Vilaine"],
    ["la-reunion", "de La Réunion"],
    ["francaises-du-benelux", "des Français·es du Benelux"],
  ])("%s is said « %s »", (slug, of) => {
    expect(LOOPS.find((loop) => loop.slug === slug)).toMatchObject({ of });
  });
});

import { describe, expect, it } from "vitest";
import { CAST } from "./cast.ts";
import { COORDINATION } from "./coordination.ts";
import { FAMILY_NAMES, GIVEN_NAMES, personAt } from "./names.ts";

const fiveThousand = Array.from({ length: 5000 }, (_, index) => personAt(index));

describe("invented people", () => {
  it("draw on at least two hundred given names and four hundred family names, each once", () => {
    expect(GIVEN_NAMES.length).toBeGreaterThanOrEqual(200);
    expect(FAMILY_NAMES.length).toBeGreaterThanOrEqual(400);
    expect(new Set(GIVEN_NAMES.map(({ name }) => name)).size).toBe(GIVEN_NAMES.length);
    expect(new Set(FAMILY_NAMES).size).toBe(FAMILY_NAMES.length);
  });

  it("have an address that nobody else has, cast and coordination included", () => {
    const named = [...COORDINATION, ...CAST.flatMap(({ person }) => person ?? [])].map(({ email }) => email);
    const emails = [...fiveThousand.map(({ email }) => email), ...new Set(named)];
    expect(new Set(emails).size).toBe(emails.length);
    expect(emails.every((email) => /^[a-z0-9-]+\.[a-z0-9-]+@example\.org$/.test(email))).toBe(true);
  });

  it("are the same people each time", () => {
    expect(personAt(1234)).toEqual(fiveThousand[1234]);
  });

  it("are about as many women as men, and some said otherwise or nothing", () => {
    const count = (gender: string | null) => fiveThousand.filter((person) => person.gender === gender).length;
    expect(Math.abs(count("woman") - count("man"))).toBeLessThan(400);
    expect(count("nonbinary")).toBeGreaterThan(20);
    expect(count(null)).toBeGreaterThan(20);
  });

  it("keep distinct addresses beyond all combinations of names", () => {
    const combinations = GIVEN_NAMES.length * FAMILY_NAMES.length;
    expect(personAt(combinations).email).not.toBe(personAt(0).email);
  });

  it("have no negative index", () => {
    expect(() => personAt(-1)).toThrow(RangeError);
  });
});

import { describe, expect, it } from "vitest";
import { ends, later } from "#platform/time/index.ts";
import { checkDates } from "./campaign/opening.ts";

/** Whether a review may close at this instant when its assembly meets on this day. */
const may = (closesAt: string, assemblyOn: `${number}-${number}-${number}`, zone: string): boolean => {
  try {
    checkDates({ opensAt: new Date("2026-01-01T00:00:00Z"), closesAt: new Date(closesAt), assemblyOn, zone });
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: "reviews.backwards" });
    return false;
  }
};

describe("a review closes by the end of the day of its assembly", () => {
  it.each([
    ["the day of 25 hours", "2026-10-25", "Europe/Paris", "2026-10-25T23:00:00.000Z"],
    ["the day of 23 hours", "2026-03-29", "Europe/Paris", "2026-03-29T22:00:00.000Z"],
    ["the last of December", "2026-12-31", "Europe/Paris", "2026-12-31T23:00:00.000Z"],
    ["a day in Cayenne", "2026-06-14", "America/Cayenne", "2026-06-15T03:00:00.000Z"],
    ["a day in Nouméa", "2026-06-14", "Pacific/Noumea", "2026-06-14T13:00:00.000Z"],
  ] as const)("%s", (_, day, zone, end) => {
    expect(ends(day, zone).toISOString()).toBe(end);
    expect(may(end, day, zone)).toBe(true);
    expect(may(later(new Date(end), { milliseconds: 1 }).toISOString(), day, zone)).toBe(false);
  });

  it("never before it opens, nor at that very instant", () => {
    expect(may("2026-01-01T00:00:00Z", "2026-06-14", "Europe/Paris")).toBe(false);
    expect(may("2025-12-31T00:00:00Z", "2026-06-14", "Europe/Paris")).toBe(false);
    expect(may("2026-01-01T00:00:01Z", "2026-06-14", "Europe/Paris")).toBe(true);
  });
});

import { describe, expect, it } from "vitest";
import type { Day } from "#platform/time/index.ts";
import { addDays, daysBetween, demoDates } from "./dates.ts";

const DAYS = ["2026-11-22", "2026-01-01", "2026-06-25", "2027-02-28", "2028-10-17"] as const;
const weekday = (day: string) => new Date(`${day}T12:00:00Z`).getUTCDay();

describe("the dates of the example", () => {
  it.each(DAYS)("on %s, the last assembly was a Saturday in June, old enough to have a story", (today) => {
    const { lastAssembly, earlierAssembly } = demoDates(today);
    expect([lastAssembly.slice(5, 7), weekday(lastAssembly)]).toEqual(["06", 6]);
    expect(daysBetween(lastAssembly, today)).toBeGreaterThanOrEqual(120);
    expect(daysBetween(earlierAssembly, lastAssembly)).toBeGreaterThan(360);
  });

  it.each(DAYS)("on %s, the next assembly is a Saturday about three weeks ahead", (today) => {
    const { nextAssembly } = demoDates(today);
    expect(weekday(nextAssembly)).toBe(6);
    expect(Math.abs(daysBetween(today, nextAssembly) - 21)).toBeLessThanOrEqual(3);
  });

  it("closes the review four days from today and the earlier one before its assembly", () => {
    const dates = demoDates("2026-11-22");
    expect(dates.openCampaign.closesOn).toBe("2026-11-26");
    expect(daysBetween(dates.closedCampaign.closesOn, dates.lastAssembly)).toBeGreaterThan(0);
  });

  it("counts days over a change of year and refuses what is not a day", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(() => addDays("demain" as Day, 1)).toThrow(RangeError);
  });
});

import { describe, expect, it } from "vitest";
import { type Day, until } from "#platform/time/index.ts";
import { demoDates } from "./dates.ts";

const days: Day[] = ["2026-11-22", "2026-01-01", "2026-06-25", "2027-02-28", "2028-10-17"];
const weekday = (day: Day) => Temporal.PlainDate.from(day).dayOfWeek;

describe("the dates of the example", () => {
  it.each(days)("on %s, the last assembly was a Saturday in June, old enough to have a story", (today) => {
    const { lastAssembly, earlierAssembly } = demoDates(today);
    expect([lastAssembly.slice(5, 7), weekday(lastAssembly)]).toEqual(["06", 6]);
    expect(until(lastAssembly, today)).toBeGreaterThanOrEqual(120);
    expect(until(earlierAssembly, lastAssembly)).toBeGreaterThan(360);
  });

  it.each(days)("on %s, the next assembly is a Saturday about three weeks ahead", (today) => {
    const { nextAssembly } = demoDates(today);
    expect(weekday(nextAssembly)).toBe(6);
    expect(Math.abs(until(today, nextAssembly) - 21)).toBeLessThanOrEqual(3);
  });

  it("closes the review four days from today and the earlier one before its assembly", () => {
    const dates = demoDates("2026-11-22");
    expect(dates.openCampaign.closesOn).toBe("2026-11-26");
    expect(until(dates.closedCampaign.closesOn, dates.lastAssembly)).toBeGreaterThan(0);
  });

  it("counts days and hours from today, over a change of year", () => {
    const dates = demoDates("2026-12-31");
    expect(dates.day(1)).toBe("2027-01-01");
    expect(dates.at(-1, 7)).toEqual(new Date("2026-12-30T07:20:00Z"));
  });
});

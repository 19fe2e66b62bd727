import { afterEach, describe, expect, it, vi } from "vitest";
import type { Day } from "#platform/time/index.ts";
import { onceOver } from "./history.ts";

const at = (now: string, day: Day, zone = "Europe/Paris") => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(now) });
  const seen = onceOver(day, zone);
  return [seen.day, seen.at.toISOString()];
};

afterEach(() => {
  vi.useRealTimers();
});

describe("as it was on a day", () => {
  it.each<[string, Day, string]>([
    ["in summer", "2026-06-14", "2026-06-14T21:59:59.999Z"],
    ["in winter", "2026-01-14", "2026-01-14T22:59:59.999Z"],
    ["on the day of 25 hours", "2025-10-26", "2025-10-26T22:59:59.999Z"],
    ["on the day of 23 hours", "2026-03-29", "2026-03-29T21:59:59.999Z"],
    ["on the last of December", "2025-12-31", "2025-12-31T22:59:59.999Z"],
  ])("means its last instant in Paris, %s", (_, day, last) => {
    expect(at("2026-12-01T10:00:00Z", day)).toEqual([day, last]);
  });

  it("means now for today and for days to come, by the clocks of the zone", () => {
    const late = "2026-06-14T22:30:00.000Z";
    expect(at(late, "2026-06-14")).toEqual(["2026-06-14", "2026-06-14T21:59:59.999Z"]);
    expect(at(late, "2026-06-15")).toEqual(["2026-06-15", late]);
    expect(at(late, "2027-01-01")).toEqual(["2026-06-15", late]);
  });

  it("is another day overseas at the same instant", () => {
    const late = "2026-06-14T22:30:00.000Z";
    expect(at(late, "2026-06-14", "America/Cayenne")).toEqual(["2026-06-14", late]);
    expect(at(late, "2026-06-14", "Pacific/Noumea")).toEqual(["2026-06-14", "2026-06-14T12:59:59.999Z"]);
  });
});

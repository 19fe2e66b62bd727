import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayIn, instantOf, localOf } from "./zone.ts";

const zones = [
  "Europe/Paris",
  "Indian/Reunion",
  "America/Martinique",
  "Pacific/Tahiti",
  "America/New_York",
  "Asia/Kolkata",
  "UTC",
];

describe("a local time", () => {
  it("is the instant that a clock of the zone shows, in summer and in winter", () => {
    expect(instantOf("2026-06-14T20:00", "Europe/Paris")?.toISOString()).toBe("2026-06-14T18:00:00.000Z");
    expect(instantOf("2026-12-04T20:00", "Europe/Paris")?.toISOString()).toBe("2026-12-04T19:00:00.000Z");
    expect(instantOf("2026-12-04T20:00", "Indian/Reunion")?.toISOString()).toBe("2026-12-04T16:00:00.000Z");
  });

  it("is the first of two where clocks go back, and an hour later where they skip", () => {
    expect(instantOf("2026-10-25T02:30", "Europe/Paris")?.toISOString()).toBe("2026-10-25T00:30:00.000Z");
    expect(localOf(instantOf("2026-03-29T02:30", "Europe/Paris")!, "Europe/Paris")).toBe("2026-03-29T03:30");
  });

  it("comes back as it was typed, whatever the zone", () => {
    const minute = fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(minute, fc.constantFrom(...zones), (date, zone) => {
        const at = new Date(Math.floor(date.getTime() / 60_000) * 60_000);
        const local = localOf(at, zone);
        expect(localOf(instantOf(local, zone)!, zone)).toBe(local);
      }),
    );
  });

  it("is nothing when it is not a time", () => {
    for (const text of [
      "",
      "demain",
      "2026-13-45T20:00",
      "2026-06-14",
      "2026-06-14T20:00Z",
      "2026-06-14T99:00",
    ])
      expect(instantOf(text, "Europe/Paris")).toBeNull();
  });
});

describe("a zone", () => {
  it("has its own day", () => {
    expect(dayIn(new Date("2026-06-14T23:30:00Z"), "Europe/Paris")).toBe("2026-06-15");
    expect(dayIn(new Date("2026-06-14T23:30:00Z"), "America/Martinique")).toBe("2026-06-14");
  });
});

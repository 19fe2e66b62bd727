import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  begins,
  type Day,
  dayOf,
  daysUntil,
  ends,
  instantOf,
  isDay,
  later,
  localOf,
  plus,
  today,
  until,
} from "./index.ts";

const paris = "Europe/Paris";
const zones = [
  paris,
  "America/Cayenne",
  "America/Martinique",
  "America/New_York",
  "Asia/Kolkata",
  "Indian/Reunion",
  "Pacific/Auckland",
  "Pacific/Noumea",
  "Pacific/Tahiti",
  "UTC",
];
const hours = (day: Day, zone: string) =>
  (ends(day, zone).getTime() - begins(day, zone).getTime()) / 3_600_000;

afterEach(() => {
  vi.useRealTimers();
});

describe("today, as the clock travels", () => {
  const cases: [string, string, Day][] = [
    ["2026-06-14T22:30:00Z", paris, "2026-06-15"],
    ["2026-06-14T22:30:00Z", "America/Cayenne", "2026-06-14"],
    ["2026-06-14T22:30:00Z", "Indian/Reunion", "2026-06-15"],
    ["2026-06-14T12:30:00Z", "Pacific/Auckland", "2026-06-15"],
    ["2026-06-14T12:30:00Z", "Pacific/Noumea", "2026-06-14"],
    ["2026-12-31T23:30:00Z", paris, "2027-01-01"],
    ["2026-12-31T23:30:00Z", "America/Cayenne", "2026-12-31"],
    ["2026-12-31T13:30:00Z", "Pacific/Noumea", "2027-01-01"],
    ["2026-10-25T22:30:00Z", paris, "2026-10-25"],
    ["2026-10-25T23:00:00Z", paris, "2026-10-26"],
    ["2026-03-29T22:00:00Z", paris, "2026-03-30"],
  ];
  it.each(cases)("at %s in %s is %s", (now, zone, day) => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date(now) });
    expect(today(zone)).toBe(day);
  });
});

describe("a day", () => {
  it("has 23 hours in spring, 25 in autumn, and 24 overseas", () => {
    expect([hours("2026-03-29", paris), hours("2026-10-25", paris)]).toEqual([23, 25]);
    expect([hours("2026-04-05", "Pacific/Auckland"), hours("2026-03-29", "Indian/Reunion")]).toEqual([
      25, 24,
    ]);
  });

  it("begins at midnight there and ends where the next begins", () => {
    const day = fc
      .date({ min: new Date("2000-01-01"), max: new Date("2099-12-30"), noInvalidDate: true })
      .map((at) => dayOf(at, "UTC"));
    fc.assert(
      fc.property(day, fc.constantFrom(...zones), (one, zone) => {
        expect(localOf(begins(one, zone), zone)).toBe(`${one}T00:00`);
        expect(dayOf(later(ends(one, zone), { milliseconds: -1 }), zone)).toBe(one);
        expect(dayOf(ends(one, zone), zone)).toBe(plus(one, { days: 1 }));
      }),
    );
  });

  it("is counted in nights, over changes of clocks and years", () => {
    expect(until("2026-10-24", "2026-10-26")).toBe(2);
    expect(until("2027-01-01", "2026-12-31")).toBe(-1);
    const now = new Date("2026-06-14T22:30:00Z");
    expect(daysUntil("2026-06-15", paris, now)).toBe(0);
    expect(daysUntil("2026-06-15", "America/Cayenne", now)).toBe(1);
    expect(daysUntil(new Date("2026-06-14T21:59:00Z"), paris, now)).toBe(-1);
  });

  it("stays in its month when months are added", () => {
    expect(plus("2027-01-31", { months: 1 })).toBe("2027-02-28");
    expect(plus("2028-02-29", { years: -1 })).toBe("2027-02-28");
  });

  it("is recognised, and nothing else is", () => {
    expect(["2028-02-29", "1900-01-01", "2199-12-31"].every(isDay)).toBe(true);
    const none = [
      "",
      "demain",
      "2027-02-29",
      "2026-13-01",
      "2026-00-10",
      "2026-06-00",
      "2026-6-14",
      "0001-01-01",
    ];
    expect(none.some(isDay)).toBe(false);
  });
});

describe("an instant later", () => {
  it("keeps the clock over days, and elapsed time over hours", () => {
    const eve = new Date("2026-10-24T18:00:00Z"); // 20:00 in Paris
    expect(localOf(later(eve, { days: 1 }, paris), paris)).toBe("2026-10-25T20:00");
    expect(localOf(later(eve, { hours: 24 }, paris), paris)).toBe("2026-10-25T19:00");
    expect(later(eve, { days: -1 }).toISOString()).toBe("2026-10-23T18:00:00.000Z");
  });
});

describe("a local time", () => {
  it("is the first of two where clocks go back, and an hour later where they skip", () => {
    expect(instantOf("2026-10-25T02:30", paris)?.toISOString()).toBe("2026-10-25T00:30:00.000Z");
    expect(localOf(instantOf("2026-03-29T02:30", paris)!, paris)).toBe("2026-03-29T03:30");
    expect(instantOf("2026-12-04T20:00", "Indian/Reunion")?.toISOString()).toBe("2026-12-04T16:00:00.000Z");
  });

  it("comes back as it was typed, in any zone", () => {
    const minute = fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(minute, fc.constantFrom(...zones), (at, zone) => {
        const local = localOf(at, zone);
        expect(localOf(instantOf(local, zone)!, zone)).toBe(local);
      }),
    );
  });

  it.each(["", "demain", "2026-13-45T20:00", "2026-06-14", "2026-06-14T20:00Z", "2026-06-14T99:00"])(
    "is not « %s »",
    (text) => {
      expect(instantOf(text, paris)).toBeNull();
    },
  );
});

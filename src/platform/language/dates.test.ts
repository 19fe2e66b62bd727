import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Day } from "#platform/time/index.ts";
import { ago, clock, dateTime, day, left } from "./dates.ts";

const paris = "Europe/Paris";
const at = (text: string) => new Date(text);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: at("2026-12-15T12:00:00Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a day", () => {
  it("is told without its year when that is the current one", () => {
    expect(day("2026-06-14", "fr", paris)).toBe("14 juin");
    expect(day("2026-06-14", "en", paris)).toBe("14 June");
    expect(day("2027-06-14", "fr", paris)).toBe("14 juin 2027");
  });

  it("is « 1er » on the first of the month, in French alone", () => {
    expect([day("2026-05-01", "fr", paris), day("2027-05-01", "fr", paris)]).toEqual([
      "1er mai",
      "1er mai 2027",
    ]);
    expect(day("2026-05-01", "en", paris)).toBe("1 May");
    expect(day("2026-05-11", "fr", paris)).toBe("11 mai");
  });

  it("is the one that people live in their zone", () => {
    const night = at("2026-06-14T22:30:00Z");
    expect(day(night, "fr", paris)).toBe("15 juin");
    expect(day(night, "fr", "America/Cayenne")).toBe("14 juin");
    expect(day(night, "fr", "Pacific/Noumea")).toBe("15 juin");
  });

  it("has the year of that zone on New Year's Eve", () => {
    expect(day(at("2026-12-31T23:30:00Z"), "fr", paris)).toBe("1er janvier 2027");
    expect(day(at("2026-12-31T23:30:00Z"), "fr", "America/Cayenne")).toBe("31 décembre");
  });

  it("on a calendar never moves with the zone", () => {
    for (const zone of ["Pacific/Kiritimati", "Pacific/Tahiti", paris])
      expect(day("2026-06-14", "fr", zone)).toBe("14 juin");
  });
});

describe("a time", () => {
  it("is told as each language writes it", () => {
    expect(clock(at("2026-06-14T19:04:00Z"), "fr", paris)).toBe("21\u00a0h\u00a004");
    expect(clock(at("2026-06-14T22:00:00Z"), "en", paris)).toBe("00:00");
    expect(dateTime(at("2026-06-14T19:04:00Z"), "fr", paris)).toBe("14 juin à 21\u00a0h\u00a004");
    expect(dateTime(at("2026-06-14T19:04:00Z"), "en", paris)).toBe("14 June at 21:04");
  });

  it("follows summer and winter time to the minute", () => {
    expect(clock(at("2026-03-29T00:59:00Z"), "en", paris)).toBe("01:59");
    expect(clock(at("2026-03-29T01:00:00Z"), "en", paris)).toBe("03:00");
    expect(clock(at("2026-10-25T00:30:00Z"), "en", paris)).toBe("02:30");
    expect(clock(at("2026-10-25T01:30:00Z"), "en", paris)).toBe("02:30");
  });
});

describe("a distance", () => {
  const now = at("2026-06-14T21:00:00Z"); // 23:00 in Paris
  it.each([
    ["2026-06-14T08:00:00Z", "aujourd’hui", "today"],
    ["2026-06-13T21:30:00Z", "hier", "yesterday"],
    ["2026-06-14T22:30:00Z", "demain", "tomorrow"],
    ["2026-06-11T10:00:00Z", "il y a 3 jours", "3 days ago"],
    ["2026-06-24T10:00:00Z", "dans 10 jours", "in 10 days"],
    ["2026-05-24T10:00:00Z", "il y a 3 semaines", "3 weeks ago"],
    ["2026-10-14T10:00:00Z", "dans 4 mois", "in 4 months"],
    ["2023-06-14T10:00:00Z", "il y a 3 ans", "3 years ago"],
  ])("to %s counts nights, not hours", (instant, french, english) => {
    expect(ago(at(instant), "fr", paris, now).replace("'", "’")).toBe(french);
    expect(ago(at(instant), "en", paris, now)).toBe(english);
  });

  it("to a calendar day starts from the day that it is here", () => {
    expect(ago("2026-06-15", "en", paris, now)).toBe("tomorrow");
    expect(ago("2026-06-15", "en", paris, at("2026-06-14T22:30:00Z"))).toBe("today");
  });
});

describe("what is left", () => {
  const now = at("2026-06-14T21:00:00Z"); // 23:00 in Paris
  const say = (due: Date | Day) =>
    [left(due, "fr", paris, now), left(due, "en", paris, now)].map((said) =>
      said.replace(/\s/g, " ").replace("'", "’"),
    );
  it.each([
    ["2026-06-15T00:00:00Z", "dans 3 heures", "in 3 hours"],
    ["2026-06-15T20:59:00Z", "dans 23 heures", "in 23 hours"],
    ["2026-06-14T21:59:00Z", "dans 59 minutes", "in 59 minutes"],
    ["2026-06-14T21:00:10Z", "dans 1 minute", "in 1 minute"],
    ["2026-06-14T21:00:00Z", "en retard de 1 minute", "overdue by 1 minute"],
    ["2026-06-14T20:59:50Z", "en retard de 1 minute", "overdue by 1 minute"],
    ["2026-06-14T18:00:00Z", "en retard de 3 heures", "overdue by 3 hours"],
    ["2026-06-13T20:00:00Z", "en retard de 1 jour", "overdue by 1 day"],
    ["2026-06-15T21:30:00Z", "demain", "tomorrow"],
    ["2026-06-18T08:00:00Z", "dans 4 jours", "in 4 days"],
    ["2026-05-24T10:00:00Z", "en retard de 3 semaines", "overdue by 3 weeks"],
  ])("before the instant %s is told in hours under a day", (due, french, english) => {
    expect(say(at(due))).toEqual([french, english]);
  });

  it.each<[Day, string, string]>([
    ["2026-06-14", "aujourd’hui", "today"],
    ["2026-06-15", "demain", "tomorrow"],
    ["2026-06-17", "dans 3 jours", "in 3 days"],
    ["2026-06-13", "en retard de 1 jour", "overdue by 1 day"],
    ["2026-04-01", "en retard de 2 mois", "overdue by 2 months"],
  ])("before the day %s is told in nights", (due, french, english) => {
    expect(say(due)).toEqual([french, english]);
  });

  it("follows the day of the zone, and the hours that go by when clocks change", () => {
    expect(left("2026-06-15", "en", paris, at("2026-06-14T22:30:00Z"))).toBe("today");
    expect(left("2026-06-15", "en", "America/Cayenne", at("2026-06-14T22:30:00Z"))).toBe("tomorrow");
    expect(left(at("2026-10-25T02:00:00Z"), "en", paris, at("2026-10-24T23:00:00Z"))).toBe("in 3 hours");
  });
});

import { afterEach, describe, expect, it, vi } from "vitest";
import { insertUnit } from "#domains/units/index.ts";
import { db, newId } from "#platform/database/index.ts";
import { begins, localOf } from "#platform/time/index.ts";
import { aWorld, someone } from "../../../tests/support/world.ts";
import { whyNotTogether } from "./index.ts";
import { endOfTerm } from "./rules.ts";

const world = aWorld();
const paris = "Europe/Paris";

afterEach(() => {
  vi.useRealTimers();
});

describe("the day on which a mandate begins", () => {
  // The kinds of mandate of the world begin when it is made; what is looked at here is later.
  const year = new Date().getFullYear() + 1;
  const lastSunday = (month: "03" | "10") => {
    const days = [25, 26, 27, 28, 29, 30, 31].map((day) => `${year}-${month}-${day}` as const);
    return days.find((day) => new Date(day).getUTCDay() === 0)!;
  };
  const cases: [string, `${number}-${number}-${number}`, number][] = [
    ["of the autumn change, 24 hours and a half after it began", lastSunday("10"), 24.5],
    ["of the spring change, just before it ends", lastSunday("03"), 22.9],
    ["of the last of December, just before it ends", `${year}-12-31`, 23.9],
  ];
  it.each(cases)("%s, is today: no minutes are asked", async (_, day, hours) => {
    const morning = begins(day, paris);
    vi.useFakeTimers({ toFake: ["Date"], now: new Date(morning.getTime() + hours * 3_600_000) });
    const here = await db.transaction((tx) =>
      insertUnit(tx, { id: newId(), kind: "loop", name: `Boucle ${day}`, parentId: world.root.id }),
    );
    const { personId } = await someone("Paul", "man", null);
    const why = async (startsAt: Date) => {
      const appoint = { kind: "loop_material", personId: personId!, startsAt };
      return (await whyNotTogether(db, [{ appoint, unitId: here.id }])).steps[0];
    };
    expect(await why(morning)).toBeNull();
    expect(await why(begins(`${year - 1}-01-01`, paris))).toMatchObject({
      code: "organisation.mandate.backdatedWithoutMinutes",
    });
  });
});

describe("the end of a term", () => {
  const months = (termMonths: number) => ({ termMonths });
  it("comes at the hour at which it began, over changes of clocks", () => {
    const winter = begins("2027-01-31", paris);
    expect(localOf(endOfTerm(months(6), winter, paris)!, paris)).toBe("2027-07-31T00:00");
    expect(localOf(endOfTerm(months(1), winter, paris)!, paris)).toBe("2027-02-28T00:00");
  });

  it("is counted on the calendar of the movement, on both sides of the line of dates", () => {
    for (const zone of ["Pacific/Kiritimati", "Pacific/Pago_Pago"]) {
      const eve = begins("2026-12-31", zone);
      expect(localOf(endOfTerm(months(2), eve, zone)!, zone)).toBe("2027-02-28T00:00");
    }
  });

  it("is none where terms are open-ended", () => {
    expect(endOfTerm({ termMonths: null }, new Date(), paris)).toBeNull();
  });
});

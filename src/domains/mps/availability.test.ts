import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { db, newId, run } from "#platform/database/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { aWorld } from "../../../tests/support/world.ts";
import { availabilitiesOf, sayAvailability, takeBackAvailability } from "./register/availability.ts";
import { findMps, mpById } from "./register/listing.ts";
import { anMp, makeLiaison, placeLoops } from "./testing.ts";

const world = aWorld();
let mp: Actor;
let hidden: Actor;
const said = {
  level: "available",
  fromOn: "2025-01-01",
  untilOn: null,
  atMost: null,
  note: "",
} as const;
const all = { q: "", region: "", level: "", loops: "", page: 1, perPage: 40 };

beforeAll(async () => {
  await placeLoops(world);
  mp = await anMp("Maya", "07", null);
  hidden = await anMp("Hugo", "26", null);
  await run(db, sql`update person set public_name = null where id = ${hidden.personId}`);
});

describe("an MP’s availability", () => {
  it("is theirs to say, and the later word counts for a day", async () => {
    await sayAvailability(mp, mp.personId!, { ...said, level: "limited", atMost: 2 });
    await sayAvailability(mp, mp.personId!, { ...said, level: "unavailable", untilOn: "2099-01-01" });
    expect((await mpById(mp.personId!))?.level).toBe("unavailable");
    const [last] = await availabilitiesOf(mp.personId!);
    await takeBackAvailability(mp, mp.personId!, last!.id);
    await takeBackAvailability(mp, mp.personId!, last!.id);
    expect(await mpById(mp.personId!)).toMatchObject({ level: "limited", atMost: 2 });
  });

  it("said for days that are over or to come says nothing of today", async () => {
    await sayAvailability(mp, mp.personId!, {
      ...said,
      level: "unavailable",
      fromOn: "2020-01-01",
      untilOn: "2020-02-01",
    });
    await sayAvailability(mp, mp.personId!, { ...said, level: "unavailable", fromOn: "2099-01-01" });
    expect((await mpById(mp.personId!))?.level).toBe("limited");
  });

  it("is written once, however often the form is sent", async () => {
    const id = newId();
    const before = (await availabilitiesOf(mp.personId!)).length;
    await sayAvailability(mp, mp.personId!, { ...said, id });
    await sayAvailability(mp, mp.personId!, { ...said, id });
    expect((await availabilitiesOf(mp.personId!)).length).toBe(before + 1);
    await expect(sayAvailability(world.ada, hidden.personId!, { ...said, id })).rejects.toMatchObject({
      code: "mps.idTaken",
    });
  });

  it("may be noted by the person who assigns MPs, and by nobody else", async () => {
    await sayAvailability(world.ada, hidden.personId!, said);
    expect((await mpById(hidden.personId!))?.level).toBe("available");
    for (const other of [world.rosa, mp, world.mina])
      await expect(sayAvailability(other, hidden.personId!, said)).rejects.toMatchObject({
        code: "boucle.forbidden",
      });
  });

  it("is refused for someone who is no MP, and for days in the wrong order", async () => {
    await expect(sayAvailability(world.mina, world.mina.personId!, said)).rejects.toMatchObject({
      code: "mps.notAnMp",
    });
    await expect(
      sayAvailability(mp, mp.personId!, { ...said, fromOn: "2025-02-01", untilOn: "2025-01-31" }),
    ).rejects.toMatchObject({ code: "mps.backwards" });
  });

  it("is not taken back for someone else", async () => {
    const [one] = await availabilitiesOf(mp.personId!);
    await expect(takeBackAvailability(hidden, hidden.personId!, one!.id)).rejects.toMatchObject({
      code: "boucle.notFound",
    });
  });
});

describe("the register", () => {
  const names = async (filters: Partial<typeof all>, everyone: boolean) =>
    (await findMps({ ...all, ...filters }, everyone)).list.map(({ fullName }) => fullName.split(" ")[0]);

  it("names in public those alone who chose a public name", async () => {
    expect(await names({}, false)).toEqual(["Maya"]);
    expect((await names({}, true)).sort()).toEqual(["Hugo", "Maya"]);
  });

  it("finds by name, by place, by loop, by region, by availability", async () => {
    await makeLiaison(mp, world.drome);
    expect(await names({ q: "maya publique" }, false)).toEqual(["Maya"]);
    expect(await names({ q: "ardeche" }, false)).toEqual(["Maya"]);
    expect(await names({ q: "drôme" }, true)).toEqual(expect.arrayContaining(["Hugo", "Maya"]));
    expect(await names({ region: "region:84" }, false)).toEqual(["Maya"]);
    expect(await names({ region: "region:11" }, false)).toEqual([]);
    expect(await names({ loops: "without" }, true)).toEqual(["Hugo"]);
    expect(await names({ level: "available" }, true)).toEqual(expect.arrayContaining(["Hugo"]));
    expect(await names({ level: "silent" }, true)).toEqual([]);
  });

  it("does not tell by a search whose name stands behind a pseudonym", async () => {
    expect(await names({ q: "exemple" }, false)).toEqual([]);
    expect((await names({ q: "exemple" }, true)).length).toBe(2);
  });
});

describe("the days of a seat and of what is said", () => {
  const at = async (now: string) => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date(now) });
    try {
      return (await mpById(days.personId!))?.level;
    } finally {
      vi.useRealTimers();
    }
  };
  let days: Actor;

  beforeAll(async () => {
    days = await anMp("Daya", "07", "available");
    await run(
      db,
      sql`update office set starts_on = '2026-06-15', ends_on = '2027-12-31' where person_id = ${days.personId}`,
    );
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-07-01T10:00:00Z") });
    const word = { ...said, fromOn: "2026-10-25", untilOn: "2026-10-25" } as const;
    await sayAvailability(days, days.personId!, { ...word, level: "unavailable" });
    vi.useRealTimers();
  });

  it("begin at midnight in Paris, not in UTC", async () => {
    expect(await at("2026-06-14T21:59:00Z")).toBeUndefined();
    expect(await at("2026-06-14T22:30:00Z")).toBe("available");
  });

  it("count the whole day on which clocks go back", async () => {
    expect(await at("2026-10-24T21:59:00Z")).toBe("available");
    expect(await at("2026-10-24T22:00:00Z")).toBe("unavailable");
    expect(await at("2026-10-25T22:59:00Z")).toBe("unavailable");
    expect(await at("2026-10-25T23:00:00Z")).toBe("available");
  });

  it("end with the last of December", async () => {
    expect(await at("2027-12-31T22:59:00Z")).toBe("available");
    expect(await at("2027-12-31T23:00:00Z")).toBeUndefined();
  });
});

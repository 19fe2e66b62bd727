import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { mandateKind } from "#domains/kinds/index.ts";
import { ageOn } from "#domains/people/index.ts";
import { db, newId, run } from "#platform/database/index.ts";
import { begins, type Day, later, plus } from "#platform/time/index.ts";
import { dayFrom } from "../../../tests/support/day.ts";
import { aWorld, someone } from "../../../tests/support/world.ts";
import { appoint } from "./index.ts";

const world = aWorld();

const bornOn = async (day: Day) => {
  const { personId } = await someone("Jeune", "woman", null);
  await run(db, sql`insert into age (person_id, born_on) values (${personId}, ${day})`);
  return personId!;
};

beforeAll(async () => {
  await db
    .update(mandateKind)
    .set({ conditions: { trainings: [], minAge: 16 } })
    .where(eq(mandateKind.key, "loop_struggles"));
});

describe("the age of someone", () => {
  it("grows on their birthday, at midnight on the movement’s clocks", async () => {
    const who = await bornOn("2010-06-15");
    expect(await ageOn(db, who, new Date("2026-06-14T21:59:00Z"))).toBe(15);
    expect(await ageOn(db, who, new Date("2026-06-14T22:30:00Z"))).toBe(16);
  });

  it("grows on the last of December, and over the change of clocks", async () => {
    const [newYear, autumn] = [await bornOn("2010-12-31"), await bornOn("2010-10-26")];
    expect(await ageOn(db, newYear, new Date("2026-12-30T22:59:00Z"))).toBe(15);
    expect(await ageOn(db, newYear, new Date("2026-12-30T23:00:00Z"))).toBe(16);
    expect(await ageOn(db, autumn, new Date("2026-10-25T22:30:00Z"))).toBe(15);
    expect(await ageOn(db, autumn, new Date("2026-10-25T23:00:00Z"))).toBe(16);
  });

  it("is unknown of those who told no date of birth", async () => {
    expect(await ageOn(db, world.mina.personId!, new Date())).toBeNull();
  });
});

describe("a mandate with an age", () => {
  const give = (personId: string, startsAt?: Date, where = world.ardeche) =>
    appoint(world.ada, where, { id: newId(), kind: "loop_struggles", personId, startsAt });
  const birthday = dayFrom(10);

  it("is refused to someone younger on the day on which it begins, and given from their birthday on", async () => {
    const who = await bornOn(plus(birthday, { years: -16 }));
    const morning = begins(birthday, "Europe/Paris");
    const tooYoung = { code: "organisation.mandate.tooYoung" };
    await expect(give(who)).rejects.toMatchObject(tooYoung);
    await expect(give(who, later(morning, { minutes: -1 }))).rejects.toMatchObject(tooYoung);
    await expect(give(who, morning)).resolves.toBeTypeOf("string");
  });

  it("is given to those whose age nobody asked: only minors tell theirs", async () => {
    await expect(give(world.mina.personId!, undefined, world.drome)).resolves.toBeTypeOf("string");
  });
});

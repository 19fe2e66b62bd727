import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db, newId, row } from "#platform/database/index.ts";
import { can } from "#platform/policy/index.ts";
import { inDays } from "../../../tests/support/story.ts";
import { aWorld, someone } from "../../../tests/support/world.ts";
import { actorOf } from "./actor.ts";
import { actorOfPerson, appoint, endMandate, holdersOf, mandate, mandatesIn } from "./index.ts";

const world = aWorld();
const stranger = async () => (await someone("Ines", "woman", null)).personId!;

describe("a mandate", () => {
  it("is held from its first moment to its last, and at no other", async () => {
    const personId = await stranger();
    await appoint(world.ada, world.privas, {
      kind: "animator",
      personId,
      startsAt: inDays(2),
      endsAt: inDays(9),
    });
    expect(can(await actorOfPerson(personId), "reviews.answer", world.privas)).toBe(false);
    expect(await mandatesIn(world.privas.id, inDays(1))).toEqual([]);
    expect((await mandatesIn(world.privas.id, inDays(5))).map((held) => held.personId)).toEqual([personId]);
    expect(await mandatesIn(world.privas.id, inDays(10))).toEqual([]);
  });

  it("may be backdated, and counts from that day", async () => {
    const personId = await stranger();
    const since = { kind: "animator", personId, startsAt: inDays(-400) };
    await expect(appoint(world.ada, world.valence, since)).rejects.toMatchObject({
      code: "organisation.mandate.backdatedWithoutMinutes",
    });
    await appoint(world.ada, world.valence, { ...since, minutes: "Décidé en réunion, noté aujourd’hui." });
    const lastYear = await mandatesIn(world.valence.id, inDays(-300));
    expect(lastYear.map((held) => held.personId)).toContain(personId);
    expect(can(await actorOfPerson(personId), "reviews.answer", world.valence)).toBe(true);
  });

  it("is held once at a time by the same person in the same unit", async () => {
    const personId = await stranger();
    const kind = "loop_treasury";
    await appoint(world.ada, world.drome, { kind, personId, startsAt: inDays(10), endsAt: inDays(20) });
    const again = (from: number, to: number | null) =>
      appoint(world.ada, world.drome, {
        kind,
        personId,
        startsAt: inDays(from),
        endsAt: to === null ? null : inDays(to),
      });
    for (const [from, to] of [
      [5, 15],
      [12, 14],
      [15, 25],
      [5, null],
    ] as const)
      await expect(again(from, to)).rejects.toMatchObject({ code: "organisation.alreadyHeld" });
    await again(0, 5);
    await again(21, null);
    expect(await held(personId)).toBe(3);
  });

  it("is held again for another named role, and not for the same one", async () => {
    const personId = await stranger();
    const lead = (title: string) =>
      appoint(world.ada, world.lifeSpace, { kind: "space_lead", personId, title });
    await lead("Accueil");
    await lead("Formation");
    await expect(lead("Accueil")).rejects.toMatchObject({ code: "organisation.alreadyHeld" });
    expect(await held(personId)).toBe(2);
  });

  it("is given once, however often the form is sent, even after it has ended", async () => {
    const what = { id: newId(), kind: "loop_material", personId: await stranger() };
    await appoint(world.ada, world.ardeche, what);
    await appoint(world.ada, world.ardeche, what);
    await endMandate(world.ada, world.ardeche, what.id);
    await appoint(world.ada, world.ardeche, what);
    expect(await held(what.personId)).toBe(1);
    expect(can(await actorOfPerson(what.personId), "reviews.answer", world.ardeche)).toBe(false);
  });

  it("is given once when two appoint the same person at the same moment", async () => {
    const personId = await stranger();
    const told = await Promise.allSettled(
      Array.from({ length: 5 }, () => appoint(world.ada, world.drome, { kind: "loop_training", personId })),
    );
    expect(told.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect(await held(personId)).toBe(1);
  });

  it("refuses the id of another mandate", async () => {
    const [id, personId] = [newId(), await stranger()];
    await appoint(world.ada, world.ardeche, { id, kind: "loop_struggles", personId });
    await expect(
      appoint(world.ada, world.drome, { id, kind: "loop_struggles", personId }),
    ).rejects.toMatchObject({ code: "organisation.idTaken" });
  });

  it("is not ended before it starts, nor in a unit where it is not held, nor by anyone who may not appoint", async () => {
    const id = await appoint(world.ada, world.ardeche, { kind: "loop_mp", personId: await stranger() });
    await expect(endMandate(world.ada, world.ardeche, id, { at: inDays(-1) })).rejects.toMatchObject({
      code: "organisation.backwards",
    });
    await expect(endMandate(world.ada, world.drome, id)).rejects.toMatchObject({ code: "boucle.notFound" });
    await expect(endMandate(world.rosa, world.ardeche, id)).rejects.toMatchObject({
      code: "boucle.forbidden",
    });
  });

  it("stays ended when it is ended again, at the first moment", async () => {
    const id = await appoint(world.ada, world.ardeche, { kind: "loop_delegate", personId: await stranger() });
    await endMandate(world.ada, world.ardeche, id);
    const first = await endOf(id);
    await endMandate(world.ada, world.ardeche, id);
    expect(await endOf(id)).toEqual(first);
  });

  it("is refused in a unit that is closed", async () => {
    const closed = { ...world.valence, closedAt: new Date() };
    const personId = await stranger();
    await expect(appoint(world.ada, closed, { kind: "animator", personId })).rejects.toMatchObject({
      code: "organisation.closed",
    });
  });
});

describe("the person who acts", () => {
  it("is nobody without an account", async () => {
    expect(await actorOf("no such account")).toMatchObject({ personId: null, grants: [], memberOf: [] });
  });

  it("is known in a bounded answer, however many mandates they hold", async () => {
    const personId = await stranger();
    await db.execute(sql`insert into mandate (id, kind_key, unit_id, person_id, starts_at, means, title)
      select gen_random_uuid(), 'animator', ${world.aubenas.id}, ${personId}, now() - interval '1 day', 'nomination', n
      from generate_series(1, 1000) n`);
    const { grants } = await actorOfPerson(personId);
    expect(grants.length).toBeGreaterThan(0);
    expect(grants.length).toBeLessThanOrEqual(200 * 5);
    await db.delete(mandate).where(eq(mandate.personId, personId));
  });

  it("is among those to write to while the mandate lasts", async () => {
    const personId = await stranger();
    const id = await appoint(world.ada, world.programSpace, { kind: "space_lead", personId });
    expect(await holdersOf(db, "roadmap.report", world.programSpace.id)).toContain(personId);
    await endMandate(world.ada, world.programSpace, id);
    expect(await holdersOf(db, "roadmap.report", world.programSpace.id)).toEqual([]);
  });
});

async function held(personId: string): Promise<number> {
  const found = await row<{ n: number }>(
    db,
    sql`select count(*)::int as n from mandate where person_id = ${personId}`,
  );
  return found!.n;
}

async function endOf(id: string) {
  const [found] = await db.select({ endsAt: mandate.endsAt }).from(mandate).where(eq(mandate.id, id));
  return found!.endsAt;
}

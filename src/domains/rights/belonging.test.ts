import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { actorOfPerson, appoint, endMandate, mandatesIn } from "#domains/mandates/index.ts";
import {
  certify,
  endCertification,
  enrol,
  foundUnit,
  leave,
  moveUnit,
  type Unit,
  unitById,
} from "#domains/units/index.ts";
import { db, newId, run } from "#platform/database/index.ts";
import { dayFrom } from "../../../tests/support/day.ts";
import { aWorld, someone } from "../../../tests/support/world.ts";
import { decline, membersByRight, placesOf, takeBack } from "./belonging.ts";
import { explain } from "./explain.ts";
import { endOffice, offices, recordOffice } from "./office.ts";

const world = aWorld();
const today = dayFrom();
const hour = 3_600_000;

const belongs = async (personId: string | null, where: Unit) =>
  (await actorOfPerson(personId!)).memberOf.includes(where.id);
const missing = async (personId: string | null, where: Unit, key = "animators_in_loop") =>
  (await explain(personId!, where.id)).find(({ rightKey }) => rightKey === key)!.missing;

describe("facilitators of certified groups", () => {
  it("belong to their loop from the instant of the certification, and no longer than it", async () => {
    expect(await missing(world.nour.personId, world.ardeche)).toEqual([
      { what: "not-certified", unit: "Aubenas centre" },
    ]);
    await certify(world.ada, world.aubenas);
    expect(await belongs(world.nour.personId, world.ardeche)).toBe(true);
    expect(await belongs(world.victor.personId, world.drome)).toBe(false);
    await endCertification(world.ada, world.aubenas);
    expect(await belongs(world.nour.personId, world.ardeche)).toBe(false);
    await certify(world.ada, world.aubenas);
    expect(await belongs(world.leo.personId, world.ardeche)).toBe(true);
    expect(await missing(world.leo.personId, world.ardeche)).toEqual([]);
    expect(await missing(world.leo.personId, world.drome)).toEqual([{ what: "elsewhere" }]);
    expect(await missing(world.mina.personId, world.ardeche)).toEqual([{ what: "nothing" }]);
  });

  it("leave with the mandate, to the minute, and are told since when", async () => {
    const who = await someone("Paul", "man", null);
    const soon = new Date(Date.now() + hour);
    const id = await appoint(world.ada, world.aubenas, {
      kind: "animator",
      personId: who.personId!,
      startsAt: new Date(Date.now() - 30 * hour),
      endsAt: soon,
      minutes: "Décidé en réunion du groupe, faute d’autre candidature.",
    }).catch(() => null);
    // A third of a pair is refused: the second one makes way first.
    expect(id).toBeNull();
    const held = (await mandatesIn(world.aubenas.id)).find((one) => one.personId === world.leo.personId)!;
    await endMandate(world.ada, world.aubenas, held.id);
    expect(await belongs(world.leo.personId, world.ardeche)).toBe(false);
    expect(await missing(world.leo.personId, world.ardeche)).toMatchObject([{ what: "ended" }]);
    await appoint(world.ada, world.aubenas, { kind: "animator", personId: who.personId!, endsAt: soon });
    expect(await belongs(who.personId, world.ardeche)).toBe(true);
    const { list } = await membersByRight(world.ardeche.id);
    expect(list.find((one) => one.personId === who.personId)?.until?.getTime()).toBe(soon.getTime());
    expect(await explain(who.personId!, world.ardeche.id, new Date(soon.getTime() + 1000))).toMatchObject([
      { in: false, missing: [{ what: "ended" }] },
      { in: false },
    ]);
  });

  it("follow their group to another loop, and their past stays where it was", async () => {
    const before = new Date();
    await moveUnit(world.ada, world.aubenas, world.drome, { reason: "Un essai" });
    expect(await belongs(world.nour.personId, world.ardeche)).toBe(false);
    expect(await belongs(world.nour.personId, world.drome)).toBe(true);
    const [then] = await explain(world.nour.personId!, world.ardeche.id, before);
    expect(then?.in).toBe(true);
    await moveUnit(world.ada, await unitById(world.aubenas.id), world.ardeche, {
      reason: "Retour à la boucle d’origine",
    });
    expect(await belongs(world.nour.personId, world.ardeche)).toBe(true);
  });

  it("who also joined by themselves are there once, and stay when the right is lost", async () => {
    await db.transaction((tx) => enrol(tx, world.ardeche.id, world.nour.personId!));
    const there = async () =>
      (await actorOfPerson(world.nour.personId!)).memberOf.filter((id) => id === world.ardeche.id).length;
    expect(await there()).toBe(1);
    await endCertification(world.ada, world.aubenas);
    expect(await there()).toBe(1);
    await leave(world.nour, world.ardeche);
    expect(await there()).toBe(0);
    await certify(world.ada, world.aubenas);
    expect(await there()).toBe(1);
    await expect(leave(world.nour, world.ardeche)).rejects.toMatchObject({
      code: "organisation.units.joinedByRight",
    });
    expect(await there()).toBe(1);
  });
});

describe("consent", () => {
  it("is respected at once, both ways, and asking twice changes nothing", async () => {
    await decline(world.nour, "animators_in_loop", world.ardeche);
    await decline(world.nour, "animators_in_loop", world.ardeche);
    expect(await belongs(world.nour.personId, world.ardeche)).toBe(false);
    expect(await missing(world.nour.personId, world.ardeche)).toMatchObject([{ what: "declined" }]);
    expect((await membersByRight(world.ardeche.id)).list.map((one) => one.personId)).not.toContain(
      world.nour.personId,
    );
    await takeBack(world.nour, "animators_in_loop", world.ardeche);
    await takeBack(world.nour, "animators_in_loop", world.ardeche);
    expect(await belongs(world.nour.personId, world.ardeche)).toBe(true);
  });

  it("cannot be refused to what goes with a mandate, to an unknown right, or where nothing is given", async () => {
    const coordination = await foundUnit(world.ada, world.root, {
      kind: "coordination",
      name: "Coordination",
    });
    expect((await mandatesIn(coordination.id)).map((one) => [one.kind, one.personId, one.means])).toEqual([
      ["coordination_member", world.sam.personId, "by_right"],
    ]);
    await expect(decline(world.sam, "leads_in_coordination", coordination)).rejects.toMatchObject({
      code: "organisation.rights.notDeclinable",
    });
    await expect(decline(world.sam, "no-such-right", coordination)).rejects.toMatchObject({
      code: "boucle.notFound",
    });
    await expect(decline(world.mina, "animators_in_loop", world.ardeche)).rejects.toMatchObject({
      code: "organisation.rights.nothingThere",
    });
    await expect(decline(world.nour, "animators_in_loop", world.drome)).rejects.toMatchObject({
      code: "organisation.rights.nothingThere",
    });
  });

  it("shows everyone their own places, with what a right would give", async () => {
    const places = await placesOf(world.nour.personId!);
    expect(places.map(({ name }) => name)).toEqual(["Aubenas centre", "Ardèche"]);
    expect(await placesOf(world.nobody.personId!)).toEqual([]);
  });
});

describe("public offices", () => {
  const what = (personId: string) => ({
    id: newId(),
    personId,
    kind: "mp" as const,
    placeId: "departement:07",
    constituency: 1,
    startsOn: "2024-07-08" as const,
    endsOn: null,
  });

  it("give MPs a place in the loop of their constituency, for as long as they sit", async () => {
    await run(
      db,
      sql`insert into place (id, kind, code, name) values ('departement:07', 'department', '07', 'Ardèche') on conflict do nothing`,
    );
    await run(db, sql`update unit set place_id = 'departement:07' where id = ${world.ardeche.id}`);
    const mp = await someone("Mado", "woman", null);
    const office = what(mp.personId!);
    await recordOffice(world.ada, world.root, office);
    await recordOffice(world.ada, world.root, office);
    expect(await belongs(mp.personId, world.ardeche)).toBe(true);
    expect((await offices("mp")).list.map((one) => [one.personId, one.placeName, one.constituency])).toEqual([
      [mp.personId, "Ardèche", 1],
    ]);
    await expect(recordOffice(world.ada, world.root, { ...office, id: newId() })).rejects.toMatchObject({
      code: "organisation.rights.overlapping",
    });
    await endOffice(world.ada, world.root, office.id, "2025-01-31");
    expect(await belongs(mp.personId, world.ardeche)).toBe(false);
    expect((await offices("mp")).list).toEqual([]);
    expect((await offices("mp", new Date("2025-01-31T22:00:00Z"))).total).toBe(1);
    expect((await offices("mp", new Date("2025-01-31T23:30:00Z"))).list).toEqual([]);
    expect(await missing(mp.personId, world.ardeche, "mps_in_loop")).toMatchObject([{ what: "ended" }]);
  });

  it.each([
    [{ placeId: "departement:00" }, "organisation.rights.unknownPlace"],
    [{ endsOn: "2024-07-07" as const }, "organisation.rights.backwards"],
  ])("refuse %j", async (change, code) => {
    const wrong = { ...what(world.mina.personId!), ...change };
    await expect(recordOffice(world.ada, world.root, wrong)).rejects.toMatchObject({ code });
  });

  it("are recorded and ended by those who manage the organisation alone", async () => {
    await expect(recordOffice(world.rosa, world.root, what(world.rosa.personId!))).rejects.toMatchObject({
      code: "boucle.forbidden",
    });
    await expect(endOffice(world.rosa, world.root, newId(), today)).rejects.toMatchObject({
      code: "boucle.forbidden",
    });
    await expect(endOffice(world.ada, world.root, newId(), today)).rejects.toMatchObject({
      code: "boucle.notFound",
    });
  });
});

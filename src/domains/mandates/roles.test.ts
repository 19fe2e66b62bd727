import { describe, expect, it } from "vitest";
import { choosePublicName } from "#domains/people/index.ts";
import { enrol, foundUnit, memberCount, rootUnit, type Unit } from "#domains/units/index.ts";
import { db, newId } from "#platform/database/index.ts";
import { can } from "#platform/policy/index.ts";
import { aWorld, someone } from "../../../tests/support/world.ts";
import { actorOfPerson, appointMany, enrolMany, insertMandate } from "./index.ts";
import { rolesOf } from "./roles.ts";

const world = aWorld();
const loop = (name: string) => foundUnit(world.ada, world.root, { kind: "loop", name });
const group = (under: Unit, name: string) => foundUnit(world.ada, under, { kind: "group", name });

describe("the roles of a unit", () => {
  it("say that a pair is complete only when two people state different genders", async () => {
    const here = await loop("Ain");
    const parity = async () => (await rolesOf(here)).find((role) => role.kind === "loop_group_life")!;
    expect(await parity()).toMatchObject({ held: 0, pair: true, parity: { says: "needs", people: 2 } });
    const add = (name: string, gender: "woman" | "man" | "nonbinary") =>
      someone(name, gender, { kind: "loop_group_life", in: here });
    await add("Anna", "woman");
    expect(await parity()).toMatchObject({ held: 1, parity: { says: "needs", people: 1 } });
    await expect(add("Bea", "woman")).rejects.toMatchObject({ code: "organisation.mandate.parity" });
    expect(await parity()).toMatchObject({ held: 1, parity: { says: "needs", people: 1 } });
    await add("Camille", "nonbinary");
    expect(await parity()).toMatchObject({ held: 2, parity: { says: "holds" } });
    await expect(add("Diego", "man")).rejects.toMatchObject({ code: "organisation.mandate.pairFull" });
  });

  it("name people only where the mandate is public and they chose a name, for as long as they do", async () => {
    const animators = (await rolesOf(world.aubenas)).find((role) => role.kind === "animator")!;
    expect(animators).toMatchObject({ held: 2, parity: { says: "holds" }, named: [] });
    const leads = (await rolesOf(world.lifeSpace)).find((role) => role.kind === "space_lead")!;
    expect(leads).toMatchObject({ held: 1, named: [] });
    await choosePublicName(world.sam, "Sam E.");
    const named = (await rolesOf(world.lifeSpace)).find((role) => role.kind === "space_lead")!;
    expect(named.named.map((who) => who.name)).toEqual(["Sam E."]);
    await choosePublicName(world.sam, null);
    expect((await rolesOf(world.lifeSpace)).flatMap((role) => role.named)).toEqual([]);
  });

  it("are those of the kind of unit, filled or vacant", async () => {
    expect((await rolesOf(await rootUnit())).map((role) => role.kind)).toEqual(["administrator", "editor"]);
  });
});

it("a mandate and a membership given inside one transaction come together or not at all", async () => {
  const [here, id] = [world.privas, newId()];
  const personId = (await someone("Ines", "woman", null)).personId!;
  const both = db.transaction(async (tx) => {
    await enrol(tx, here.id, personId);
    await insertMandate(tx, here.id, { id, kind: "animator", personId, endsAt: new Date(0) }, null);
  });
  await expect(both).rejects.toMatchObject({ code: "organisation.backwards" });
  expect(await memberCount(here.id)).toBe(0);
});

it("memberships and mandates are written by the thousand; an open membership is left as it is", async () => {
  const here = await group(world.drome, "Grand groupe");
  const row = { unitId: here.id, personId: world.mina.personId!, startedAt: new Date("2025-01-01") };
  await db.transaction((tx) =>
    enrolMany(
      tx,
      Array.from({ length: 2500 }, () => row),
    ),
  );
  expect(await memberCount(here.id)).toBe(1);
  await db.transaction((tx) =>
    appointMany(tx, [
      { kind: "animator", unitId: here.id, personId: row.personId, title: null, startsAt: row.startedAt },
    ]),
  );
  expect(can(await actorOfPerson(row.personId), "voice.speak", here)).toBe(true);
});

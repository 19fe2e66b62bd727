import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { choosePublicName } from "#domains/people/index.ts";
import { db, newId } from "#platform/database/index.ts";
import { can } from "#platform/policy/index.ts";
import { aWorld, someone } from "../../../tests/support/world.ts";
import { appointMany, enrolMany } from "./bulk.ts";
import {
  actorOfPerson,
  chainOf,
  enrol,
  foundUnit,
  insertMandate,
  insertUnits,
  join,
  leave,
  memberCount,
  rootUnit,
  type Unit,
  unit,
  unitById,
  unitBySlug,
} from "./index.ts";
import { present, presentationSeen } from "./presentation.ts";
import { rolesOf } from "./roles.ts";

const world = aWorld();
const loop = (name: string) => foundUnit(world.ada, world.root, { kind: "loop", name });
const group = (under: Unit, name: string) => foundUnit(world.ada, under, { kind: "group", name });
const moveUnder = (which: Unit, parent: Unit) =>
  db.update(unit).set({ parentId: parent.id }).where(eq(unit.id, which.id));

describe("a unit that moves", () => {
  it("takes everything under it along, and the powers held from above change hands", async () => {
    const [old, next] = [await loop("Isère"), await loop("Savoie")];
    const moved = await group(old, "Chartreuse");
    const referent = await someone("Paul", "man", { kind: "loop_group_life", in: old });
    const other = await someone("Lise", "woman", { kind: "loop_group_life", in: next });
    await moveUnder(moved, next);
    const now = await unitById(moved.id);
    expect(now.lineage).toEqual([world.root.id, next.id, moved.id]);
    expect((await chainOf(now)).map((above) => above.name)).toEqual(["Le Mouvement", "Savoie", "Chartreuse"]);
    expect(can(referent, "reviews.remind", now)).toBe(false);
    expect(can(other, "reviews.remind", now)).toBe(true);
  });

  it("carries its whole depth with it", async () => {
    const space = await foundUnit(world.ada, world.root, { kind: "space", name: "Culture" });
    const pole = await foundUnit(world.ada, space, { kind: "pole", name: "Cinéma" });
    await moveUnder(space, world.lifeSpace);
    expect((await unitById(pole.id)).lineage).toEqual([world.root.id, world.lifeSpace.id, space.id, pole.id]);
  });

  it("cannot stand under itself or under what it holds, nor can there be a second movement", async () => {
    const above = await loop("Jura");
    const below = await group(above, "Dole");
    await expect(moveUnder(above, below)).rejects.toThrow();
    await expect(moveUnder(above, above)).rejects.toThrow();
    await expect(db.update(unit).set({ parentId: null }).where(eq(unit.id, below.id))).rejects.toThrow();
    expect((await unitById(above.id)).lineage).toEqual([world.root.id, above.id]);
  });
});

describe("the address of a unit", () => {
  it("is its own even when many of one name are founded at the same moment", async () => {
    const made = await Promise.all(Array.from({ length: 6 }, () => group(world.drome, "Même nom")));
    expect(new Set(made.map((one) => one.slug)).size).toBe(6);
  });

  it("exists for a name without one plain letter", async () => {
    expect((await group(world.drome, "日本語")).slug).toMatch(/^[a-z0-9-]+$/);
    expect((await group(world.drome, "✊✊")).slug).toMatch(/^[a-z0-9-]+$/);
  });

  it("is found, and only for the kind that is asked", async () => {
    await expect(unitBySlug(world.aubenas.slug, "loop")).rejects.toMatchObject({ code: "boucle.notFound" });
    await expect(unitBySlug("nulle-part")).rejects.toMatchObject({ code: "boucle.notFound" });
  });
});

describe("founding a unit", () => {
  it("again with the same id changes nothing", async () => {
    const what = { id: newId(), kind: "group", name: "Crest" };
    const first = await foundUnit(world.ada, world.drome, what);
    const again = await foundUnit(world.ada, world.drome, { ...what, name: "Autre" });
    expect([again.id, again.slug, again.name]).toEqual([first.id, "crest", "Crest"]);
  });

  it("makes one of two forms sent at the same moment", async () => {
    const what = { id: newId(), kind: "group", name: "Die" };
    const both = await Promise.all([1, 2].map(() => foundUnit(world.ada, world.drome, what)));
    expect(both.map((one) => one.slug)).toEqual(["die", "die"]);
  });

  it("refuses the id of another unit, an unknown kind and a closed parent", async () => {
    for (const { id } of [world.aubenas, world.drome, world.root])
      await expect(
        foundUnit(world.ada, world.drome, { id, kind: "group", name: "Prise" }),
      ).rejects.toMatchObject({ code: "organisation.idTaken" });
    expect((await unitById(world.aubenas.id)).name).toBe("Aubenas centre");
    await expect(foundUnit(world.ada, world.drome, { kind: "club", name: "Un club" })).rejects.toMatchObject({
      code: "organisation.unknownKind",
    });
    const closed = { ...world.drome, closedAt: new Date() };
    await expect(foundUnit(world.ada, closed, { kind: "group", name: "X" })).rejects.toMatchObject({
      code: "organisation.closed",
    });
  });
});

describe("many at once", () => {
  it("units are written in one statement, each with its lineage; those already there stay", async () => {
    const all = Array.from({ length: 30 }, (_, n) => ({
      id: newId(),
      kind: "group",
      name: `Quartier ${n}`,
      slug: `quartier-${n}`,
      parentId: world.drome.id,
    }));
    await db.transaction((tx) => insertUnits(tx, all));
    await db.transaction((tx) =>
      insertUnits(
        tx,
        all.map((one) => ({ ...one, name: "Autre" })),
      ),
    );
    await db.transaction((tx) => insertUnits(tx, []));
    const one = await unitBySlug("quartier-7");
    expect([one.name, one.lineage]).toEqual(["Quartier 7", [world.root.id, world.drome.id, all[7]!.id]]);
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
});

describe("membership", () => {
  it("is opened and closed by the person, as often as they like, and counts once", async () => {
    const ines = await someone("Ines", "woman", null);
    for (let time = 0; time < 2; time++) {
      await join(ines, world.privas);
      await join(ines, world.privas);
      expect(await memberCount(world.privas.id)).toBe(1);
      expect((await actorOfPerson(ines.personId!)).memberOf).toContain(world.privas.id);
      await leave(ines, world.privas);
      await leave(ines, world.privas);
      expect(await memberCount(world.privas.id)).toBe(0);
    }
  });

  it("opens once when the form is sent twice at the same moment", async () => {
    const ines = await someone("Ines", "woman", null);
    await Promise.all([join(ines, world.privas), join(ines, world.privas)]);
    expect(await memberCount(world.privas.id)).toBe(1);
    await leave(ines, world.privas);
  });

  it("is refused to a visitor and in a closed unit", async () => {
    const nobody = { personId: null, name: null, grants: [], memberOf: [] };
    await expect(join(nobody, world.privas)).rejects.toMatchObject({ code: "boucle.signInFirst" });
    await expect(join(world.nobody, { ...world.privas, closedAt: new Date() })).rejects.toMatchObject({
      code: "organisation.closed",
    });
    expect(await memberCount(world.privas.id)).toBe(0);
  });
});

describe("how a unit presents itself", () => {
  const words = { name: "Privas", nameOf: "de Privas", description: "Un groupe.", meeting: "" };

  it("is changed by whoever manages, and what is left empty is not said", async () => {
    await present(world.ada, world.privas, words, presentationSeen(await unitById(world.privas.id)));
    expect(await unitById(world.privas.id)).toMatchObject({ description: "Un groupe.", meeting: null });
    const seen = presentationSeen(world.aubenas);
    await expect(present(world.nour, world.aubenas, words, seen)).rejects.toMatchObject({
      code: "boucle.forbidden",
    });
  });

  it("is not overwritten by whoever read it before someone else changed it, until they have seen the change", async () => {
    const before = presentationSeen(await unitById(world.valence.id));
    const [hers, his] = [
      { name: "Valence", nameOf: "de Valence", description: "Le soir.", meeting: "" },
      { name: "Valence", nameOf: "de Valence", description: "Le matin.", meeting: "" },
    ];
    await present(world.ada, world.valence, hers, before);
    await present(world.ada, world.valence, hers, before);
    await expect(present(world.ada, world.valence, his, before)).rejects.toMatchObject({
      code: "organisation.stalePresentation",
    });
    const now = await unitById(world.valence.id);
    expect(now.description).toBe("Le soir.");
    await present(world.ada, world.valence, his, presentationSeen(now));
    expect(await unitById(world.valence.id)).toMatchObject({ description: "Le matin." });
  });
});

describe("the roles of a unit", () => {
  it("say that a pair is complete only when two people state different genders", async () => {
    const here = await loop("Ain");
    const parity = async () => (await rolesOf(here)).find((role) => role.kind === "loop_group_life")!;
    expect(await parity()).toMatchObject({ held: 0, pair: true, parityHolds: false });
    const add = (name: string, gender: "woman" | "man" | "nonbinary") =>
      someone(name, gender, { kind: "loop_group_life", in: here });
    await add("Anna", "woman");
    expect(await parity()).toMatchObject({ held: 1, parityHolds: false });
    await expect(add("Bea", "woman")).rejects.toMatchObject({ code: "organisation.mandate.parity" });
    expect(await parity()).toMatchObject({ held: 1, parity: { says: "needs", people: 1 } });
    await add("Camille", "nonbinary");
    expect(await parity()).toMatchObject({ held: 2, parityHolds: true });
    await expect(add("Diego", "man")).rejects.toMatchObject({ code: "organisation.mandate.pairFull" });
  });

  it("name people only where the mandate is public and they chose a name, for as long as they do", async () => {
    const animators = (await rolesOf(world.aubenas)).find((role) => role.kind === "animator")!;
    expect(animators).toMatchObject({ held: 2, parityHolds: true, named: [] });
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

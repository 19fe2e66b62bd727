import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db, newId } from "#platform/database/index.ts";
import { can } from "#platform/policy/index.ts";
import { actorOfPerson, aWorld, someone } from "../../../tests/support/world.ts";
import {
  chainOf,
  foundUnit,
  insertUnits,
  join,
  leave,
  memberCount,
  type Unit,
  unit,
  unitById,
  unitBySlug,
} from "./index.ts";
import { present, presentationSeen } from "./presentation.ts";

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

  it("is changed by those who manage it, and what is left empty is not said", async () => {
    await present(world.ada, world.privas, words, presentationSeen(await unitById(world.privas.id)));
    expect(await unitById(world.privas.id)).toMatchObject({ description: "Un groupe.", meeting: null });
    const seen = presentationSeen(world.aubenas);
    await expect(present(world.nour, world.aubenas, words, seen)).rejects.toMatchObject({
      code: "boucle.forbidden",
    });
  });

  it("is not overwritten by someone who read it before it was changed, until they have seen the change", async () => {
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

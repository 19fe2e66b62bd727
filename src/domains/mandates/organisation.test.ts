import { describe, expect, it } from "vitest";
import { foundUnit, unitBySlug, unitsUnder } from "#domains/units/index.ts";
import { can } from "#platform/policy/index.ts";
import { aWorld } from "../../../tests/support/world.ts";
import { appoint, endMandate, mandatesIn } from "./index.ts";

const world = aWorld();

describe("units and mandates", () => {
  it("stand in a tree whose lineage goes up to the movement", () => {
    expect(world.aubenas.lineage).toEqual([world.root.id, world.ardeche.id, world.aubenas.id]);
  });

  it("are listed by name under their parent", async () => {
    const groups = await unitsUnder(world.ardeche.id);
    expect(groups.map((group) => group.name)).toEqual(["Aubenas centre", "Privas"]);
  });

  it("are founded by those who manage the organisation, with an address of their own", async () => {
    const again = await foundUnit(world.ada, world.drome, { kind: "group", name: "Privas" });
    expect(again.slug).toBe("privas-2");
    expect(await unitBySlug("privas-2")).toMatchObject({ parentId: world.drome.id });
  });

  it("refuse a group straight under the movement, and a founder without mandate", async () => {
    await expect(foundUnit(world.ada, world.root, { kind: "group", name: "X" })).rejects.toMatchObject({
      code: "organisation.misplaced",
    });
    await expect(foundUnit(world.nour, world.ardeche, { kind: "group", name: "X" })).rejects.toMatchObject({
      code: "boucle.forbidden",
    });
  });

  it("give powers over the unit itself, and no neighbour's", () => {
    expect(can(world.nour, "reviews.answer", world.aubenas)).toBe(true);
    expect(can(world.nour, "reviews.answer", world.privas)).toBe(false);
    expect(can(world.ada, "organisation.manage", world.valence)).toBe(true);
  });

  it("take the powers away when the mandate ends", async () => {
    const { actorOfPerson } = await import("./actor.ts");
    const id = await appoint(world.ada, world.privas, { kind: "animator", personId: world.mina.personId! });
    expect(can(await actorOfPerson(world.mina.personId!), "reviews.answer", world.privas)).toBe(true);
    await endMandate(world.ada, world.privas, id);
    expect(can(await actorOfPerson(world.mina.personId!), "reviews.answer", world.privas)).toBe(false);
    expect(await mandatesIn(world.privas.id)).toEqual([]);
  });

  it("refuse a mandate in the wrong kind of unit, and one that ends before it starts", async () => {
    const personId = world.mina.personId!;
    await expect(appoint(world.ada, world.ardeche, { kind: "animator", personId })).rejects.toMatchObject({
      code: "organisation.unknownMandate",
    });
    const backwards = {
      kind: "animator",
      personId,
      startsAt: new Date("2026-05-01"),
      endsAt: new Date("2026-04-01"),
    };
    await expect(appoint(world.ada, world.privas, backwards)).rejects.toMatchObject({
      code: "organisation.backwards",
    });
  });
});

import { describe, expect, it } from "vitest";
import { newId } from "#platform/database/index.ts";
import { aWorld, someone } from "../../../tests/support/world.ts";
import { addStep, draftPlan } from "./plan/prepare.ts";

const world = aWorld();

const aPlan = () =>
  draftPlan(world.ada, world.ardeche, {
    title: "Une autre équipe",
    means: "nomination",
    minutes: "",
    takesEffectAt: new Date(Date.now() + 86_400_000),
  });

describe("a plan of appointments", () => {
  it("has a hundred steps at most; the last one sent again is not one more", async () => {
    const plan = await aPlan();
    const personId = world.mina.personId!;
    const step = (n: number, id = newId()) =>
      addStep(world.ada, world.ardeche, plan, {
        id,
        unitId: world.ardeche.id,
        kind: "loop_delegate",
        personId,
        title: `Place ${n}`,
      });
    const last = newId();
    for (let n = 0; n < 99; n++) await step(n);
    await step(99, last);
    await step(99, last);
    await expect(step(100)).rejects.toMatchObject({ code: "organisation.plan.full" });
  });

  it("takes no step in a unit that is not under its own, nor twice the same", async () => {
    const plan = await aPlan();
    const { personId } = await someone("Paul", "man", null);
    const add = (unitId: string) =>
      addStep(world.ada, world.ardeche, plan, { unitId, kind: "animator", personId: personId! });
    await expect(add(world.valence.id)).rejects.toMatchObject({ code: "organisation.mandate.elsewhere" });
    await add(world.aubenas.id);
    await expect(add(world.aubenas.id)).rejects.toMatchObject({ code: "organisation.plan.repeated" });
  });
});

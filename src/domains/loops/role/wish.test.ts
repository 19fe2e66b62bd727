import { expect, it } from "vitest";
import { visitor } from "#platform/policy/index.ts";
import { aWorld, someone } from "../../../../tests/support/world.ts";
import { unitsWithWishes, wishesIn, wishesOf, wishForCall } from "./wish.ts";

const world = aWorld();
const kind = "loop_treasury";

it("a call is wished for once by each person, and those who may open one see how many wish it", async () => {
  for (const who of [world.mina, world.mina, world.nour]) await wishForCall(who, world.ardeche, kind);
  expect(await wishesIn(world.ardeche.id)).toEqual(new Map([[kind, 2]]));
  expect(await wishesOf(world.mina, world.ardeche.id)).toEqual(new Set([kind]));
  expect(await wishesOf(world.rosa, world.ardeche.id)).toEqual(new Set());
  expect(await wishesOf(visitor, world.ardeche.id)).toEqual(new Set());
  expect(await unitsWithWishes(world.rosa)).toMatchObject([{ id: world.ardeche.id, last: expect.any(Date) }]);
  expect(await unitsWithWishes(world.mina)).toEqual([]);
});

it("a call is wished for by someone signed in, for a role of the unit that nobody fills", async () => {
  await expect(wishForCall(visitor, world.ardeche, kind)).rejects.toMatchObject({
    code: "boucle.signInFirst",
  });
  await expect(wishForCall(world.mina, world.ardeche, "editor")).rejects.toMatchObject({
    code: "loops.unknownRole",
  });
  await someone("Ali", "man", { kind, in: world.drome });
  await expect(wishForCall(world.mina, world.drome, kind)).rejects.toMatchObject({
    code: "loops.notFilledOrCalled",
  });
  await expect(wishForCall(world.mina, { ...world.drome, closedAt: new Date() }, kind)).rejects.toMatchObject(
    {
      code: "loops.closed",
    },
  );
});

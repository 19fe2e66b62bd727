import { expect, it } from "vitest";
import { movement, settingAsOf } from "#domains/movement/index.ts";
import { db } from "#platform/database/index.ts";
import { aWorld } from "../../../tests/support/world.ts";
import { decideNonBinary } from "./non-binary.ts";

const world = aWorld();

it("how non-binary people count is decided from now on, and what it was stays on record", async () => {
  const before = new Date();
  const was = (await movement()).parityNonBinary;
  await decideNonBinary(world.ada, world.root, "different");
  expect((await movement()).parityNonBinary).toBe("different");
  await decideNonBinary(world.ada, world.root, "different");
  expect(await settingAsOf("parityNonBinary", before, db)).toBe(was);
  await decideNonBinary(world.ada, world.root, "either");
  expect((await movement()).parityNonBinary).toBe("either");
});

it("it takes the power to configure the movement", async () => {
  for (const who of [world.rosa, world.edwige, world.mina])
    await expect(decideNonBinary(who, world.root, "different")).rejects.toMatchObject({
      code: "boucle.forbidden",
    });
});

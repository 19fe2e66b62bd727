import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { foundUnit, mergeUnits } from "#domains/units/index.ts";
import { db } from "#platform/database/index.ts";
import { deliverNow } from "#platform/jobs/index.ts";
import { aStory } from "../../../tests/support/story.ts";
import { aWorld, someone } from "../../../tests/support/world.ts";
import { passCommitments } from "./commitment.ts";
import { mayReport } from "./index.ts";
import { commitment } from "./schema.ts";

const world = aWorld();
const story = aStory(world);
const owner = async () => (await db.select().from(commitment).where(eq(commitment.id, story.promise)))[0]!;

it("the promises of a unit that merges pass to the one that takes it in, whose leads answer for them from then on", async () => {
  const next = await foundUnit(world.ada, world.root, { kind: "space", name: "Vie commune" });
  const lead = await someone("Lou", "woman", { kind: "space_lead", in: next });
  const before = await owner();
  expect(before.ownerUnitId).toBe(world.lifeSpace.id);
  await mergeUnits(world.ada, world.lifeSpace, next, { reason: "Un seul espace suffit.", endMandates: true });
  await deliverNow([passCommitments]);
  const after = await owner();
  expect(after).toMatchObject({ ownerUnitId: next.id, revision: before.revision + 1, title: before.title });
  await deliverNow([passCommitments]);
  await passCommitments.handle({ from: world.lifeSpace.id, into: next.id });
  expect((await owner()).revision).toBe(after.revision);
  expect(await mayReport(lead, story.promise, next)).toBe(true);
});

import { describe, expect, it } from "vitest";
import { newId } from "#platform/database/index.ts";
import { mailbox } from "#platform/mail/index.ts";
import { aWorld, someone } from "../../../tests/support/world.ts";
import { appoint, endMandate } from "./index.ts";
import { tellAppointed, tellEnded } from "./telling.ts";

const world = aWorld();

describe("someone who is concerned", () => {
  it("is told once of the mandate and once of its end, with a subject that says nothing", async () => {
    const personId = (await someone("Paul", "man", null)).personId!;
    const mandateId = await appoint(world.ada, world.drome, { kind: "loop_material", personId });
    const told = { mandateId, tell: "true" };
    await tellAppointed.handle(told);
    await tellAppointed.handle(told);
    await endMandate(world.ada, world.drome, mandateId);
    await tellEnded.handle(told);
    await tellEnded.handle(told);
    const letters = await mailbox();
    expect(letters.map((letter) => letter.recipient)).toEqual(Array(2).fill(`${personId}@example.org`));
    const bodies = letters.map((letter) => letter.body).join("\n");
    expect(bodies).toContain(`/mandats/${mandateId}`);
    expect(bodies).toContain("Référent·e matériel (Drôme)");
    for (const { subject } of letters) expect(subject).not.toMatch(/mandat|Drôme/i);
  });

  it("is not written to when the person who decides has words of their own, nor for what is not there", async () => {
    const before = (await mailbox()).length;
    await tellAppointed.handle({ mandateId: newId(), tell: "true" });
    await tellAppointed.handle({ mandateId: world.rosa.grants[0]!.mandateId, tell: "false" });
    expect(await mailbox()).toHaveLength(before);
  });
});

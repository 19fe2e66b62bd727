import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { foundUnit } from "#domains/units/index.ts";
import { db, newId, rows } from "#platform/database/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { begins } from "#platform/time/index.ts";
import { anApp } from "../../../../../tests/support/app.ts";
import { inDays } from "../../../../../tests/support/story.ts";
import { aWorld, someone } from "../../../../../tests/support/world.ts";
import { mandate, mandatesIn, parityOf } from "../../index.ts";
import { checkPlan, enactPlan } from "../../plan/enact.ts";
import { addStep, draftPlan, removeStep, rewordPlan, withdrawPlan } from "../../plan/prepare.ts";
import { planById } from "../../plan/read.ts";

const world = aWorld();
const asked = anApp();
const words = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
const about = { title: "Renouvellement", means: "nomination" as const, minutes: "", takesEffectAt: null };
const aPlan = (over = world.ardeche) => draftPlan(world.ada, over, about);
const check = async (id: string) => checkPlan(await planById(db, id));
const step = (who: Actor, where = world.privas, kind = "animator") => ({
  unitId: where.id,
  kind,
  personId: who.personId!,
});
const refused = (code: string) => ({ code: `organisation.${code}` });
const woman = () => someone("Ines", "woman", null);
const man = () => someone("Paul", "man", null);

describe("a plan", () => {
  it("is judged on its outcome: two of one gender are refused, a pair passes", async () => {
    const id = await aPlan();
    const [ines, eve, paul] = [await woman(), await woman(), await man()];
    await addStep(world.ada, world.ardeche, id, step(ines));
    const wrong = await addStep(world.ada, world.ardeche, id, step(eve));
    expect(await check(id)).toMatchObject({ ready: false, waivable: true });
    await expect(enactPlan(world.ada, world.ardeche, id)).rejects.toMatchObject(refused("mandate.parity"));
    expect(await mandatesIn(world.privas.id)).toEqual([]);
    await removeStep(world.ada, world.ardeche, id, wrong);
    await addStep(world.ada, world.ardeche, id, step(paul));
    expect(await check(id)).toMatchObject({
      ready: true,
      outcome: [{ saying: { says: "holds" }, fault: null }],
    });
    await enactPlan(world.ada, world.ardeche, id);
    await enactPlan(world.ada, world.ardeche, id);
    expect(await mandatesIn(world.privas.id)).toHaveLength(2);
    const plan = await planById(db, id);
    expect(plan).toMatchObject({ state: "enacted", settledBy: world.ada.personId });
    const given = await db.select().from(mandate).where(eq(mandate.appointmentId, plan.appointmentId!));
    expect(given).toHaveLength(2);
  });

  it("renews a whole pair at once, though neither half could be changed alone", async () => {
    const before = await mandatesIn(world.privas.id);
    const id = await aPlan();
    for (const held of before) await addStep(world.ada, world.ardeche, id, { endsMandateId: held.id });
    for (const who of [await woman(), await man()]) await addStep(world.ada, world.ardeche, id, step(who));
    const page = words(await (await asked.get(world.ada, `/plans/${id}`)).text());
    for (const { givenName } of before) expect(page).toContain(`Fin du mandat : ${givenName}`);
    expect(page).toMatch(/Nommer Ines.*Nommer Paul/);
    await enactPlan(world.ada, world.ardeche, id);
    const after = await mandatesIn(world.privas.id);
    expect(after).toHaveLength(2);
    expect(after.some((held) => before.some((old) => old.id === held.id))).toBe(false);
    expect((await parityOf(db, world.privas.id))[0]!.saying).toEqual({ says: "holds" });
  });

  it("shows again the day of effect that was typed, so that rewording does not move it", async () => {
    const takesEffectAt = begins("2099-06-01", "Europe/Paris");
    const id = await draftPlan(world.ada, world.drome, { ...about, takesEffectAt });
    const page = await (await asked.get(world.ada, `/plans/${id}`)).text();
    expect(page).toContain('value="2099-06-01"');
  });

  it("takes effect on its date", async () => {
    const id = await draftPlan(world.ada, world.drome, { ...about, takesEffectAt: inDays(5) });
    await addStep(world.ada, world.drome, id, step(await man(), world.drome, "loop_material"));
    await enactPlan(world.ada, world.drome, id);
    expect((await mandatesIn(world.drome.id)).map((held) => held.kind)).not.toContain("loop_material");
    expect((await mandatesIn(world.drome.id, inDays(6))).map((held) => held.kind)).toContain("loop_material");
  });

  it("says of each step why it cannot be taken", async () => {
    const id = await aPlan();
    const who = await man();
    await addStep(world.ada, world.ardeche, id, step(who, world.ardeche, "animator"));
    await addStep(world.ada, world.ardeche, id, step(who, world.ardeche, "loop_training"));
    const found = await check(id);
    expect(found.steps.map((one) => one.refusal?.code)).toEqual(["organisation.unknownMandate", undefined]);
    expect(found).toMatchObject({ ready: false, waivable: false });
    await expect(enactPlan(world.ada, world.ardeche, id)).rejects.toMatchObject(refused("unknownMandate"));
  });

  it("sets parity aside only by a waiver, which is kept with it", async () => {
    const here = world.valence;
    const id = await draftPlan(world.ada, world.drome, about);
    await addStep(world.ada, world.drome, id, step(await man(), here));
    await expect(enactPlan(world.ada, world.drome, id)).rejects.toMatchObject(refused("mandate.parity"));
    await enactPlan(world.ada, world.drome, id, { reason: "Une seule candidature, décision de la boucle." });
    const waivers = await rows<{ of: string }>(
      db,
      sql`select "of" from parity_waiver where subject_id = ${id}`,
    );
    expect(waivers).toEqual([{ of: "plan" }]);
  });

  it("gives a responsibility under a mandate, and has one replaced for a time", async () => {
    const [held] = await mandatesIn(world.lifeSpace.id);
    const id = await draftPlan(world.ada, world.lifeSpace, about);
    const add = (more: object) => addStep(world.ada, world.lifeSpace, id, more as never);
    const [helper, standIn] = [await man(), await man()];
    const task = { ...step(helper, world.lifeSpace, "space_task"), title: "Radio", underId: held!.id };
    await add(task);
    const open = await add({ ...step(standIn, world.lifeSpace, "space_lead"), substituteForId: held!.id });
    const refusals = (await check(id)).steps.map((one) => one.refusal?.code);
    expect(refusals).toEqual([undefined, "organisation.mandate.openSubstitution"]);
    await removeStep(world.ada, world.lifeSpace, id, open);
    await add({
      ...step(standIn, world.lifeSpace, "space_lead"),
      substituteForId: held!.id,
      endsAt: inDays(30),
    });
    const page = words(await (await asked.get(world.ada, `/plans/${id}`)).text());
    expect(page).toMatch(/Radio · sous le mandat que tient Sam.*remplace Sam Exemple temporairement/);
    await enactPlan(world.ada, world.lifeSpace, id);
    const given = await db.select().from(mandate).where(eq(mandate.unitId, world.lifeSpace.id));
    expect(given.find((one) => one.personId === helper.personId)?.underId).toBe(held!.id);
    expect(given.find((one) => one.personId === standIn.personId)?.substituteForId).toBe(held!.id);
    await expect(
      addStep(world.ada, world.drome, await aPlan(world.drome), {
        ...step(helper, world.valence, "animator"),
        underId: held!.id,
      }),
    ).rejects.toMatchObject(refused("mandate.elsewhere"));
  });

  it("takes a step sent twice as one, and refuses the id of another plan’s", async () => {
    const [id, other, stepId] = [await aPlan(), await aPlan(), newId()];
    const asked = { ...step(await man()), id: stepId };
    for (let sent = 0; sent < 2; sent++) await addStep(world.ada, world.ardeche, id, asked);
    expect((await check(id)).steps).toHaveLength(1);
    await expect(addStep(world.ada, world.ardeche, other, asked)).rejects.toMatchObject(refused("idTaken"));
    for (let sent = 0; sent < 2; sent++) await removeStep(world.ada, world.ardeche, id, stepId);
    expect((await check(id)).steps).toEqual([]);
  });

  it("says the day on which a rule would fail, where that day lies ahead", async () => {
    const id = await draftPlan(world.ada, world.drome, { ...about, takesEffectAt: inDays(5) });
    const here = await foundUnit(world.ada, world.drome, { kind: "group", name: "Die" });
    for (const who of [await man(), await man()]) await addStep(world.ada, world.drome, id, step(who, here));
    const page = words(await (await asked.get(world.ada, `/plans/${id}`)).text());
    const day = new Intl.DateTimeFormat("fr-FR", { day: "numeric", month: "long", timeZone: "Europe/Paris" });
    expect(page).toContain(`La règle de parité ne serait plus respectée le ${day.format(inDays(5))}`);
  });

  it("is no longer changed once settled, nor made of steps from elsewhere, twice the same, or none", async () => {
    const id = await aPlan();
    await expect(enactPlan(world.ada, world.ardeche, id)).rejects.toMatchObject(refused("plan.empty"));
    const who = await man();
    await expect(
      addStep(world.ada, world.ardeche, id, step(who, world.drome, "loop_material")),
    ).rejects.toMatchObject(refused("mandate.elsewhere"));
    const training = step(who, world.ardeche, "loop_training");
    await addStep(world.ada, world.ardeche, id, training);
    await expect(addStep(world.ada, world.ardeche, id, training)).rejects.toMatchObject(
      refused("plan.repeated"),
    );
    await withdrawPlan(world.ada, world.ardeche, id);
    await withdrawPlan(world.ada, world.ardeche, id);
    for (const late of [
      () => addStep(world.ada, world.ardeche, id, training),
      () => rewordPlan(world.ada, world.ardeche, id, about),
      () => enactPlan(world.ada, world.ardeche, id),
    ])
      await expect(late()).rejects.toMatchObject(refused("plan.settled"));
    await expect(draftPlan(world.rosa, world.ardeche, about)).rejects.toMatchObject({
      code: "boucle.forbidden",
    });
  });
});

describe("its pages", () => {
  it("prepare, check and enact it without scripts; for others it is not found", async () => {
    const to = `/unites/${world.drome.slug}/plans`;
    expect(words(await (await asked.get(world.ada, to)).text())).toContain("Commencer un plan");
    const once = newId();
    const form = {
      once,
      title: "Renouvellement d’été",
      means: "nomination",
      minutes: "Notes.",
      takesEffectAt: "",
    };
    expect((await asked.post(world.ada, to, { ...form, title: "" })).status).toBe(422);
    expect((await asked.post(world.ada, to, form)).headers.get("location")).toBe(`/plans/${once}`);
    const who = await man();
    const add = {
      once: newId(),
      unitId: world.drome.id,
      kind: "loop_treasury",
      email: `${who.personId}@example.org`,
    };
    expect((await asked.post(world.ada, `/plans/${once}/etapes`, add)).status).toBe(303);
    const nobody = await asked.post(world.ada, `/plans/${once}/etapes`, {
      ...add,
      email: "inconnu@example.org",
    });
    expect(nobody.status).toBe(422);
    const page = words(await (await asked.get(world.ada, `/plans/${once}`)).text());
    for (const said of ["Nommer Paul Exemple", "possible", "Le plan peut être appliqué"])
      expect(page).toContain(said);
    expect((await asked.get(world.rosa, `/plans/${once}`)).status).toBe(403);
    expect((await asked.post(world.ada, `/plans/${once}/application`)).status).toBe(303);
    expect((await mandatesIn(world.drome.id)).map((held) => held.personId)).toContain(who.personId);
    expect((await asked.post(world.ada, `/plans/${once}/retrait`)).status).toBe(409);
  });
});

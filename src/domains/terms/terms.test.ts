import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { actorOfPerson, mandate } from "#domains/mandates/index.ts";
import { db, newId, row, rows, run } from "#platform/database/index.ts";
import { daysUntil, ends, later } from "#platform/time/index.ts";
import { dayFrom } from "../../../tests/support/day.ts";
import { speaking } from "../../../tests/support/speaking.ts";
import { aWorld, someone } from "../../../tests/support/world.ts";
import { handoverOf, tick } from "./handover.ts";
import { planSuccession } from "./succession.ts";
import { termTasks } from "./tasks.ts";
import { tellEndingTerms } from "./telling.ts";
import { appointingGrounds, endingSoon, myTerms } from "./terms.ts";
import { sayThanks, thanksFor } from "./thanks.ts";

const world = aWorld();
const inDays = (days: number) => later(new Date(), { days });

const heldBy = async (personId: string | null) =>
  (await row<{ id: string }>(
    db,
    sql`select id from mandate where person_id = ${personId} and right_id is null limit 1`,
  ))!.id;
const endOn = (id: string, at: Date | null) =>
  db.update(mandate).set({ endsAt: at }).where(eq(mandate.id, id));
const letters = () => rows<{ subject: string; body: string }>(db, sql`select subject, body from mail`);

let rosas: string;
beforeAll(async () => {
  rosas = await heldBy(world.rosa.personId);
  await endOn(rosas, inDays(50));
});

describe("a term that ends", () => {
  it("is listed for those who appoint there, and for nobody else", async () => {
    const { list, total } = await endingSoon({ over: appointingGrounds(world.ada) });
    expect(total).toBe(1);
    expect(list[0]).toMatchObject({ id: rosas, unit: "Ardèche", state: "ending", successor: null });
    expect((await endingSoon({ over: appointingGrounds(world.ada), state: "open" })).total).toBe(1);
    expect((await endingSoon({ over: appointingGrounds(world.ada), state: "followed" })).total).toBe(0);
    expect(await endingSoon({ over: appointingGrounds(world.rosa) })).toEqual({ list: [], total: 0 });
    expect((await endingSoon({ over: appointingGrounds(world.ada), under: "drome" })).total).toBe(0);
    expect((await endingSoon({ over: appointingGrounds(world.ada), kind: "animator" })).total).toBe(0);
    expect((await endingSoon({ over: appointingGrounds(world.ada), within: 30 })).total).toBe(0);
  });

  it("is a task of its holder and of those who appoint", async () => {
    const [own] = await speaking(() => termTasks(world.rosa));
    expect(own).toMatchObject({ href: `/mandats/${rosas}/passation`, progress: null });
    expect((await speaking(() => termTasks(world.ada))).map(({ href }) => href)).toEqual([
      "/administration/organisation/echeances",
    ]);
    expect(await speaking(() => termTasks(world.nobody))).toEqual([]);
  });

  it("is written to its holder once at 60 days and once at 14, with a subject that says nothing of it", async () => {
    expect(await tellEndingTerms()).toBe(1);
    expect(await tellEndingTerms()).toBe(0);
    await endOn(rosas, inDays(10));
    const told = await Promise.all([tellEndingTerms(), tellEndingTerms()]);
    expect(told.reduce((sum, one) => sum + one)).toBe(1);
    expect(await tellEndingTerms()).toBe(0);
    const written = await letters();
    expect(written).toHaveLength(2);
    expect(written.map(({ subject }) => subject)).toEqual(["Une date à préparer", "Une date à préparer"]);
    expect(written[0]!.body).toContain("dans 50 jours");
    expect(written[1]!.body).toContain(`/mandats/${rosas}/passation`);
  });
});

describe("the day on which a term ends", () => {
  const lastEvening = (days: number) => later(ends(dayFrom(days), "Europe/Paris"), { minutes: -1 });

  it("is counted by the calendar of the movement: told, listed and handed over from the morning on", async () => {
    const who = await someone("Noé", "woman", { kind: "loop_group_life", in: world.drome });
    const id = await heldBy(who.personId);
    await endOn(id, lastEvening(61));
    expect([await tellEndingTerms(), (await handoverOf(who, id)).items.length]).toEqual([0, 0]);
    await endOn(id, lastEvening(60));
    expect((await myTerms(who.personId!)).map((one) => one.id)).toEqual([id]);
    expect([await tellEndingTerms(), (await handoverOf(who, id)).items.length]).toEqual([1, 3]);
    expect((await letters()).some(({ body }) => body.includes("se termine dans 60 jours"))).toBe(true);
    await run(db, sql`delete from mandate where id = ${id}`);
  });

  it("opens thanks thirty days before at the same hour, whatever the clocks did meanwhile", async () => {
    const id = await heldBy(world.sam.personId);
    await endOn(id, new Date("2028-11-05T22:30:00Z"));
    expect((await thanksFor(world.ada, id)).sayableFrom).toEqual(new Date("2028-10-06T21:30:00Z"));
    await endOn(id, null);
  });
});

describe("a succession", () => {
  it("is refused for a mandate without end, one by right, another unit, and anyone who may not appoint", async () => {
    const darios = await heldBy(world.dario.personId);
    const plan = { id: newId(), personId: world.mina.personId! };
    await expect(planSuccession(world.ada, world.drome, darios, plan)).rejects.toMatchObject({
      code: "organisation.terms.openEnded",
    });
    await expect(planSuccession(world.ada, world.drome, rosas, plan)).rejects.toMatchObject({
      code: "boucle.notFound",
    });
    await expect(planSuccession(world.ada, world.drome, newId(), plan)).rejects.toMatchObject({
      code: "boucle.notFound",
    });
    await expect(planSuccession(world.rosa, world.ardeche, rosas, plan)).rejects.toMatchObject({
      code: "boucle.forbidden",
    });
  });

  it("is refused for a mandate held by right, which ends with what gives it", async () => {
    const source = { from: "mandate", kinds: ["editor"], unitKinds: ["movement"], certifiedOnly: false };
    await run(
      db,
      sql`insert into belonging_right (id, key, label, source, target, gives_kind, position, valid_from)
          values (${newId()}, 'delegates', '{"fr": "x", "en": "x"}', ${source}, '{"to": "kind", "unitKind": "loop"}',
            'loop_delegate', 99, now() - interval '1 day')`,
    );
    const given = await row<{ id: string }>(
      db,
      sql`select id from mandate_now where right_id is not null and unit_id = ${world.drome.id}`,
    );
    const plan = { id: newId(), personId: world.mina.personId! };
    await expect(planSuccession(world.ada, world.drome, given!.id, plan)).rejects.toMatchObject({
      code: "organisation.terms.byRight",
    });
    await run(db, sql`delete from belonging_right where key = 'delegates'`);
  });

  it("begins the next mandate at the very instant at which the first ends, once however often it is sent", async () => {
    const plan = { id: newId(), personId: world.mina.personId! };
    await planSuccession(world.ada, world.ardeche, rosas, plan);
    await planSuccession(world.ada, world.ardeche, rosas, plan);
    const [first] = await db.select().from(mandate).where(eq(mandate.id, rosas));
    const [next] = await db.select().from(mandate).where(eq(mandate.id, plan.id));
    expect(next).toMatchObject({ succeedsId: rosas, startsAt: first!.endsAt, kindKey: "loop_group_life" });
    const { list } = await endingSoon({ over: appointingGrounds(world.ada) });
    expect(list.map(({ state, successor }) => [state, successor])).toEqual([["followed", "Mina Exemple"]]);
  });
});

describe("a handover", () => {
  it("is made once from what the kind asks, and ticked by the person who leaves or follows", async () => {
    const { items, may, successor } = await handoverOf(world.rosa, rosas);
    expect(items).toHaveLength(3);
    expect([may, successor]).toEqual([true, "Mina Exemple"]);
    await tick(world.rosa, rosas, items[0]!.id, true);
    await tick(world.rosa, rosas, items[0]!.id, true);
    const mina = await actorOfPerson(world.mina.personId!);
    await tick(mina, rosas, items[1]!.id, true);
    const again = await handoverOf(mina, rosas);
    expect(again.items.map(({ doneAt }) => doneAt !== null)).toEqual([true, true, false]);
    await tick(mina, rosas, items[1]!.id, false);
    expect((await speaking(() => termTasks(world.rosa)))[0]?.progress).toBeCloseTo(1 / 3);
  });

  it("is read, not ticked, by those who appoint; for anyone else there is none", async () => {
    const { items, may } = await handoverOf(world.ada, rosas);
    expect(may).toBe(false);
    for (const [who, id, item] of [
      [world.ada, rosas, items[0]!.id],
      [world.dario, rosas, items[0]!.id],
      [world.rosa, rosas, newId()],
      [world.rosa, rosas, "x"],
      [world.rosa, "x", items[0]!.id],
    ] as const)
      await expect(tick(who, id, item, true)).rejects.toMatchObject({ code: "boucle.notFound" });
    await expect(handoverOf(world.nobody, rosas)).rejects.toMatchObject({ code: "boucle.notFound" });
  });

  it("is not made while the end is far", async () => {
    const victors = await heldBy(world.victor.personId);
    await endOn(victors, inDays(300));
    expect((await handoverOf(world.victor, victors)).items).toEqual([]);
  });
});

describe("thanks", () => {
  it("are not said to oneself", async () => {
    const adas = await heldBy(world.ada.personId);
    await expect(sayThanks(world.ada, adas, newId(), "Bravo à moi")).rejects.toMatchObject({
      code: "organisation.terms.notOneself",
    });
    expect(await thanksFor(world.ada, adas)).toMatchObject({ maySay: false, sayableFrom: null });
  });

  it("come at the end, once, from those who appoint, and reach nobody but the person and them", async () => {
    const sams = await heldBy(world.sam.personId);
    await expect(sayThanks(world.ada, sams, newId(), "Merci")).rejects.toMatchObject({
      code: "organisation.terms.notEnded",
    });
    await endOn(sams, inDays(50));
    const early = await thanksFor(world.ada, sams);
    expect(early).toMatchObject({ maySay: false });
    expect(daysUntil(early.sayableFrom!, "Europe/Paris")).toBe(20);
    await endOn(sams, inDays(-1));
    await expect(sayThanks(world.ada, sams, newId(), "  ")).rejects.toMatchObject({
      code: "organisation.terms.noWords",
    });
    await expect(sayThanks(world.rosa, sams, newId(), "Merci")).rejects.toMatchObject({
      code: "boucle.forbidden",
    });
    const id = newId();
    await sayThanks(world.ada, sams, id, "Merci pour ces deux ans.");
    await sayThanks(world.ada, sams, id, "Merci pour ces deux ans.");
    const sam = await actorOfPerson(world.sam.personId!);
    expect(await thanksFor(sam, sams)).toMatchObject({
      mine: true,
      maySay: false,
      words: [{ body: "Merci pour ces deux ans.", by: "Ada Exemple" }],
    });
    expect((await speaking(() => termTasks(sam))).map(({ title }) => title)).toContain("On vous remercie");
    for (const who of [world.rosa, world.nobody])
      await expect(thanksFor(who, sams)).rejects.toMatchObject({ code: "boucle.notFound" });
  });

  it("are listed among what ended with nobody to follow", async () => {
    const { list } = await endingSoon({ over: appointingGrounds(world.ada), state: "vacant" });
    expect(list.map(({ unit }) => unit)).toEqual(["Vie du mouvement"]);
  });
});

describe("access", () => {
  it("ends to the minute, by the clock of the database", async () => {
    const who = await someone("Iris", "woman", { kind: "editor", in: world.root });
    expect(who.grants.length).toBeGreaterThan(0);
    await run(db, sql`update mandate set ends_at = now() where person_id = ${who.personId}`);
    expect((await actorOfPerson(who.personId!)).grants).toEqual([]);
  });
});

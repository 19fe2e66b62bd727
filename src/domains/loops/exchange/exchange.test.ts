import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { actorOfPerson, appoint } from "#domains/mandates/index.ts";
import { type Unit, unit } from "#domains/units/index.ts";
import { db, newId, row, rows, run } from "#platform/database/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { aWorld, someone } from "../../../../tests/support/world.ts";
import { followedRoles, nameCounterparts } from "../counterpart/counterpart.ts";
import { answerIn, markRead, writeToAllLoops, writeToLoop, writeToSpace } from "./exchange.ts";
import { batchesOf, exchangeFor, exchangesOf, wordsOf } from "./reading.ts";
import { tellOtherSide } from "./telling.ts";

const world = aWorld();
const kind = "loop_group_life";
/** Lead of the space « Programme », and referent of another role of the same loop. */
let pia: Actor;
let tomas: Actor;

beforeAll(async () => {
  pia = await someone("Pia", "woman", { kind: "space_lead", in: world.programSpace });
  tomas = await someone("Tomas", "man", { kind: "loop_treasury", in: world.ardeche });
  await nameCounterparts(world.ada, { [kind]: world.lifeSpace.id, loop_treasury: world.programSpace.id });
});

const said = (more = {}) => ({ id: newId(), kind, subject: "La carte", body: "Qui la tient ?", ...more });
const asLoop = (actor: Actor, loop: Unit, more = {}) => writeToSpace(actor, loop, said(more));
const letters = async () =>
  (await rows<{ recipient: string }>(db, sql`select recipient from mail order by created_at`)).length;
const deliver = async () => {
  const events = await rows<{ data: Record<string, string> }>(
    db,
    sql`delete from outbox where event = 'loops.said' returning data`,
  );
  for (const { data } of events) await tellOtherSide.handle(data);
};

describe("the counterpart of a role", () => {
  it("is named for each role, dated, and found from both sides", async () => {
    const roles = await followedRoles();
    expect(roles).toHaveLength(8);
    expect(roles.find((one) => one.kind === kind)?.unit).toMatchObject({ name: "Vie du mouvement" });
    expect(roles.find((one) => one.kind === "loop_material")?.unit).toBeNull();
  });

  it("changes from an instant on, once for the same said twice, and leaves what was", async () => {
    const count = async () =>
      (await row<{ n: number }>(
        db,
        sql`select count(*)::int as n from counterpart where kind_key = 'loop_struggles'`,
      ))!.n;
    const named = (unitId: string | null) => nameCounterparts(world.ada, { loop_struggles: unitId });
    await named(world.lifeSpace.id);
    await named(world.lifeSpace.id);
    expect(await count()).toBe(1);
    await named(world.programSpace.id);
    await named(null);
    expect(await count()).toBe(2);
    expect((await followedRoles()).find((one) => one.kind === "loop_struggles")?.unit).toBeNull();
  });

  it("is a national unit still open, of a role that loops have", async () => {
    await expect(nameCounterparts(world.ada, { [kind]: world.ardeche.id })).rejects.toMatchObject({
      code: "loops.notNational",
    });
    await expect(nameCounterparts(world.ada, { animator: world.lifeSpace.id })).rejects.toMatchObject({
      code: "loops.unknownRole",
    });
  });

  it("is named by the person who configures the movement, and nobody else", async () => {
    for (const actor of [world.rosa, world.sam, world.edwige, world.nobody])
      await expect(nameCounterparts(actor, { [kind]: null })).rejects.toMatchObject({
        code: "boucle.forbidden",
      });
    expect((await followedRoles()).find((one) => one.kind === kind)?.unit?.id).toBe(world.lifeSpace.id);
  });
});

describe("an exchange between a loop and the space of a role", () => {
  it("is read by the person who holds the role and by the leads of the space", async () => {
    const id = await asLoop(world.rosa, world.ardeche);
    expect(await exchangeFor(world.rosa, id)).toMatchObject({ side: "loop", unread: 0, words: 1 });
    expect(await exchangeFor(world.sam, id)).toMatchObject({ side: "space", unread: 1, loopName: "Ardèche" });
    await answerIn(world.sam, id, { id: newId(), body: "Vous, et nous relisons." });
    expect((await wordsOf(world.rosa, id)).map(({ side, mine }) => [side, mine])).toEqual([
      ["loop", true],
      ["space", false],
    ]);
  });

  it("is found by nobody else: another role, another loop, another space, animators, administrator", async () => {
    const id = await asLoop(world.rosa, world.ardeche);
    for (const actor of [tomas, world.dario, pia, world.nour, world.ada, world.edwige, world.nobody]) {
      await expect(exchangeFor(actor, id)).rejects.toMatchObject({ code: "boucle.notFound" });
      await expect(answerIn(actor, id, { id: newId(), body: "…" })).rejects.toMatchObject({
        code: "boucle.notFound",
      });
      expect((await exchangesOf(actor)).list.map((one) => one.id)).not.toContain(id);
    }
  });

  it("is no longer read once the mandate has ended", async () => {
    const leaving = await someone("Lou", "man", { kind, in: world.ardeche });
    const id = await writeToLoop(world.sam, world.lifeSpace, world.ardeche, said());
    expect((await exchangeFor(leaving, id)).side).toBe("loop");
    await run(db, sql`update mandate set ends_at = now() where person_id = ${leaving.personId}`);
    const left = await actorOfPerson(leaving.personId!);
    await expect(exchangeFor(left, id)).rejects.toMatchObject({ code: "boucle.notFound" });
  });

  it("is opened for one's own role and loop alone", async () => {
    for (const [actor, loop] of [
      [tomas, world.ardeche],
      [world.rosa, world.drome],
      [world.nour, world.ardeche],
      [world.ada, world.ardeche],
    ] as const)
      await expect(asLoop(actor, loop)).rejects.toMatchObject({ code: "boucle.forbidden" });
  });

  it("is opened by the space that follows the role alone, where somebody holds it", async () => {
    await expect(writeToLoop(pia, world.programSpace, world.ardeche, said())).rejects.toMatchObject({
      code: "loops.unknownRole",
    });
    await expect(writeToLoop(pia, world.lifeSpace, world.ardeche, said())).rejects.toMatchObject({
      code: "boucle.forbidden",
    });
    const vacant = said({ kind: "loop_treasury" });
    await expect(writeToLoop(pia, world.programSpace, world.drome, vacant)).rejects.toMatchObject({
      code: "loops.nobodyThere",
    });
  });

  it("waits for a counterpart", async () => {
    const stef = await someone("Stef", "man", { kind: "loop_material", in: world.ardeche });
    await expect(asLoop(stef, world.ardeche, { kind: "loop_material" })).rejects.toMatchObject({
      code: "loops.noCounterpart",
    });
  });

  it("sent twice is one, and its id is nobody else's", async () => {
    const form = said();
    await writeToSpace(world.rosa, world.ardeche, form);
    await writeToSpace(world.rosa, world.ardeche, form);
    expect((await exchangeFor(world.rosa, form.id)).words).toBe(1);
    await expect(writeToSpace(world.dario, world.drome, form)).rejects.toMatchObject({
      code: "loops.idTaken",
    });
    const word = { id: newId(), body: "Encore" };
    await answerIn(world.rosa, form.id, word);
    await answerIn(world.rosa, form.id, word);
    expect((await exchangeFor(world.rosa, form.id)).words).toBe(2);
    await expect(answerIn(world.sam, form.id, word)).rejects.toMatchObject({ code: "loops.idTaken" });
  });

  it("is unread until it is opened, up to the very last word", async () => {
    const id = await writeToLoop(world.sam, world.lifeSpace, world.ardeche, said());
    const unread = async () => (await exchangeFor(world.rosa, id)).unread;
    expect(await unread()).toBe(1);
    await markRead(world.rosa, id, (await wordsOf(world.rosa, id)).at(-1)!.id);
    expect(await unread()).toBe(0);
    await answerIn(world.sam, id, { id: newId(), body: "Un mot de plus" });
    expect(await unread()).toBe(1);
  });
});

describe("a counterpart where nobody reads", () => {
  it("is not written to: the loop is sent to its contact address", async () => {
    const committee = newId();
    const of = {
      kind: "committee",
      slug: "comite",
      name: "Comité",
      nameOf: "du comité",
      searchName: "comite",
    };
    await db.insert(unit).values({ id: committee, ...of, parentId: world.root.id, lineage: [committee] });
    const kim = await someone("Kim", "woman", { kind: "loop_training", in: world.drome });
    await nameCounterparts(world.ada, { loop_training: committee });
    await expect(asLoop(kim, world.drome, { kind: "loop_training" })).rejects.toMatchObject({
      code: "loops.nobodyReads",
    });
  });
});

describe("writing to all loops", () => {
  it("is summed up for the space, and shows one by one as loops answer", async () => {
    const form = said({ subject: "Une journée" });
    await writeToAllLoops(world.sam, world.lifeSpace, form);
    const shown = async () =>
      (await exchangesOf(world.sam)).list.filter(({ subject }) => subject === "Une journée").length;
    const sum = async () => (await batchesOf(world.sam)).find(({ id }) => id === form.id);
    expect([await shown(), await sum()]).toEqual([0, expect.objectContaining({ loops: 2, answered: 0 })]);
    expect((await exchangesOf(world.sam, { batchId: form.id })).total).toBe(2);
    const mine = (await exchangesOf(world.dario)).list.find(({ subject }) => subject === "Une journée");
    await answerIn(world.dario, mine!.id, { id: newId(), body: "Nous en serons" });
    expect([await shown(), (await sum())?.answered]).toEqual([1, 1]);
    expect(await batchesOf(world.dario)).toEqual([]);
    expect((await exchangesOf(world.rosa, { batchId: newId() })).total).toBe(0);
  });

  it("gives each loop where the role is held an exchange of its own", async () => {
    const form = said({ subject: "À toutes" });
    expect(await writeToAllLoops(world.sam, world.lifeSpace, form)).toBe(2);
    expect(await writeToAllLoops(world.sam, world.lifeSpace, form)).toBe(2);
    const [rosa, dario] = await Promise.all(
      [world.rosa, world.dario].map(async (actor) =>
        (await exchangesOf(actor)).list.filter(({ subject }) => subject === "À toutes"),
      ),
    );
    expect([rosa!.length, dario!.length]).toEqual([1, 1]);
    await answerIn(world.dario, dario![0]!.id, { id: newId(), body: "Reçu" });
    expect(await wordsOf(world.rosa, rosa![0]!.id)).toHaveLength(1);
  });

  it("twice at once writes once", async () => {
    const form = said({ subject: "Deux fois" });
    await Promise.all([1, 2].map(() => writeToAllLoops(world.sam, world.lifeSpace, form)));
    expect((await exchangesOf(world.sam, { batchId: form.id })).total).toBe(2);
  });

  it("is for the leads of the space that follows the role", async () => {
    for (const actor of [world.rosa, world.ada, pia, world.mina])
      await expect(writeToAllLoops(actor, world.lifeSpace, said())).rejects.toMatchObject({
        code: "boucle.forbidden",
      });
    await expect(writeToAllLoops(pia, world.programSpace, said())).rejects.toMatchObject({
      code: "loops.unknownRole",
    });
    await expect(
      writeToAllLoops(world.sam, world.lifeSpace, said({ kind: "loop_mp" })),
    ).rejects.toMatchObject({ code: "loops.unknownRole" });
  });
});

describe("the letters", () => {
  it("tell the other side once, with a subject that says nothing", async () => {
    await deliver();
    const before = await letters();
    await asLoop(world.rosa, world.ardeche, { subject: "Très précis", body: "Des mots" });
    const events = await rows<{ data: Record<string, string> }>(
      db,
      sql`select data from outbox where event = 'loops.said'`,
    );
    for (const { data } of [...events, ...events]) await tellOtherSide.handle(data);
    expect((await letters()) - before).toBe(1);
    const last = await row<{ subject: string; body: string; recipient: string }>(
      db,
      sql`select subject, body, recipient from mail order by created_at desc limit 1`,
    );
    expect(last?.subject).toBe("Un message vous attend");
    expect(last?.body).not.toContain("Très précis");
    expect(last?.body).not.toContain("Des mots");
    expect(last?.recipient).toBe(`${world.sam.personId}@example.org`);
  });

  it("go to the holders in each loop when a space writes to all", async () => {
    await run(db, sql`delete from outbox`);
    const before = await letters();
    await writeToAllLoops(world.sam, world.lifeSpace, said());
    await deliver();
    expect((await letters()) - before).toBe(2);
  });
});

describe("a role whose holder may not write", () => {
  it("is not written to: nobody would read it", async () => {
    await nameCounterparts(world.ada, { loop_mp: world.lifeSpace.id });
    const { personId } = await someone("Élise", "woman", null);
    await appoint(world.ada, world.ardeche, { kind: "loop_mp", personId: personId! });
    await expect(
      writeToLoop(world.sam, world.lifeSpace, world.ardeche, said({ kind: "loop_mp" })),
    ).rejects.toMatchObject({ code: "loops.nobodyThere" });
  });
});

import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { mandateKind } from "#domains/kinds/index.ts";
import { closeWithin, insertUnit, type Unit } from "#domains/units/index.ts";
import { db, newId, row, rows, run } from "#platform/database/index.ts";
import { can } from "#platform/policy/index.ts";
import { later } from "#platform/time/index.ts";
import { inDays } from "../../../tests/support/story.ts";
import { aWorld, someone } from "../../../tests/support/world.ts";
import { actorOfPerson } from "./actor.ts";
import { resign } from "./end.ts";
import {
  appoint,
  appointMany,
  cancelMandate,
  enactSteps,
  endMandate,
  insertMandate,
  mandate,
  mandatesIn,
  type NewMandate,
  parityOf,
  whyNotTogether,
} from "./index.ts";

const world = aWorld();
const woman = async () => (await someone("Ines", "woman", null)).personId!;
const man = async () => (await someone("Paul", "man", null)).personId!;
const silent = async () => {
  const id = await man();
  await run(db, sql`update person set gender = null where id = ${id}`);
  return id;
};

const place = (kind: string, parent: Unit, name = `${kind} ${newId()}`) =>
  db.transaction((tx) => insertUnit(tx, { id: newId(), kind, name, parentId: parent.id }));
const aGroup = () => place("group", world.ardeche);
const aLoop = () => place("loop", world.root);
const give = (where: Unit, kind: string, personId: string, more: Partial<NewMandate> = {}) =>
  appoint(world.ada, where, { kind, personId, ...more });
const refused = (code: string) => ({ code: `organisation.mandate.${code}` });
const change = (key: string, what: Partial<typeof mandateKind.$inferInsert>) =>
  db.update(mandateKind).set(what).where(eq(mandateKind.key, key));
const standing = async (id: string) => (await db.select().from(mandate).where(eq(mandate.id, id)))[0]!;

describe("a pair", () => {
  it("takes a woman and a man, and no third, even for a time to come", async () => {
    const here = await aGroup();
    await give(here, "animator", await woman());
    await give(here, "animator", await man(), { startsAt: inDays(30) });
    for (const startsAt of [inDays(31), new Date(), inDays(400)])
      await expect(give(here, "animator", await man(), { startsAt })).rejects.toMatchObject(
        refused("pairFull"),
      );
  });

  it("takes no second of one gender, nor one who would be alike at a date to come", async () => {
    const here = await aGroup();
    const [from, to] = [inDays(10), inDays(20)];
    await give(here, "animator", await woman(), { startsAt: from, endsAt: to });
    await expect(give(here, "animator", await woman())).rejects.toMatchObject(refused("parity"));
    await give(here, "animator", await woman(), { endsAt: from });
    await give(here, "animator", await woman(), { startsAt: to });
    expect((await parityOf(db, here.id))[0]).toMatchObject({ saying: { says: "needs", people: 1 } });
  });

  it("takes someone who states nothing: the rule is then unproved, and says no more than that it does not hold yet", async () => {
    const here = await aGroup();
    await give(here, "animator", await woman());
    await give(here, "animator", await silent());
    expect((await parityOf(db, here.id))[0]).toMatchObject({
      saying: { says: "not-yet" },
      judgement: { state: "unproved" },
    });
  });

  it("is given by nobody in a unit that somebody closes at the same instant", async () => {
    const here = await aGroup();
    const personId = await woman();
    let giving: Promise<string> | undefined;
    await db.transaction(async (tx) => {
      await closeWithin(tx, world.ada, here, { reason: "Fin.", endMandates: true, childrenTo: null });
      giving = give(here, "animator", personId);
      giving.catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, 200));
    });
    await expect(giving).rejects.toMatchObject({ code: "organisation.closed" });
    expect(await mandatesIn(here.id)).toEqual([]);
  });

  it("gives one seat once when two are appointed at the same instant", async () => {
    const here = await aGroup();
    await give(here, "animator", await woman());
    const people = await Promise.all([man(), man(), man(), man()]);
    const told = await Promise.allSettled(people.map((personId) => give(here, "animator", personId)));
    expect(told.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect(await mandatesIn(here.id)).toHaveLength(2);
  });

  it("bears two alike only by a waiver, whose reason is kept and public, and names nobody", async () => {
    const here = await aGroup();
    await give(here, "animator", await woman());
    const second = { kind: "animator", personId: await woman() };
    await expect(appoint(world.ada, here, second, { reason: "bref" })).rejects.toMatchObject(
      refused("waiverReason"),
    );
    await expect(
      appoint(world.rosa, here, second, { reason: "Personne d’autre n’est disponible." }),
    ).rejects.toMatchObject({ code: "boucle.forbidden" });
    await appoint(world.ada, here, second, { reason: "Personne d’autre n’est disponible." });
    expect((await parityOf(db, here.id))[0]).toMatchObject({
      held: 2,
      waived: { reason: "Personne d’autre n’est disponible." },
      saying: { says: "not-yet" },
    });
  });
});

describe("seats", () => {
  // Those who sit in a coordination by right would take some of them.
  beforeAll(async () => {
    await run(db, sql`delete from belonging_right`);
    await run(db, sql`delete from mandate where means = 'by_right'`);
  });

  it("are counted over the whole term: one alone is held by one person at a time", async () => {
    const here = await place("coordination", world.root);
    const end = inDays(100);
    await give(here, "coordinator", await woman(), { endsAt: end });
    for (const more of [{}, { startsAt: inDays(99) }, { startsAt: inDays(1), endsAt: inDays(2) }])
      await expect(give(here, "coordinator", await man(), more)).rejects.toMatchObject(refused("seatsTaken"));
    await give(here, "coordinator", await man(), { startsAt: end });
    expect((await rows(db, sql`select id from mandate where unit_id = ${here.id}`)).length).toBe(2);
  });

  it("of a college go to twelve and twelve of twenty-four, never to a thirteenth", async () => {
    const here = await place("coordination", world.root);
    for (let n = 0; n < 12; n++) await give(here, "coordination_member", await woman());
    await expect(give(here, "coordination_member", await woman())).rejects.toMatchObject(refused("parity"));
    await give(here, "coordinator", await man());
    for (let n = 0; n < 11; n++) await give(here, "coordination_member", await man());
    expect((await parityOf(db, here.id))[0]).toMatchObject({ held: 24, saying: { says: "holds" } });
    await expect(give(here, "coordination_member", await silent())).rejects.toMatchObject(
      refused("seatsTaken"),
    );
  });
});

describe("a term", () => {
  it("ends when the kind says, and may be shorter but not longer", async () => {
    const here = await aLoop();
    const id = await give(here, "loop_material", await man());
    const { startsAt, endsAt } = await standing(id);
    expect(endsAt).toEqual(later(startsAt, { months: 24 }, "Europe/Paris"));
    await expect(give(here, "loop_training", await man(), { endsAt: inDays(900) })).rejects.toMatchObject(
      refused("beyondTerm"),
    );
    await expect(
      give(here, "loop_training", await man(), {
        startsAt: inDays(-10),
        endsAt: inDays(-1),
        minutes: "En réunion.",
      }),
    ).rejects.toMatchObject(refused("alreadyOver"));
  });

  it("begins tomorrow when that is said, and its powers with it", async () => {
    const personId = await man();
    const here = await aLoop();
    await give(here, "loop_material", personId, { startsAt: inDays(1) });
    expect(can(await actorOfPerson(personId), "reviews.answer", here)).toBe(false);
  });

  it("is backdated with minutes only, and never before the unit or the kind existed", async () => {
    const here = await aLoop();
    const back = { startsAt: inDays(-30) };
    await expect(give(here, "loop_material", await man(), back)).rejects.toMatchObject(
      refused("backdatedWithoutMinutes"),
    );
    await run(db, sql`update unit set founded_on = ${inDays(-10)}::timestamptz::date where id = ${here.id}`);
    const told = { ...back, minutes: "Décidé à la réunion du mois passé." };
    await expect(give(here, "loop_material", await man(), told)).rejects.toMatchObject(
      refused("beforeItExisted"),
    );
    const id = await give(here, "loop_material", await man(), { ...told, startsAt: inDays(-5) });
    const record = await row<{ minutes: string }>(
      db,
      sql`select a.minutes from appointment a join mandate m on m.appointment_id = a.id where m.id = ${id}`,
    );
    expect(record!.minutes).toBe("Décidé à la réunion du mois passé.");
  });

  it("is renewed as many times in a row as the kind allows, and again after a pause", async () => {
    await change("loop_stewarding", { termLimit: 2 });
    const [here, personId] = [await aLoop(), await man()];
    const term = (from: number, to: number) =>
      give(here, "loop_stewarding", personId, { startsAt: inDays(from), endsAt: inDays(to) });
    await term(0, 100);
    await term(120, 220);
    await expect(term(221, 300)).rejects.toMatchObject(refused("termLimit"));
    await term(500, 600);
    await change("loop_stewarding", { termLimit: null });
  });
});

describe("conditions", () => {
  it("ask for a training followed beforehand, an age, a membership", async () => {
    const [here, personId] = [await aLoop(), await man()];
    const label = { fr: "Accueil", en: "Welcome" };
    await change("loop_unitary", {
      pair: false,
      conditions: { trainings: [{ key: "accueil", label, before: true }], minAge: 18, memberOf: "under" },
    });
    const step = { appoint: { kind: "loop_unitary", personId }, unitId: here.id };
    const why = async () => (await whyNotTogether(db, [step])).steps[0]?.code;
    expect(await why()).toBe("organisation.mandate.trainingFirst");
    await run(
      db,
      sql`insert into qualification (id, person_id, training, followed_on) values (${newId()}, ${personId}, 'accueil', now()::date)`,
    );
    expect(await why()).toBe("organisation.mandate.notMember");
    const group = await place("group", here);
    await run(
      db,
      sql`insert into membership (id, unit_id, person_id) values (${newId()}, ${group.id}, ${personId})`,
    );
    expect(await why()).toBeUndefined();
    await run(db, sql`insert into age (person_id, born_on) values (${personId}, now()::date - 6000)`);
    expect(await why()).toBe("organisation.mandate.tooYoung");
    await run(db, sql`delete from age where person_id = ${personId}`);
    await give(here, "loop_unitary", personId);
    await change("loop_unitary", { pair: true, conditions: {} });
  });

  it("forbid incompatible mandates, by the rule of either, where and while they would meet", async () => {
    const personId = await woman();
    const end = inDays(50);
    await give(world.root, "treasurer", personId, { endsAt: end });
    const here = await place("coordination", world.root);
    await expect(give(here, "coordinator", personId)).rejects.toMatchObject(refused("incompatible"));
    await give(here, "coordinator", personId, { startsAt: end });
  });

  it("take only the means that the kind allows", async () => {
    const here = await aLoop();
    await expect(give(here, "loop_group_life", await woman(), { means: "election" })).rejects.toMatchObject(
      refused("otherMeans"),
    );
  });

  it("are those that the person who decides has read: a rule that changed meanwhile is shown first", async () => {
    const here = await aLoop();
    const [rule] = await db.select().from(mandateKind).where(eq(mandateKind.key, "loop_training"));
    const id = await give(here, "loop_training", await man(), { ruleSeen: rule!.id });
    expect((await standing(id)).ruleId).toBe(rule!.id);
    await expect(give(here, "loop_training", await man(), { ruleSeen: newId() })).rejects.toMatchObject(
      refused("ruleChanged"),
    );
  });
});

describe("what the database holds", () => {
  it("refuses the same role twice at a time, whatever writes to it", async () => {
    const [here, personId] = [await aLoop(), await man()];
    const raw = (title: string | null, from: number) => ({
      id: newId(),
      kindKey: "loop_mp",
      unitId: here.id,
      personId,
      startsAt: inDays(from),
      means: "nomination" as const,
      title,
    });
    await db.insert(mandate).values(raw(null, -5));
    await expect(db.insert(mandate).values(raw(null, 5))).rejects.toMatchObject({
      cause: { constraint: "mandate_once" },
    });
    await db.insert(mandate).values(raw("Autre charge", 5));
    const row = { kind: "loop_mp", unitId: here.id, personId, title: null, startsAt: inDays(1) };
    expect(await db.transaction((tx) => appointMany(tx, [row]))).toEqual([]);
  });
});

describe("a replacement", () => {
  it("is not by the person who is replaced", async () => {
    const here = await aLoop();
    const personId = await woman();
    const held = await give(here, "loop_treasury", personId);
    const oneself = { title: "Bis", substituteForId: held, endsAt: inDays(20) };
    await expect(give(here, "loop_treasury", personId, oneself)).rejects.toMatchObject(
      refused("replacesThemselves"),
    );
  });

  it("always has an end, counts in the place of whom it replaces, and gives the same powers meanwhile", async () => {
    const here = await aGroup();
    const her = await give(here, "animator", await woman());
    await give(here, "animator", await man());
    const other = { substituteForId: her, personId: await woman(), kind: "animator" };
    await expect(appoint(world.ada, here, other)).rejects.toMatchObject(refused("openSubstitution"));
    await expect(
      appoint(world.ada, here, { ...other, personId: await man(), endsAt: inDays(20) }),
    ).rejects.toMatchObject(refused("parity"));
    const id = await appoint(world.ada, here, { ...other, endsAt: inDays(20) });
    expect(can(await actorOfPerson(other.personId), "reviews.answer", here)).toBe(true);
    expect((await parityOf(db, here.id))[0]).toMatchObject({ held: 2, saying: { says: "holds" } });
    const again = { ...other, personId: await woman(), endsAt: inDays(15) };
    await expect(appoint(world.ada, here, again)).rejects.toMatchObject(refused("notReplaceable"));
    await endMandate(world.ada, here, her);
    expect((await standing(id)).endsAt!.getTime()).toBeLessThanOrEqual(Date.now());
  });
});

describe("a named responsibility", () => {
  it("stands under a mandate of its unit or above, and ends with it", async () => {
    const here = await place("space", world.root);
    const lead = await give(here, "space_lead", await woman(), { endsAt: inDays(90) });
    const under = { underId: lead, title: "Radio et vidéo" };
    const id = await give(here, "space_task", await man(), under);
    expect((await standing(id)).endsAt).toEqual((await standing(lead)).endsAt);
    const elsewhere = await place("space", world.root);
    await expect(give(elsewhere, "space_task", await man(), under)).rejects.toMatchObject(
      refused("notUnder"),
    );
    await endMandate(world.ada, here, lead, { reason: "recalled" });
    expect(await standing(id)).toMatchObject({ endReason: "recalled", endedBy: world.ada.personId });
    expect(await mandatesIn(here.id)).toEqual([]);
  });
});

describe("an end", () => {
  it("takes the powers away at that minute, with a session open", async () => {
    const [here, personId] = [await aLoop(), await man()];
    const id = await give(here, "loop_material", personId);
    expect(can(await actorOfPerson(personId), "reviews.answer", here)).toBe(true);
    await endMandate(world.ada, here, id, { reason: "resigned" });
    expect(can(await actorOfPerson(personId), "reviews.answer", here)).toBe(false);
    expect(await standing(id)).toMatchObject({ endReason: "resigned" });
  });

  it("is not put behind us, and is held back by parity only where the movement says so", async () => {
    const here = await aGroup();
    await run(
      db,
      sql`update mandate_kind set college = '{"rule":"at_most_one_apart","seats":null,"of":[],"blocks":["appointment","ending"]}' where key = 'loop_delegate'`,
    );
    const loop = await aLoop();
    const ids: string[] = [];
    for (const who of [woman, man, woman, man]) ids.push(await give(loop, "loop_delegate", await who()));
    await endMandate(world.ada, loop, ids[1]!);
    await expect(endMandate(world.ada, loop, ids[3]!)).rejects.toMatchObject(refused("parity"));
    await run(db, sql`update mandate_kind set college = null where key = 'loop_delegate'`);
    const id = await give(here, "animator", await woman(), { startsAt: inDays(-20), minutes: "En réunion." });
    await expect(endMandate(world.ada, here, id, { at: inDays(-5) })).rejects.toMatchObject(
      refused("tooFarBack"),
    );
  });

  it("is anyone's own to choose: anyone who holds a mandate leaves it, and nobody else's", async () => {
    const here = await aGroup();
    const paul = await someone("Paul", "man", null);
    const id = await give(here, "animator", paul.personId!);
    await expect(resign(world.rosa, here, id)).rejects.toMatchObject({ code: "boucle.notFound" });
    await resign(paul, here, id);
    expect(await standing(id)).toMatchObject({ endReason: "resigned", endedBy: paul.personId });
  });

  it("of what has not begun is a cancellation: it never did", async () => {
    const here = await aGroup();
    const id = await give(here, "animator", await woman(), { startsAt: inDays(3) });
    await cancelMandate(world.ada, here, id);
    await cancelMandate(world.ada, here, id);
    const { startsAt, endsAt, endReason } = await standing(id);
    expect([endsAt, endReason]).toEqual([startsAt, "cancelled"]);
    const begun = await give(here, "animator", await woman());
    await expect(cancelMandate(world.ada, here, begun)).rejects.toMatchObject(refused("begunAlready"));
  });
});

describe("a mandate by right", () => {
  it("ends with what gives it, not by hand", async () => {
    const [here, id] = [await aLoop(), newId()];
    const what = {
      id,
      kind: "loop_delegate",
      personId: await man(),
      means: "by_right" as const,
      rightId: newId(),
    };
    await db.transaction((tx) => insertMandate(tx, here.id, what, null));
    await expect(endMandate(world.ada, here, id)).rejects.toMatchObject(refused("byRight"));
  });
});

describe("a person who is erased", () => {
  it("takes their mandates along, and leaves those of others that leaned on them", async () => {
    const here = await place("space", world.root);
    const personId = await woman();
    const lead = await give(here, "space_lead", personId);
    const task = await give(here, "space_task", await man(), { underId: lead, title: "Agenda" });
    await run(db, sql`delete from person where id = ${personId}`);
    expect(await standing(task)).toMatchObject({ underId: null });
  });
});

describe("steps taken together", () => {
  it("pass where each alone would not: one leaves and another comes at the same instant", async () => {
    const here = await aGroup();
    const [her] = [await give(here, "animator", await woman())];
    await give(here, "animator", await man());
    const next = { kind: "animator", personId: await woman() };
    await expect(appoint(world.ada, here, next)).rejects.toMatchObject(refused("pairFull"));
    const ids = await db.transaction((tx) =>
      enactSteps(tx, world.ada, {
        over: world.ardeche,
        steps: [
          { appoint: next, unitId: here.id },
          { end: her, reason: "replaced" },
        ],
        means: "nomination",
      }),
    );
    expect(ids).toHaveLength(1);
    expect((await parityOf(db, here.id))[0]).toMatchObject({ held: 2, saying: { says: "holds" } });
  });

  it("are taken all or none, and only under the unit over which they are decided", async () => {
    const here = await aGroup();
    const steps = [
      { appoint: { kind: "animator", personId: await woman() }, unitId: here.id },
      { appoint: { kind: "animator", personId: await woman() }, unitId: here.id },
    ];
    const enact = (over: Unit) =>
      db.transaction((tx) => enactSteps(tx, world.ada, { over, steps, means: "nomination" }));
    await expect(enact(world.ardeche)).rejects.toMatchObject(refused("parity"));
    await expect(enact(world.drome)).rejects.toMatchObject(refused("elsewhere"));
    expect(await mandatesIn(here.id)).toEqual([]);
  });
});

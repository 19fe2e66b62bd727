import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db, newId, row } from "#platform/database/index.ts";
import { can } from "#platform/policy/index.ts";
import { actorOfPerson, aWorld, someone } from "../../../../tests/support/world.ts";
import { unitBySlug } from "../address.ts";
import { unitsCovering } from "../covering.ts";
import { lifeOf } from "../history.ts";
import { enrol, leave, memberBy, memberCount } from "../membership.ts";
import { present, presentationSeen } from "../presentation.ts";
import { membership, unitLink, unitPlace } from "../schema.ts";
import { foundUnit, type NewUnit, type Unit, unitById } from "../unit.ts";
import { closeUnit, reopenUnit } from "./close.ts";
import { mergeUnits } from "./merge.ts";
import { moveUnit } from "./move.ts";
import { splitUnit } from "./split.ts";

const world = aWorld();
const reason = "Pour être plus près.";
const found = (under: Unit, kind: string, name: string, more: Partial<NewUnit> = {}) =>
  foundUnit(world.ada, under, { kind, name, ...more });
const refused = (code: string) => ({ code: code.includes(".") ? code : `organisation.units.${code}` });
const enrolled = async (name: string, where: Unit) => {
  const who = await someone(name, "woman", null, where);
  return who.personId!;
};

describe("renaming a unit", () => {
  const words = (name: string, slug: string) => ({
    name,
    nameOf: `de ${name}`,
    description: "",
    meeting: "",
    slug,
  });

  it("keeps every address that it had, and gives them to nobody else", async () => {
    const made = await found(world.drome, "group", "Saillans");
    await present(world.ada, made, words("Vallée", "vallee"), presentationSeen(made));
    await expect(unitBySlug("saillans")).rejects.toMatchObject({ was: "saillans", is: "vallee" });
    expect((await found(world.drome, "group", "Saillans")).slug).toBe("saillans-2");
    const now = await unitById(made.id);
    await expect(
      present(world.ada, world.privas, words("Privas", "saillans"), presentationSeen(world.privas)),
    ).rejects.toMatchObject(refused("organisation.slugTaken"));
    await present(world.ada, now, words("Saillans", "saillans"), presentationSeen(now));
    expect((await unitBySlug("saillans")).id).toBe(made.id);
    await expect(unitBySlug("vallee")).rejects.toMatchObject({ is: "saillans" });
  });

  it("refuses three hundred letters clearly, and keeps other scripts, emoji and apostrophes as they are", async () => {
    const long = found(world.drome, "group", "é".repeat(300));
    await expect(long).rejects.toMatchObject({ ...refused("nameTooLong"), values: { most: 120 } });
    await expect(found(world.drome, "group", " \u202E ")).rejects.toMatchObject(refused("noName"));
    for (const name of ["L’Haÿ « d’en haut »", "مجموعة الحي", "Groupe ✊🏽 du 1ᵉʳ mai"])
      expect((await found(world.drome, "group", name)).name).toBe(name.normalize("NFC"));
    expect((await found(world.drome, "group", "Cafe\u0301\u202E noir")).name).toBe("Café noir");
  });
});

describe("moving a unit", () => {
  it("takes what it holds along, changes whose powers reach it, and happens once", async () => {
    const moved = await found(world.ardeche, "group", "Le Teil");
    const how = { id: newId(), reason };
    await moveUnit(world.ada, moved, world.drome, how);
    await moveUnit(world.ada, moved, world.drome, how);
    const now = await unitById(moved.id);
    expect(now.parentId).toBe(world.drome.id);
    expect([can(world.rosa, "reviews.remind", now), can(world.dario, "reviews.remind", now)]).toEqual([
      false,
      true,
    ]);
    expect((await lifeOf(moved.id)).map((step) => [step.kind, step.reason])).toEqual([
      ["moved", reason],
      ["founded", ""],
    ]);
  });

  it("is refused under itself, below itself, where its kind may not stand, under what is closed, and without a reason", async () => {
    const space = await found(world.root, "space", "Santé");
    const pole = await found(space, "pole", "Soins");
    const closed = await found(world.root, "loop", "Boucle close");
    await closeUnit(world.ada, closed, { reason, endMandates: false, childrenTo: null });
    const tries: [Unit, Unit, string][] = [
      [space, space, "underItself"],
      [space, pole, "underItself"],
      [pole, world.drome, "organisation.misplaced"],
      [world.valence, closed, "organisation.closed"],
      [world.root, space, "movementStays"],
    ];
    for (const [which, to, code] of tries)
      await expect(moveUnit(world.ada, which, to, { reason })).rejects.toMatchObject(refused(code));
    const silent = moveUnit(world.ada, pole, world.lifeSpace, { reason: "  " });
    await expect(silent).rejects.toMatchObject(refused("noReason"));
  });

  it("takes the power to manage on both sides", async () => {
    const here = await found(world.root, "loop", "Loire");
    const grants = [
      { power: "organisation.manage", unitId: here.id, reach: "subtree" as const, mandateId: newId() },
    ];
    const local = { ...world.rosa, grants };
    const group = await found(here, "group", "Feurs");
    await expect(moveUnit(local, group, world.drome, { reason })).rejects.toMatchObject(
      refused("boucle.forbidden"),
    );
    await expect(moveUnit(local, world.valence, here, { reason })).rejects.toMatchObject(
      refused("boucle.forbidden"),
    );
  });

  it("lets two moves at the same instant put neither under the other", async () => {
    const [a, b] = [await found(world.root, "space", "Un"), await found(world.root, "space", "Deux")];
    await db.execute(sql`update unit_kind set contains = contains || '{space}' where key = 'space'`);
    const both = await Promise.allSettled([
      moveUnit(world.ada, a, b, { reason }),
      moveUnit(world.ada, b, a, { reason }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await db.execute(
      sql`update unit_kind set contains = array_remove(contains, 'space') where key = 'space'`,
    );
  });
});

describe("merging two units", () => {
  it("carries members, units, ties, places and the address, tells the other domains, and happens once", async () => {
    const [from, into] = [await found(world.root, "loop", "Nord"), await found(world.root, "loop", "Sud")];
    const child = await found(from, "group", "Roubaix");
    const [both, one] = [await enrolled("Ana", from), await enrolled("Bea", from)];
    await db.transaction((tx) => enrol(tx, into.id, both));
    await db.insert(unitLink).values({ fromId: world.lifeSpace.id, toId: from.id, kind: "works-with" });
    await db.insert(unitPlace).values({ unitId: from.id, placeId: "etranger:01" });
    const how = { id: newId(), reason, endMandates: false };
    await mergeUnits(world.ada, from, into, how);
    await mergeUnits(world.ada, from, into, how);
    expect((await unitById(child.id)).lineage).toEqual([world.root.id, into.id, child.id]);
    expect(await memberCount(into.id)).toBe(2);
    expect([await memberBy(from.id, one), await memberBy(into.id, one)]).toEqual([null, "joined"]);
    await expect(unitBySlug("nord")).rejects.toMatchObject({ is: "sud" });
    const ties = await db.select().from(unitLink).where(eq(unitLink.toId, into.id));
    expect(ties).toMatchObject([{ fromId: world.lifeSpace.id, validTo: null }]);
    expect((await unitsCovering("etranger:01", "loop")).map((loop) => loop.slug)).toEqual(["sud"]);
    expect(
      await row(
        db,
        sql`select count(*)::int as n from outbox where event = 'organisation.merged' and data->>'into' = ${into.id}`,
      ),
    ).toEqual({ n: 1 });
  });

  it("asks first what becomes of the mandates, and ends them only when told to", async () => {
    const [from, into] = [
      await found(world.drome, "group", "Die A"),
      await found(world.drome, "group", "Die B"),
    ];
    const holder = await someone("Ada", "woman", { kind: "animator", in: from });
    const merging = (endMandates: boolean) => mergeUnits(world.ada, from, into, { reason, endMandates });
    await expect(merging(false)).rejects.toMatchObject(refused("openMandates"));
    expect((await unitById(from.id)).closedAt).toBeNull();
    await merging(true);
    const ended = await row<{ endReason: string }>(
      db,
      sql`select end_reason from mandate where unit_id = ${from.id} and ends_at <= now()`,
    );
    expect(ended).toEqual({ endReason: "unit_closed" });
    expect((await actorOfPerson(holder.personId!)).grants).toEqual([]);
  });

  it("is refused with itself, between kinds, for the movement, and once one of them has closed", async () => {
    const [a, b] = [await found(world.drome, "group", "Un"), await found(world.drome, "group", "Deux")];
    const merging = (from: Unit, into: Unit) =>
      mergeUnits(world.ada, from, into, { reason, endMandates: true });
    await expect(merging(a, a)).rejects.toMatchObject(refused("withItself"));
    await expect(merging(a, world.drome)).rejects.toMatchObject(refused("anotherKind"));
    await expect(merging(world.root, a)).rejects.toMatchObject(refused("movementStays"));
    await merging(a, b);
    await expect(merging(a, world.valence)).rejects.toMatchObject(refused("organisation.closed"));
    await expect(merging(world.valence, a)).rejects.toMatchObject(refused("organisation.closed"));
    await expect(
      mergeUnits(world.sam, b, world.valence, { reason, endMandates: true }),
    ).rejects.toMatchObject(refused("boucle.forbidden"));
  });

  it("of two at the same instant, each into the other, happens one way", async () => {
    const [a, b] = [await found(world.drome, "group", "Est"), await found(world.drome, "group", "Ouest")];
    const merging = (from: Unit, into: Unit) =>
      mergeUnits(world.ada, from, into, { reason, endMandates: true });
    const both = await Promise.allSettled([merging(a, b), merging(b, a)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("is undone by reopening the one that went: its address is its own again", async () => {
    const [a, b] = [await found(world.drome, "group", "Rive"), await found(world.drome, "group", "Gauche")];
    await mergeUnits(world.ada, a, b, { reason, endMandates: true });
    await reopenUnit(world.ada, await unitById(a.id), { reason });
    expect((await unitBySlug("rive")).id).toBe(a.id);
    await mergeUnits(world.ada, b, a, { reason, endMandates: true });
    await expect(unitBySlug("gauche")).rejects.toMatchObject({ is: "rive" });
  });
});

describe("splitting a unit", () => {
  it("makes one beside it; chosen members and units pass over, the others stay; sent twice, one is born", async () => {
    const loop = await found(world.root, "loop", "Bretagne");
    const [east, west] = [await found(loop, "group", "Rennes"), await found(loop, "group", "Brest")];
    const [goes, stays] = [await enrolled("Ana", loop), await enrolled("Bea", loop)];
    const how = { id: newId(), unitId: newId(), name: "Ouest", reason, members: [goes], children: [west.id] };
    const made = await splitUnit(world.ada, loop, how);
    expect((await splitUnit(world.ada, loop, how)).id).toBe(made.id);
    expect([made.kind, made.parentId]).toEqual(["loop", world.root.id]);
    expect((await unitById(west.id)).parentId).toBe(made.id);
    expect((await unitById(east.id)).parentId).toBe(loop.id);
    expect([await memberBy(made.id, goes), await memberBy(loop.id, goes)]).toEqual(["joined", null]);
    expect([await memberBy(made.id, stays), await memberBy(loop.id, stays)]).toEqual([null, "joined"]);
  });

  it("is refused for people who are no members or are by right, units of elsewhere, and more than five hundred", async () => {
    const group = await found(world.drome, "group", "Grand groupe");
    const right = await enrolled("Droit", group);
    await db.update(membership).set({ rightId: newId() }).where(eq(membership.personId, right));
    const how = { name: "Petit", reason, members: [] as string[], children: [] as string[] };
    for (const member of [right, newId()])
      await expect(splitUnit(world.ada, group, { ...how, members: [member] })).rejects.toMatchObject(
        refused("notMembers"),
      );
    await expect(splitUnit(world.ada, group, { ...how, children: [world.valence.id] })).rejects.toMatchObject(
      refused("notUnderIt"),
    );
    const many = Array.from({ length: 501 }, () => newId());
    await expect(splitUnit(world.ada, group, { ...how, members: many })).rejects.toMatchObject(
      refused("tooManyAtOnce"),
    );
    await expect(splitUnit(world.ada, world.root, how)).rejects.toMatchObject(refused("movementStays"));
  });
});

describe("closing a unit", () => {
  const closing = (which: Unit, childrenTo: Unit | null = null, endMandates = false) =>
    closeUnit(world.ada, which, { reason, endMandates, childrenTo });

  it("ends memberships, and is refused while mandates are held or units stand under it, unless told what to do", async () => {
    const loop = await found(world.root, "loop", "Cantal");
    const group = await found(loop, "group", "Aurillac");
    const member = await enrolled("Ana", group);
    await someone("Ari", "woman", { kind: "animator", in: group });
    await expect(closing(group)).rejects.toMatchObject(refused("openMandates"));
    await expect(closing(loop)).rejects.toMatchObject(refused("openChildren"));
    await expect(closing(loop, loop)).rejects.toMatchObject(refused("underItself"));
    await expect(closing(loop, world.lifeSpace)).rejects.toMatchObject(refused("organisation.misplaced"));
    await closing(loop, world.drome);
    expect((await unitById(group.id)).parentId).toBe(world.drome.id);
    await closing(group, null, true);
    expect(await memberBy(group.id, member)).toBeNull();
    await expect(closing(group)).rejects.toMatchObject(refused("organisation.closed"));
    await expect(closing(world.root)).rejects.toMatchObject(refused("movementStays"));
    await expect(found(group, "group", "Sous")).rejects.toMatchObject(refused("organisation.closed"));
  });

  it("is taken back by opening it again where it stood, if that is open", async () => {
    const loop = await found(world.root, "loop", "Corrèze");
    const group = await found(loop, "group", "Tulle");
    await expect(reopenUnit(world.ada, group, { reason })).rejects.toMatchObject(refused("notClosed"));
    await closing(group);
    await closing(loop);
    await expect(reopenUnit(world.ada, group, { reason })).rejects.toMatchObject(refused("closedAbove"));
    const how = { id: newId(), reason };
    await reopenUnit(world.ada, loop, how);
    await reopenUnit(world.ada, loop, how);
    await reopenUnit(world.ada, group, { reason });
    expect((await unitById(group.id)).closedAt).toBeNull();
    expect((await lifeOf(loop.id)).map((step) => step.kind)).toEqual(["reopened", "closed", "founded"]);
  });

  it("does not let anyone in halfway: a founding below at the same instant happens before, or not", async () => {
    const loop = await found(world.root, "loop", "Creuse");
    const [closed, founded] = await Promise.allSettled([closing(loop), found(loop, "group", "Guéret")]);
    expect([closed.status, founded.status].filter((status) => status === "fulfilled")).toHaveLength(1);
  });
});

it("someone who belongs by right does not leave from here", async () => {
  const member = await someone("Droit", "woman", null, world.privas);
  await db.update(membership).set({ rightId: newId() }).where(eq(membership.personId, member.personId!));
  await expect(leave(member, world.privas)).rejects.toMatchObject(refused("joinedByRight"));
  expect(await memberBy(world.privas.id, member.personId!)).toBe("right");
});

import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { actorOfPerson } from "#domains/mandates/index.ts";
import { db, newId, row, rows, run } from "#platform/database/index.ts";
import { dayFrom } from "../../../tests/support/day.ts";
import { aWorld, someone } from "../../../tests/support/world.ts";
import {
  addRight,
  changeRight,
  concernedNow,
  endRight,
  forgetRightPlan,
  previewRight,
  type RightRules,
  rightsCourse,
  rightVersions,
} from "./rights.ts";

import { right } from "./schema.ts";

const world = aWorld();
const today = dayFrom(0);

const referentsInMovement: RightRules = {
  label: { fr: "Les référent·es sont membres du mouvement", en: "Referents are members of the movement" },
  source: { from: "mandate", kinds: ["loop_group_life"], unitKinds: ["loop"], certifiedOnly: false },
  target: { to: "kind", unitKind: "movement" },
  givesKind: null,
  mayDecline: true,
};

const inMovement = async () => {
  const found = await rows<{ personId: string }>(
    db,
    sql`select person_id from member_now where unit_id = ${world.root.id} and right_id is not null`,
  );
  return found.map(({ personId }) => personId).sort();
};

describe("a right", () => {
  const id = newId();
  const key = `right-${id}`;

  it("can be tried before it is decided, and nothing is changed", async () => {
    const seen = await previewRight(world.ada, { key: null, rules: referentsInMovement, from: today });
    expect(seen).toEqual({ now: 0, after: 2 });
    expect(await rightsCourse()).toHaveLength(3);
    expect(await inMovement()).toEqual([]);
  });

  it("holds for everyone from the instant at which it is adopted, once however often it is sent", async () => {
    await addRight(world.ada, world.root, id, referentsInMovement, today);
    await addRight(world.ada, world.root, id, referentsInMovement, today);
    expect(await inMovement()).toEqual([world.rosa.personId, world.dario.personId].sort());
    expect((await concernedNow()).get(key)).toBe(2);
    const other = { ...referentsInMovement, label: { fr: "Autre", en: "Other" } };
    await expect(addRight(world.ada, world.root, id, other, today)).rejects.toMatchObject({
      code: "organisation.rights.keyTaken",
    });
  });

  it("changes from a day, and what it was before stays what it was", async () => {
    const leads: RightRules = {
      ...referentsInMovement,
      source: { from: "mandate", kinds: ["space_lead"], unitKinds: [], certifiedOnly: false },
    };
    await changeRight(world.ada, world.root, key, leads, dayFrom(10));
    await changeRight(world.ada, world.root, key, leads, dayFrom(10));
    expect((await rightsCourse()).filter((one) => one.key === key)).toHaveLength(2);
    expect(await inMovement()).toHaveLength(2);
    await changeRight(world.ada, world.root, key, leads, today);
    const { past, now, planned } = await rightVersions.course(key);
    expect([past.length, now?.validTo, planned?.source]).toEqual([1, planned!.validFrom, leads.source]);
    expect(await inMovement()).toEqual([world.sam.personId]);
    const ended = await rows(
      db,
      sql`select id from membership where unit_id = ${world.root.id} and right_id is not null and ended_at <= now()`,
    );
    expect(ended).toHaveLength(2);
  });

  it("ends on a day, and ending it again changes nothing", async () => {
    expect(await previewRight(world.ada, { key, rules: null, from: today })).toEqual({
      now: 1,
      after: 0,
    });
    await endRight(world.ada, world.root, key, today);
    await endRight(world.ada, world.root, key, today);
    expect(await inMovement()).toEqual([]);
  });

  it("does not change in the past, nor further than ten years from now", async () => {
    const from = (days: number) =>
      changeRight(world.ada, world.root, "animators_in_loop", referentsInMovement, dayFrom(days));
    await expect(from(-1)).rejects.toMatchObject({ code: "organisation.rights.notToCome" });
    await expect(from(3662)).rejects.toMatchObject({ code: "organisation.rights.tooFar" });
    expect((await rightVersions.course("animators_in_loop")).planned).toBeNull();
  });

  it("takes no change once it has ended, and gives up one that was planned", async () => {
    await expect(
      changeRight(world.ada, world.root, key, referentsInMovement, dayFrom(3)),
    ).rejects.toMatchObject({ code: "organisation.rights.ended" });
    const standing = "animators_in_loop";
    await endRight(world.ada, world.root, standing, dayFrom(3));
    await forgetRightPlan(world.ada, world.root, standing);
    expect((await rightVersions.course(standing)).endsAt).toBeNull();
    await expect(forgetRightPlan(world.ada, world.root, standing)).rejects.toMatchObject({
      code: "organisation.rights.nothingPlanned",
    });
  });

  it.each<[string, Partial<RightRules>]>([
    ["noLabel", { label: { fr: "Oui", en: " " } }],
    ["noSource", { source: { from: "mandate", kinds: [], unitKinds: [], certifiedOnly: false } }],
    ["noSource", { source: { from: "mandate", kinds: ["wizard"], unitKinds: [], certifiedOnly: false } }],
    ["noSource", { source: { from: "office", offices: ["king"] } }],
    ["wrongTarget", { target: { to: "place", unitKind: "loop" } }],
    [
      "wrongTarget",
      { source: { from: "office", offices: ["mp"] }, target: { to: "above", unitKind: "loop" } },
    ],
    ["wrongTarget", { target: { to: "kind", unitKind: "castle" } }],
    ["wrongTarget", { target: { to: "unit", unitId: "00000000-0000-7000-8000-000000000000" } }],
    ["noMembers", { target: { to: "kind", unitKind: "committee" } }],
    ["notByRight", { givesKind: "animator" }],
    ["notByRight", { givesKind: "nothing_like_it" }],
  ])("is refused as %s: %j", async (code, wrong) => {
    const rules = { ...referentsInMovement, ...wrong };
    await expect(addRight(world.ada, world.root, newId(), rules, today)).rejects.toMatchObject({
      code: `organisation.rights.${code}`,
    });
  });

  it("is refused for a day that is past, an unknown right, and anyone without the power", async () => {
    await expect(
      addRight(world.ada, world.root, newId(), referentsInMovement, dayFrom(-2)),
    ).rejects.toMatchObject({ code: "organisation.rights.notToCome" });
    await expect(
      changeRight(world.ada, world.root, "none", referentsInMovement, today),
    ).rejects.toMatchObject({ code: "boucle.notFound" });
    await expect(endRight(world.ada, world.root, "none", today)).rejects.toMatchObject({
      code: "boucle.notFound",
    });
    for (const who of [world.rosa, world.sam, world.nobody])
      await expect(addRight(who, world.root, newId(), referentsInMovement, today)).rejects.toMatchObject({
        code: "boucle.forbidden",
      });
  });
});

describe("what is written by right", () => {
  it("comes back by itself when something else touches it", async () => {
    await run(
      db,
      sql`insert into certification (id, unit_id, starts_at) values (${newId()}, ${world.aubenas.id}, now())`,
    );
    const belongs = async () =>
      (await actorOfPerson(world.nour.personId!)).memberOf.includes(world.ardeche.id);
    expect(await belongs()).toBe(true);
    await run(db, sql`update membership set ended_at = now() where right_id is not null`);
    expect(await belongs()).toBe(true);
    await run(db, sql`delete from membership where right_id is not null`);
    expect(await belongs()).toBe(true);
    await run(db, sql`select keep_rights()`);
    expect(await belongs()).toBe(true);
  });

  it("is counted again for those whose group has left, when the place that it left closes as of an earlier day", async () => {
    const { privas, ardeche, drome } = world;
    const animator = await someone("Paule", "woman", { kind: "animator", in: privas }, privas);
    const from = new Date("2026-01-01");
    await db.insert(right).values({
      ...{ id: newId(), key: "animators_write", label: { fr: "x", en: "x" }, position: 20, validFrom: from },
      source: { from: "mandate", kinds: ["animator"], unitKinds: [], certifiedOnly: false },
      target: { to: "above", unitKind: "movement" },
      givesKind: "editor",
    });
    const daysSinceEnd = async () =>
      (await row<{ days: number | null }>(
        db,
        sql`select extract(day from now() - ends_at)::int as days from mandate
            where person_id = ${animator.personId} and kind_key = 'editor' and right_id is not null`,
      ))!.days;
    expect(await daysSinceEnd()).toBeNull();
    await run(db, sql`update unit set closed_at = now() - interval '5 days' where id = ${drome.id}`);
    await run(db, sql`update unit set parent_id = ${drome.id} where id = ${privas.id}`);
    expect(await daysSinceEnd()).toBe(0);
    await run(db, sql`update unit set closed_at = now() - interval '10 days' where id = ${ardeche.id}`);
    expect(await daysSinceEnd()).toBe(10);
    await run(db, sql`update unit set closed_at = null where id in (${ardeche.id}, ${drome.id})`);
    await run(db, sql`update unit set parent_id = ${ardeche.id} where id = ${privas.id}`);
    await db.delete(right).where(eq(right.key, "animators_write"));
  });

  it("is the same when two people change it at the same time", async () => {
    const by = (who: string) =>
      db.transaction((tx) =>
        run(
          tx,
          sql`insert into mandate (id, kind_key, unit_id, person_id, starts_at, means)
              values (${newId()}, 'animator', ${who}, ${world.mina.personId}, now(), 'nomination')`,
        ),
      );
    await Promise.all([by(world.aubenas.id), by(world.privas.id)]);
    const there = await rows(
      db,
      sql`select id from membership where person_id = ${world.mina.personId} and unit_id = ${world.ardeche.id}`,
    );
    expect(there).toHaveLength(1);
  });
});

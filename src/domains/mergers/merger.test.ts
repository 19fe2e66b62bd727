import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { keptDays, withFile } from "#domains/lists/index.ts";
import { db, newId, row, rows } from "#platform/database/index.ts";
import { forget } from "#platform/personal/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { later } from "#platform/time/index.ts";
import { archiveOf, inPieces } from "../../../tests/support/lists.ts";
import { aWorld } from "../../../tests/support/world.ts";
import { readBundle } from "./bundle.ts";
import { carryOut } from "./carry-out.ts";
import { applyMerger, decideMerger, mergerById, prepareMerger, undoMerger } from "./merger.ts";
import { reportOf } from "./report.ts";
import { installationMerger, type MergerChoices } from "./schema.ts";

const world = aWorld();
const noChoice: MergerChoices = { units: {}, people: {}, mandates: "ours" };

let n = 0;
/** A loop of Drôme that started alone: one group that stands here too, one that does not, three people. */
const lists = (
  tag = ++n,
): Record<"units" | "people" | "memberships" | "mandates", Record<string, string>[]> => ({
  units: [
    { id: "L", kind: "loop", name: "Drôme des collines", parent: "mouvement" },
    { id: "G1", kind: "group", name: "Valence", parent: "L" },
    { id: "G2", kind: "group", name: `Crest ${tag}`, parent: "L" },
  ],
  people: [
    {
      id: "P1",
      given_name: "Wanda",
      family_name: "Crestoise",
      email: `wanda${tag}@example.org`,
      gender: "woman",
    },
    { id: "P2", given_name: "Tom", family_name: "Crestois", email: `tom${tag}@example.org`, gender: "man" },
    {
      id: "P3",
      given_name: "Victorien",
      family_name: "Exemple",
      email: `${world.victor.personId}@example.org`,
    },
  ],
  memberships: [
    { person: "P1", unit: "G2" },
    { person: "P2", unit: "mouvement" },
    { person: "P3", unit: "G2" },
  ],
  mandates: [
    { id: "M1", mandate: "animator", unit: "G2", person: "P1", starts_on: "2025-01-01" },
    { id: "M2", mandate: "animator", unit: "G2", person: "P2", starts_on: "2025-01-01" },
    { id: "M3", mandate: "animator", unit: "G1", person: "P1", starts_on: "2025-01-01" },
    { id: "M4", mandate: "animator", unit: "G1", person: "P2", starts_on: "2025-01-01" },
  ],
});

async function prepared(from = lists(), who: Actor = world.ada) {
  const bytes = await archiveOf(from);
  return prepareMerger(who, world.drome, { id: newId(), name: `Drôme seule ${n}` }, inPieces(bytes));
}
const count = async (query: ReturnType<typeof sql>) => (await row<{ n: number }>(db, query))!.n;
const totals = () =>
  row(
    db,
    sql`select (select count(*)::int from person) as people, (select count(*)::int from unit) as units,
          (select count(*)::int from membership where right_id is null) as memberships,
          (select count(*)::int from mandate where right_id is null) as mandates,
          (select count(*)::int from external_id) as known`,
  );

describe("another installation on its way in", () => {
  it("is told what it meets before anything is written: what is the same, what is new, what both say differently", async () => {
    const before = await totals();
    const merger = await prepared();
    const report = await reportOf(world.drome, await withFile(merger.id, readBundle), noChoice);
    expect(
      report.units.met.map(({ theirs, ours }) => [theirs.name.replace(/ \d+$/, ""), ours?.name ?? null]),
    ).toEqual([
      ["Drôme des collines", "Drôme"],
      ["Valence", "Valence"],
      ["Crest", null],
    ]);
    expect(report.people).toMatchObject({ fresh: 3 });
    expect(report.people.same.size).toBe(0);
    expect(report.people.met).toMatchObject([
      { theirs: { name: "Victorien Exemple" }, ours: { name: "Victor Exemple" } },
    ]);
    expect(report.mandates.met).toMatchObject([
      { unit: "Valence", key: "animator", theirs: 2, ours: 1, seats: 2 },
    ]);
    expect(await totals()).toEqual(before);
  });

  it("joins under its loop: the same things are not made twice, roles that stand here stay ours, no letter leaves", async () => {
    const letters = await count(sql`select count(*)::int as n from mail`);
    const merger = await prepared();
    const before = (await totals()) as Record<string, number>;
    await decideMerger(world.ada, merger.id, { ...noChoice, people: { P3: "same" } });
    await applyMerger(world.ada, merger.id);
    await carryOut(merger.id);
    const now = await mergerById(world.ada, merger.id);
    expect(now).toMatchObject({ state: "applied", failure: null });
    expect(await totals()).toMatchObject({
      units: before.units! + 1,
      people: before.people! + 2,
      memberships: before.memberships! + 3,
      mandates: before.mandates! + 2,
    });
    const crest = await row<{ parent: string }>(
      db,
      sql`select parent_id as parent from unit where name like 'Crest %' order by created_at desc, id desc limit 1`,
    );
    expect(crest?.parent).toBe(world.drome.id);
    const inCrest = await rows(
      db,
      sql`select m.id from membership m join unit u on u.id = m.unit_id
          where m.person_id = ${world.victor.personId} and u.name like 'Crest %' and m.ended_at is null`,
    );
    expect(inCrest).toHaveLength(1);
    expect(await count(sql`select count(*)::int as n from mail`)).toBe(letters);
    await applyMerger(world.ada, merger.id);
    await carryOut(merger.id);
    expect(await totals()).toMatchObject({ people: before.people! + 2 });
  });

  it("is taken back whole", async () => {
    const before = await totals();
    const merger = await prepared();
    await applyMerger(world.ada, merger.id);
    await carryOut(merger.id);
    expect(await totals()).not.toEqual(before);
    await undoMerger(world.ada, merger.id);
    await carryOut(merger.id);
    expect(await mergerById(world.ada, merger.id)).toMatchObject({ state: "undone", failure: null });
    expect(await totals()).toEqual(before);
  });

  it("does as someone decided: other people at one address, other units of one name, both roles held", async () => {
    const merger = await prepared();
    const before = (await totals()) as Record<string, number>;
    await decideMerger(world.ada, merger.id, {
      units: { G1: null },
      people: { P3: "apart" },
      mandates: "both",
    });
    await applyMerger(world.ada, merger.id);
    await carryOut(merger.id);
    expect(await totals()).toMatchObject({
      units: before.units! + 2,
      people: before.people! + 3,
      mandates: before.mandates! + 4,
    });
  });

  it("is refused to other hands, for what is no export, and for units of another kind", async () => {
    await expect(prepared(lists(), world.rosa)).rejects.toThrow("forbidden");
    const nothing = { id: newId(), name: "Rien" };
    for (const bytes of [
      Buffer.from("pas une archive"),
      await archiveOf({}),
      await archiveOf({ people: lists().people }),
    ])
      await expect(prepareMerger(world.ada, world.drome, nothing, inPieces(bytes))).rejects.toThrow(
        "notAnExport",
      );
    const merger = await prepared();
    await expect(mergerById(world.rosa, merger.id)).rejects.toThrow("notFound");
    await expect(
      decideMerger(world.ada, merger.id, { ...noChoice, units: { G2: world.drome.id } }),
    ).rejects.toThrow("otherKind");
    await expect(
      decideMerger(world.ada, merger.id, { ...noChoice, units: { G2: world.aubenas.id } }),
    ).rejects.toThrow("notFound");
    await expect(undoMerger(world.ada, merger.id)).rejects.toThrow("notNow");
  });

  it("appoints nobody outside what it joins, whatever the archive says of ours", async () => {
    const from = lists();
    from.units.push({ id: "programme", kind: "galaxy", name: "Programme", parent: "L" });
    from.people.push({ id: `${world.ada.personId}@example.org`, given_name: "", family_name: "" });
    from.mandates = [
      { id: "X1", mandate: "administrator", unit: "mouvement", person: "P1", starts_on: "2025-01-01" },
      { id: "X2", mandate: "space_lead", unit: "programme", person: "P1", starts_on: "2025-01-01" },
      {
        id: "X3",
        mandate: "space_lead",
        unit: world.programSpace.slug,
        person: "P1",
        starts_on: "2025-01-01",
      },
      { id: "X4", mandate: "animator", unit: "G2", person: `${world.ada.personId}@example.org` },
      { id: "X5", mandate: "animator", unit: "G2", person: "Nour Exemple" },
      { id: "X6", mandate: "administrator", unit: "L", person: "P1" },
    ];
    const merger = await prepared(from);
    const report = await reportOf(world.drome, await withFile(merger.id, readBundle), noChoice);
    expect(report.mandates).toMatchObject({ count: 5, left: 1 });
    const before = (await totals()) as Record<string, number>;
    await applyMerger(world.ada, merger.id);
    await carryOut(merger.id);
    const now = await mergerById(world.ada, merger.id);
    expect(now).toMatchObject({ state: "applied", failure: null });
    expect(await totals()).toMatchObject({ mandates: before.mandates });
    const told = await rows<{ code: string }>(
      db,
      sql`select faults->0->>'code' as code from arrival_line where batch_id = ${now.batches.mandates!} order by n`,
    );
    expect(told.map(({ code }) => code)).toEqual([
      "unitUnknown",
      "unitUnknown",
      "personUnknown",
      "personUnknown",
      "mandateElsewhere",
    ]);
  });

  it("goes on with the list at which its instance broke off", async () => {
    const merger = await prepared();
    const before = (await totals()) as Record<string, number>;
    await applyMerger(world.ada, merger.id);
    await db
      .update(installationMerger)
      .set({ batches: { units: newId() } })
      .where(eq(installationMerger.id, merger.id));
    await carryOut(merger.id);
    expect(await mergerById(world.ada, merger.id)).toMatchObject({ state: "applied", failure: null });
    expect(await totals()).toMatchObject({ units: before.units! + 1 });
  });

  it("never bears the source of a tool, nor that of this very program", async () => {
    const merger = await prepareMerger(
      world.ada,
      world.drome,
      { id: newId(), name: "Boucle" },
      inPieces(await archiveOf(lists())),
    );
    expect(merger.source).toBe("rattachement-boucle");
  });

  it("keeps its archive as long as it can be taken up again, and no longer", async () => {
    const merger = await prepared();
    const pieces = () =>
      count(sql`select count(*)::int as n from arrival_chunk where batch_id = ${merger.id}`);
    await forget(later(new Date(), { days: keptDays - 1 }));
    expect(await pieces()).toBe(1);
    await forget(later(new Date(), { days: keptDays + 1 }));
    expect(await pieces()).toBe(0);
  });
});

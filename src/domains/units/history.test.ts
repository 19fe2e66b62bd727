import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db, newId, rows } from "#platform/database/index.ts";
import { aWorld } from "../../../tests/support/world.ts";
import { treeAsOf, unitAsOf } from "./history.ts";
import { moveUnit } from "./restructure/move.ts";
import { unit } from "./schema.ts";
import { foundUnit, unitById } from "./unit.ts";

const world = aWorld();

/** Long enough for the next instant of the database to be another one for a clock of milliseconds. */
const later = () => new Promise((resolve) => setTimeout(resolve, 3));

describe("the history of units", () => {
  it("has one version for what one transaction changes twice, and none before the unit was founded", async () => {
    const made = await foundUnit(world.ada, world.drome, { kind: "group", name: "Montélimar" });
    const before = new Date(made.createdAt.getTime() - 1000);
    await later();
    await db.transaction(async (tx) => {
      await tx.update(unit).set({ name: "Un" }).where(sql`id = ${made.id}`);
      await tx.update(unit).set({ name: "Deux" }).where(sql`id = ${made.id}`);
    });
    const names = await rows<{ name: string }>(
      db,
      sql`select name from unit_version where unit_id = ${made.id} order by valid_from`,
    );
    expect(names.map(({ name }) => name)).toEqual(["Montélimar", "Deux"]);
    expect(await unitAsOf(made.id, before)).toBeNull();
    expect(await unitAsOf(made.id, new Date(Date.now() + 1000))).toMatchObject({ name: "Deux" });
  });

  it("can be asked for some kinds only", async () => {
    const tree = await treeAsOf(new Date(), { kinds: ["space"] });
    expect(new Set(tree.map((one) => one.kind))).toEqual(new Set(["space"]));
  });

  it("is never rewritten", async () => {
    const made = await foundUnit(world.ada, world.drome, { kind: "group", name: "Romans" });
    const rewriting = [
      sql`update unit_change set reason = 'autre' where unit_id = ${made.id}`,
      sql`delete from unit_change where unit_id = ${made.id}`,
    ];
    for (const statement of rewriting) await expect(db.execute(statement)).rejects.toThrow();
    await db.execute(sql`update unit_change set decided_by = null where unit_id = ${made.id}`);
    expect((await unitById(made.id)).name).toBe("Romans");
  });

  it("is not troubled by a change that began before another and ends after it", async () => {
    const made = await foundUnit(world.ada, world.drome, { kind: "group", name: "Livron" });
    await db.transaction(async (slow) => {
      await slow.execute(sql`select now()`);
      await later();
      await moveUnit(world.ada, made, world.ardeche, { reason: "Plus près.", id: newId() });
      await slow.update(unit).set({ name: "Loriol" }).where(sql`id = ${made.id}`);
    });
    expect(await unitAsOf(made.id, new Date(Date.now() + 1000))).toMatchObject({
      name: "Loriol",
      parentId: world.ardeche.id,
    });
  });
});

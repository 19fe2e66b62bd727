import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { Unit } from "#domains/units/index.ts";
import { db, newId, run } from "#platform/database/index.ts";
import { aWorld, someone } from "../../../tests/support/world.ts";
import { movementsBetween } from "./arrivals.ts";

const world = aWorld();
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const [from, to] = [day("2025-06-01"), day("2026-06-01")];

async function held(
  name: string,
  kind: string,
  where: Unit,
  starts: string,
  ends: string | null,
  title: string | null = null,
  who?: string,
) {
  const personId = who ?? (await someone(name, "woman", null)).personId!;
  await run(
    db,
    sql`insert into mandate (id, kind_key, unit_id, person_id, starts_at, ends_at, means, title)
        values (${newId()}, ${kind}, ${where.id}, ${personId}, ${day(starts)}, ${ends && day(ends)}, 'nomination', ${title})`,
  );
  await run(db, sql`update person set public_name = ${name} where id = ${personId}`);
  return personId;
}

beforeAll(async () => {
  const space = world.programSpace;
  await held("Stable", "space_lead", space, "2024-01-01", null);
  await held("Venue", "space_lead", space, "2025-09-01", null);
  await held("Partie", "space_lead", space, "2024-01-01", "2026-01-01");
  await held("Passée", "space_lead", space, "2025-08-01", "2025-10-01");
  const renewed = await held("Renouvelée", "space_lead", space, "2024-01-01", "2025-12-01");
  await held("Renouvelée", "space_lead", space, "2025-12-01", null, null, renewed);
  const moved = await held("Déplacée", "space_task", space, "2024-01-01", "2025-12-01", "Radio");
  await held("Déplacée", "space_task", space, "2025-12-01", null, "Vidéo", moved);
  const elsewhere = await held("Ailleurs", "space_lead", space, "2024-01-01", "2026-02-01");
  await held("Ailleurs", "space_lead", world.lifeSpace, "2026-02-01", null, null, elsewhere);
  const silent = await held("Sans nom", "space_lead", space, "2025-09-01", null);
  await run(db, sql`update person set public_name = null where id = ${silent}`);
});

describe("arrivals and departures", () => {
  it("compare who holds something at the two dates: a mandate renewed is neither, nor a short stay in between", async () => {
    const { public: counts } = await movementsBetween(world.programSpace.id, from, to);
    expect(counts).toEqual({ came: 2, left: 2, moved: 1 });
  });

  it("name only those who hold a public mandate today and chose a name", async () => {
    const { named } = await movementsBetween(world.programSpace.id, from, to);
    expect(named.map(({ what, name }) => [what, name])).toEqual([
      ["came", "Venue"],
      ["moved", "Déplacée"],
      ["left", "Ailleurs"],
    ]);
    expect(JSON.stringify(named)).not.toContain("Partie");
    expect(named[1]?.before[0]?.title).toBe("Radio");
    expect(named[1]?.after[0]?.title).toBe("Vidéo");
  });

  it("see a change of place where the whole organisation is asked", async () => {
    const { public: counts, units } = await movementsBetween(null, from, to);
    expect(counts).toEqual({ came: 2, left: 1, moved: 2 });
    expect(units.map(({ name, came, left }) => [name, came, left])).toEqual([
      ["Programme", 2, 2],
      ["Vie du mouvement", 1, 0],
    ]);
  });

  it("count mandates that are not public apart, and never name or list them", async () => {
    for (const name of ["Une", "Deux"]) await held(name, "loop_material", world.ardeche, "2025-09-01", null);
    const loop = await movementsBetween(world.ardeche.id, from, to);
    expect(loop.others.came).toBe(2);
    expect(loop.public).toEqual({ came: 0, left: 0, moved: 0 });
    expect([loop.named, loop.units]).toEqual([[], []]);
  });

  it("do not tell of somebody named what they hold without being public for it", async () => {
    const both = await held("Double", "loop_mp", world.drome, "2024-01-01", null);
    await held("Double", "loop_material", world.drome, "2025-09-01", null, null, both);
    const loop = await movementsBetween(world.drome.id, from, to);
    expect(loop.public).toEqual({ came: 0, left: 0, moved: 0 });
    expect(loop.others.came).toBe(1);
    expect(loop.named).toEqual([]);
  });

  it("are none where the dates are the same", async () => {
    expect((await movementsBetween(null, to, to)).public).toEqual({ came: 0, left: 0, moved: 0 });
  });
});

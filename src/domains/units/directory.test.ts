import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db, newId } from "#platform/database/index.ts";
import { aWorld } from "../../../tests/support/world.ts";
import { unitsCovering } from "./covering.ts";
import { findGroups, groupsPerPage } from "./directory.ts";
import { unit, unitPlace } from "./schema.ts";
import { findStructures } from "./structures.ts";
import { foundUnit, insertUnits } from "./unit.ts";

const world = aWorld();

/** Aubenas in Ardèche, and Aubenas-les-Alpes, which begins alike, in a department far away with groups of its own. */
beforeAll(async () => {
  await db.execute(sql`insert into place (id, kind, code, name, department_id, population, postcodes) values
    ('departement:07', 'department', '07', 'Ardèche', null, 330000, '{}'),
    ('departement:04', 'department', '04', 'Alpes-de-Haute-Provence', null, 160000, '{}'),
    ('commune:07019', 'commune', '07019', 'Aubenas', 'departement:07', 12000, '{07200}'),
    ('commune:04012', 'commune', '04012', 'Aubenas-les-Alpes', 'departement:04', 100, '{04110}'),
    ('etranger:03', 'constituency_abroad', '03', 'Europe du Nord', null, null, '{}'),
    ('etranger:04', 'constituency_abroad', '04', 'Benelux', null, null, '{}')`);
  await db.execute(sql`insert into place_name (place_id, name, search_name, kind) values
    ('departement:07', 'Ardèche', 'ardeche', 'official'), ('commune:07019', 'Aubenas', 'aubenas', 'official'),
    ('commune:04012', 'Aubenas-les-Alpes', 'aubenas les alpes', 'official'),
    ('etranger:04', 'Belgique', 'belgique', 'country')`);
  const place = (which: { id: string }, placeId: string) =>
    db.update(unit).set({ placeId }).where(eq(unit.id, which.id));
  await place(world.ardeche, "departement:07");
  await place(world.aubenas, "commune:07019");
  await place(world.drome, "departement:04"); // for this test, the loop next to the mountains
});

const slugs = async (q: string, loop = "", page = 1) =>
  (await findGroups(q, loop, page)).list.map((group) => group.slug);

describe("finding a group", () => {
  it("by the name of a town brings that town and its department, not the departments of towns that begin alike", async () => {
    expect(await slugs("aubenas")).toEqual([world.aubenas.slug, world.privas.slug]);
    expect(await slugs("AUBENAS les alpes")).toEqual([world.valence.slug]);
    expect(await slugs("auben")).toContain(world.aubenas.slug);
  });

  it("abroad finds the groups of the loop that covers the country, be it of several constituencies", async () => {
    const loop = await foundUnit(world.ada, world.root, { kind: "loop", name: "Nord et Benelux" });
    const group = await foundUnit(world.ada, loop, { kind: "group", name: "Bruxelles" });
    const covered = ["etranger:03", "etranger:04"].map((placeId) => ({ unitId: loop.id, placeId }));
    await db.insert(unitPlace).values(covered);
    expect(await slugs("belgique")).toEqual([group.slug]);
    for (const { placeId } of covered)
      expect((await unitsCovering(placeId, "loop")).map((one) => one.id)).toEqual([loop.id]);
    expect((await unitsCovering("commune:07019", "loop")).map((one) => one.id)).toEqual([world.ardeche.id]);
    expect(await unitsCovering("etranger:09", "loop")).toEqual([]);
  });

  it("says how many there are on every page of them", async () => {
    const some = Array.from({ length: groupsPerPage + 3 }, (_, n) => ({
      ...{ id: newId(), kind: "group", name: `Fourmi ${n}`, slug: `fourmi-${n}`, parentId: world.drome.id },
    }));
    await db.transaction((tx) => insertUnits(tx, some));
    const pages = await Promise.all([1, 2, 3].map((page) => findGroups("fourmi", "", page)));
    expect(pages.map(({ list }) => list.length)).toEqual([groupsPerPage, 3, 0]);
    expect(pages.map(({ total }) => total)).toEqual([groupsPerPage + 3, groupsPerPage + 3, 0]);
  });
});

describe("the list of all units", () => {
  beforeAll(async () => {
    const many = Array.from({ length: 300 }, (_, n) => ({
      ...{ id: newId(), kind: "group", name: `Groupe ${n}`, slug: `groupe-${n}` },
      parentId: n % 2 ? world.drome.id : world.ardeche.id,
    }));
    await db.transaction((tx) => insertUnits(tx, many));
  });

  const asked = { q: "", kind: "", under: "", sort: "name" as const, page: 1, at: null };
  const kept = async (search: Partial<Parameters<typeof findStructures>[0]>) => {
    const { list, total } = await findStructures({ ...asked, ...search });
    return [list.length, total];
  };

  it.each([
    ["today", null],
    ["on a day", new Date(Date.now() + 60_000)],
  ])("counts what any search of it keeps, %s", async (_, at) => {
    const all = (await kept({ at }))[1]!;
    expect(all).toBeGreaterThan(300);
    expect(await kept({ at, q: "groupe 29" })).toEqual([11, 11]);
    expect(await kept({ at, kind: "group", q: "groupe", sort: "newest", page: 6 })).toEqual([50, 300]);
    const [, under] = await kept({ at, under: world.ardeche.slug });
    expect(under).toBeGreaterThan(150);
    expect(under).toBeLessThan(all);
    expect(await kept({ at, under: world.ardeche.slug, q: "groupe 4" })).toEqual([6, 6]);
  });
});

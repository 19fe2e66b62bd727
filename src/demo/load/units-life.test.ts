import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { treeAsOf, unitBySlug, unitsCovering } from "#domains/units/index.ts";
import { db, row } from "#platform/database/index.ts";
import { aDatabase } from "../../../tests/support/bare.ts";
import { layGround } from "./ground.ts";
import { writeUnitsLife } from "./units-life.ts";

aDatabase();

it("the units of the example have a past that can be asked for, requests that wait and certified groups", async () => {
  await db.transaction(async (tx) => {
    const ground = await layGround(tx, "2026-03-01");
    await writeUnitsLife(tx, ground);
  });
  const names = async (day: string) => (await treeAsOf(new Date(day))).map((unit) => unit.name);
  expect(await names("2022-01-01")).toEqual(
    expect.arrayContaining(["Rive gauche du Drac", "Campus de la Métare"]),
  );
  const today = await names("2026-11-01");
  expect(today).not.toContain("Rive gauche du Drac");
  expect(today.filter((name) => name.endsWith(" et ses hameaux"))).toHaveLength(1);
  expect(today.some((name) => name.startsWith("Portes de l"))).toBe(true);
  await expect(unitBySlug("rive-gauche-du-drac")).rejects.toMatchObject({ was: "rive-gauche-du-drac" });
  const share = await row<{ share: number }>(
    db,
    sql`select (count(c.id)::float / count(*)) as share from unit u
        left join certification c on c.unit_id = u.id and c.ends_at is null where u.kind = 'group' and u.closed_at is null`,
  );
  expect(share!.share).toBeGreaterThan(0.6);
  expect(share!.share).toBeLessThan(0.8);
  const fates = await row(
    db,
    sql`select count(*) filter (where accepted is null)::int as waiting, count(*) filter (where accepted)::int as accepted,
          count(*) filter (where not accepted)::int as declined from join_request`,
  );
  expect(fates).toEqual({ waiting: 4, accepted: 4, declined: 2 });
  expect((await unitsCovering("etranger:01", "loop")).length).toBe(1);
}, 60_000);

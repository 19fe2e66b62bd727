import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { movementsBetween } from "#domains/mandates/index.ts";
import { offices } from "#domains/rights/index.ts";
import { rootUnit, unitBySlug } from "#domains/units/index.ts";
import { db, rows } from "#platform/database/index.ts";
import { today } from "#platform/time/index.ts";
import { aDatabase, withFrance } from "../../../tests/support/bare.ts";
import { COORDINATION_SLUG } from "../content/index.ts";
import { layGround } from "./ground.ts";
import { writeRightsLife } from "./rights-life.ts";
import { writeUnitsLife } from "./units-life.ts";

aDatabase(withFrance);

beforeAll(async () => {
  await db.transaction(async (tx) => {
    const ground = await layGround(tx, today("Europe/Paris"));
    await writeUnitsLife(tx, ground);
    await writeRightsLife(tx, ground);
  });
}, 180_000);

const count = async (which: ReturnType<typeof sql>) =>
  (await rows<{ n: number }>(db, sql`select count(*)::int as n from ${which}`))[0]!.n;

describe("rights and terms of the example movement", () => {
  it("seat the coordination by right: twelve and twelve, the coordinator among them", async () => {
    const coordination = await unitBySlug(COORDINATION_SLUG);
    const held = await rows<{ gender: string; n: number }>(
      db,
      sql`select p.gender, count(*)::int as n from mandate_now m join person p on p.id = m.person_id
          where m.unit_id = ${coordination.id}
          group by p.gender order by p.gender`,
    );
    expect(held).toEqual([
      { gender: "woman", n: 12 },
      { gender: "man", n: 12 },
    ]);
  });

  it("tell of seven arrivals and four departures within the year", async () => {
    const coordination = await unitBySlug(COORDINATION_SLUG);
    const yearAgo = new Date(Date.now() - 365 * 86_400_000);
    const { public: counts, named } = await movementsBetween(coordination.id, yearAgo, new Date());
    expect(counts).toEqual({ came: 7, left: 4, moved: 0 });
    // Of the four who left one holds another public mandate, and may still be named.
    expect(named.filter(({ what }) => what === "left")).toHaveLength(1);
    expect(named.filter(({ what }) => what === "came")).toHaveLength(7);
  });

  it("place MPs and facilitators in their loops, but for those who declined", async () => {
    expect((await offices("mp")).total).toBeGreaterThanOrEqual(68);
    expect(
      await count(sql`member_now m join belonging_right r on r.id = m.right_id and r.key = 'mps_in_loop'`),
    ).toBeGreaterThan(60);
    expect(
      await count(
        sql`member_now m join belonging_right r on r.id = m.right_id and r.key = 'animators_in_loop'`,
      ),
    ).toBeGreaterThan(300);
    expect(await count(sql`right_declined where taken_back_at is null`)).toBeGreaterThanOrEqual(8);
    expect(await count(sql`right_declined where taken_back_at is not null`)).toBeGreaterThan(0);
    expect((await rootUnit()).kind).toBe("movement");
  });

  it("end terms soon, with handovers half done and thanks said", async () => {
    expect(
      await count(
        sql`mandate where ends_at between now() and now() + interval '90 days' and right_id is null`,
      ),
    ).toBeGreaterThan(10);
    expect(
      await count(
        sql`mandate where ends_at between now() - interval '90 days' and now() and right_id is null`,
      ),
    ).toBeGreaterThan(3);
    expect(
      await count(
        sql`(select mandate_id from handover_item group by mandate_id having count(done_at) between 1 and count(*) - 1) half`,
      ),
    ).toBeGreaterThan(3);
    expect(await count(sql`thanks`)).toBeGreaterThan(4);
  });
});

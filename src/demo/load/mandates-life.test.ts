import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db, rows } from "#platform/database/index.ts";
import { today } from "#platform/time/index.ts";
import { aDatabase, withFrance } from "../../../tests/support/bare.ts";
import { layGround } from "./ground.ts";
import { writeMandatesLife } from "./mandates-life.ts";

aDatabase(withFrance);

beforeAll(async () => {
  await db.transaction(async (tx) => {
    const ground = await layGround(tx, today("Europe/Paris"));
    await writeMandatesLife(tx, ground);
  });
}, 120_000);

const count = async (which: ReturnType<typeof sql>) =>
  (await rows<{ n: number }>(db, sql`select count(*)::int as n from ${which}`))[0]!.n;

describe("mandates of the example movement", () => {
  it("show every state: ending soon, ended with a reason, to come, replaced, under a lead", async () => {
    expect(
      await count(sql`mandate where ends_at between now() and now() + interval '60 days'`),
    ).toBeGreaterThan(5);
    expect(await count(sql`mandate where ends_at < now() and end_reason is not null`)).toBeGreaterThanOrEqual(
      6,
    );
    expect(await count(sql`mandate where starts_at > now() and appointment_id is not null`)).toBe(4);
    expect(await count(sql`mandate where substitute_for_id is not null and ends_at > now()`)).toBe(1);
    expect(await count(sql`mandate where under_id is not null and title is not null`)).toBe(5);
  });

  it("hold a rule set aside with its reason, a plan enacted and one in preparation, and records with minutes", async () => {
    expect(await count(sql`parity_waiver where length(reason) > 20`)).toBe(1);
    expect(await rows(db, sql`select state from plan order by state`)).toEqual([
      { state: "draft" },
      { state: "enacted" },
    ]);
    expect(await count(sql`appointment where minutes <> ''`)).toBeGreaterThanOrEqual(11);
    expect(await count(sql`appointment where means = 'election'`)).toBe(1);
  });
});

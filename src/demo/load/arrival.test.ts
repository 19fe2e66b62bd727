import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { loadFrance } from "#domains/territory/index.ts";
import { db, rows } from "#platform/database/index.ts";
import { today } from "#platform/time/index.ts";
import { aWorld } from "../../../tests/support/world.ts";
import { demoDates } from "../content/index.ts";
import { writeArrival } from "./arrival.ts";

const world = aWorld();

describe("the lists of the example", () => {
  it("are one with refused lines and one undone, in the past", async () => {
    await loadFrance();
    await writeArrival(world.ada.personId!, demoDates(today("Europe/Paris")));
    const batches = await rows(
      db,
      sql`select state::text, figures, created_at < now() - interval '4 days' as past from arrival_batch order by created_at`,
    );
    expect(batches).toMatchObject([
      { state: "applied", figures: { create: 8, error: 7 }, past: true },
      { state: "undone", figures: { create: 3 }, past: true },
    ]);
    const [left] = await rows<{ n: number; placed: number }>(
      db,
      sql`select count(*)::int as n, count(place_id)::int as placed from person where search_name like 'payzac%' or search_name like 'erreurdeliste%'`,
    );
    expect(left).toEqual({ n: 2, placed: 2 });
  });
});

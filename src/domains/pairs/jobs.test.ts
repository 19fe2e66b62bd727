import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { db, newId, rows, run } from "#platform/database/index.ts";
import { forget } from "#platform/personal/index.ts";
import { aWorld } from "../../../tests/support/world.ts";
import "./schema.ts";

const world = aWorld();

it("forgets, at night, the words of matters closed for two years, and nothing else", async () => {
  for (const years of [1, 4])
    await run(
      db,
      sql`insert into handled_matter (id, loop_id, kind, label, opened_on, closed_on)
          values (${newId()}, ${world.ardeche.id}, 'map', ${`carte ${years}`}, current_date - 1500, current_date - ${years * 365}::int)`,
    );
  await forget();
  expect(await rows(db, sql`select label from handled_matter order by label`)).toEqual([
    { label: "" },
    { label: "carte 1" },
  ]);
});

import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { db, newId, row, rows, run } from "#platform/database/index.ts";
import { forget } from "#platform/personal/index.ts";
import { aWorld } from "../../../tests/support/world.ts";
import "./schema.ts";

const world = aWorld();

it("forgets, at night, what has served: old words, old wishes, and nothing else", async () => {
  for (const years of [1, 4]) {
    const id = newId();
    await run(
      db,
      sql`insert into exchange (id, loop_id, kind_key, space_id, subject, started_at)
          values (${id}, ${world.ardeche.id}, 'loop_group_life', ${world.lifeSpace.id}, ${`il y a ${years} ans`}, now() - make_interval(years => ${years}))`,
    );
    await run(
      db,
      sql`insert into exchange_word (id, exchange_id, side, body, said_at)
          values (${newId()}, ${id}, 'loop', 'mots', now() - make_interval(years => ${years}))`,
    );
    await run(
      db,
      sql`insert into call_wish (id, unit_id, kind_key, person_id, asked_at)
          values (${newId()}, ${world.ardeche.id}, ${`charge_${years}`}, ${world.mina.personId}, now() - make_interval(months => ${years * 6}))`,
    );
  }
  await forget();
  expect(await rows(db, sql`select subject from exchange`)).toEqual([{ subject: "il y a 1 ans" }]);
  expect(await row(db, sql`select count(*)::int as n from call_wish`)).toEqual({ n: 1 });
});

import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { db, newId, row, rows, run } from "#platform/database/index.ts";
import { forget } from "#platform/personal/index.ts";
import { aWorld } from "../../../tests/support/world.ts";
import { answerRequest, askMp } from "./request/asking.ts";
import { anMp, makeLiaison } from "./testing.ts";

const world = aWorld();

it("forgets what MPs were asked and said, and assignments, as long after as it says", async () => {
  const mp = await makeLiaison(await anMp("Maya", "07"), world.ardeche);
  const gone = await anMp("Oscar", "26");
  for (const who of [mp, gone])
    await run(
      db,
      sql`update mp_availability set said_at = now() - interval '4 years' where person_id = ${who.personId}`,
    );
  await run(
    db,
    sql`update office set ends_on = current_date - interval '3 years' where person_id = ${gone.personId}`,
  );
  await askedLongAgo("Sans réponse");
  const answered = await askedLongAgo("Répondue depuis peu");
  await answerRequest(mp, answered, { id: newId(), state: "accepted", words: "Oui." });
  for (const years of [1, 6])
    await run(
      db,
      sql`with made as (
            insert into mp_run (id, rules, "limit", made_at)
            values (${newId()}, '{}', 1, now() - make_interval(years => ${years})) returning id)
          insert into mp_run_line (id, run_id, loop_id, nearness, why)
          select ${newId()}, id, ${world.ardeche.id}, 'same', 'kept' from made`,
    ).then(() =>
      run(
        db,
        sql`update mp_run set state = 'adopted', settled_at = made_at, decided_on = made_at::date where state = 'proposed'`,
      ),
    );
  await forget();
  expect(await rows(db, sql`select subject from mp_request`)).toEqual([{ subject: "Répondue depuis peu" }]);
  expect(await rows(db, sql`select person_id from mp_availability`)).toEqual([{ personId: mp.personId }]);
  expect(await rows(db, sql`select made_at > now() - interval '2 years' as young from mp_run`)).toEqual([
    { young: true },
  ]);
  expect(await row(db, sql`select count(*)::int as n from mp_run_line`)).toEqual({ n: 1 });
  await expect(run(db, sql`delete from mp_run`)).rejects.toThrow();
  await expect(run(db, sql`delete from mp_run_line`)).rejects.toThrow();
});

async function askedLongAgo(subject: string): Promise<string> {
  const id = newId();
  await askMp(world.rosa, world.ardeche, { id, subject, words: "Venez.", wishedOn: null });
  await run(db, sql`update mp_request set asked_at = now() - interval '3 years' where id = ${id}`);
  return id;
}

import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { unitBySlug } from "#domains/units/index.ts";
import { db, row, rows } from "#platform/database/index.ts";
import { today } from "#platform/time/index.ts";
import { aDatabase, withFrance } from "../../../tests/support/bare.ts";
import { castAs, HOME_LOOP } from "../content/index.ts";
import { layGround } from "./ground.ts";
import { writeMps } from "./mps.ts";
import { writeRightsLife } from "./rights-life.ts";
import { writeUnitsLife } from "./units-life.ts";

aDatabase(withFrance);

beforeAll(async () => {
  await db.transaction(async (tx) => {
    const ground = await layGround(tx, today("Europe/Paris"));
    await writeUnitsLife(tx, ground);
    await writeRightsLife(tx, ground);
    await writeMps(tx, ground);
  });
}, 180_000);

describe("the MPs of the example movement", () => {
  it("serve nearly every loop, nobody with more than two, by an assignment that was adopted", async () => {
    const lines = await row<{ loops: number; served: number; kept: number; changed: number }>(
      db,
      sql`select count(*)::int as loops, count(person_id)::int as served,
            count(*) filter (where why = 'kept')::int as kept,
            count(*) filter (where why in ('nearer', 'fairer', 'unavailable', 'not_mp'))::int as changed
          from mp_run_line l join mp_run r on r.id = l.run_id and r.state = 'adopted'`,
    );
    expect(lines!.loops).toBe(109);
    expect(lines!.served).toBeGreaterThanOrEqual(100);
    expect(lines!.kept).toBeGreaterThan(30);
    expect(lines!.changed).toBeGreaterThan(3);
    const most = await rows<{ n: number }>(
      db,
      sql`select count(*)::int as n from mandate_now m where m.kind_key = 'loop_mp' group by m.person_id order by 1 desc limit 1`,
    );
    expect(most).toEqual([{ n: 2 }]);
  });

  it("give the home loop the MP of the cast, with something that waits for her", async () => {
    const home = await unitBySlug(HOME_LOOP);
    const held = await rows<{ name: string }>(
      db,
      sql`select p.given_name as name from mandate_now m join person p on p.id = m.person_id
          where m.unit_id = ${home.id} and m.kind_key = 'loop_mp'`,
    );
    expect(held).toEqual([{ name: castAs("deputy").person!.givenName }]);
    const states = await rows<{ state: string }>(
      db,
      sql`select state::text from mp_request where loop_id = ${home.id} order by state::text`,
    );
    expect(states.map(({ state }) => state)).toEqual(["accepted", "done", "waiting"]);
  });

  it("show every state of a request, one of them forgotten, and every kind of availability", async () => {
    const silent = await row<{ n: number }>(
      db,
      sql`select count(*)::int as n from mp_request where state = 'waiting' and asked_at < now() - interval '14 days'`,
    );
    expect(silent!.n).toBeGreaterThan(0);
    const levels = await rows<{ level: string }>(
      db,
      sql`select distinct level::text from mp_availability order by 1`,
    );
    expect(levels.map(({ level }) => level)).toEqual(["available", "limited", "unavailable"]);
  });
});

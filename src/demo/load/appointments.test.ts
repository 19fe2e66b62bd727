import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db, rows } from "#platform/database/index.ts";
import { today } from "#platform/time/index.ts";
import { aDatabase, withFrance } from "../../../tests/support/bare.ts";
import { writeAppointments } from "./appointments.ts";
import { layGround } from "./ground.ts";

aDatabase(withFrance);

beforeAll(async () => {
  await db.transaction(async (tx) => {
    const ground = await layGround(tx, today("Europe/Paris"));
    await writeAppointments(tx, ground);
  });
}, 120_000);

const count = async (which: ReturnType<typeof sql>) =>
  (await rows<{ n: number }>(db, sql`select count(*)::int as n from ${which}`))[0]!.n;

describe("appointments of the example movement", () => {
  it("show a consensus in every state: objected, reserved, confided, amended, adopted, withdrawn", async () => {
    expect(await rows(db, sql`select ending from consensus_end order by ending`)).toEqual([
      { ending: "adopted" },
      { ending: "withdrawn" },
    ]);
    expect(await count(sql`consensus_objection where confided`)).toBe(1);
    expect(await count(sql`consensus_objection where not confided`)).toBe(2);
    expect(await count(sql`consensus_position where stance = 'reservation'`)).toBe(2);
    expect(await count(sql`consensus_proposal where number = 2`)).toBe(1);
    expect(await count(sql`consensus`)).toBe(7);
    expect(await count(sql`mandate where means = 'consensus' and ends_at > now()`)).toBe(2);
  });

  it("ask enough people in each loop for counts to be told, and name nobody without their page", async () => {
    const asked = await rows<{ n: number }>(
      db,
      sql`select count(*)::int as n from consensus_asked a join consensus c on c.id = a.consensus_id
          where c.kind_key = 'loop_group_life' group by c.id`,
    );
    expect(Math.min(...asked.map(({ n }) => n))).toBeGreaterThanOrEqual(5);
  });

  it("have an election recorded, and calls with candidacies, waiting and answered", async () => {
    expect(await count(sql`mandate where means = 'election'`)).toBe(2);
    expect(await count(sql`volunteer_call`)).toBe(8);
    expect(
      await count(
        sql`candidacy where not exists (select from candidacy_decision d where d.candidacy_id = id)`,
      ),
    ).toBeGreaterThan(8);
    expect(await count(sql`candidacy_decision`)).toBeGreaterThan(2);
    expect(await count(sql`mail`)).toBe(0);
  });
});

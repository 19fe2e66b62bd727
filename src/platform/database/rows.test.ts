import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { aDatabase } from "../../../tests/support/bare.ts";
import { db, listed, row, rows } from "./index.ts";

aDatabase();

describe("rows of a hand-written query", () => {
  it("have camelCase names, whether the SQL says so or not", async () => {
    const asked = sql`select 1 as unit_id, 2 as "givenName", 3 as n, 4 as address_line_2`;
    expect(await row(db, asked)).toEqual({ unitId: 1, givenName: 2, n: 3, addressLine2: 4 });
  });

  it("give instants as dates, whatever the zone of the connection, and lists of them too", async () => {
    await db.transaction(async (tx) => {
      await tx.execute(sql`set local timezone = 'Pacific/Noumea'`);
      const asked = sql`select '2026-12-04T20:00:00.123456Z'::timestamptz as closed_at, null::timestamptz as ended_at,
        array['2026-12-04T20:00:00Z'::timestamptz, null] as moments, '0044-01-01T00:00:00Z'::timestamptz as long_ago,
        'infinity'::timestamptz as never`;
      expect(await row(tx, asked)).toEqual({
        closedAt: new Date("2026-12-04T20:00:00.123Z"),
        endedAt: null,
        moments: [new Date("2026-12-04T20:00:00Z"), null],
        longAgo: new Date("0044-01-01T00:00:00Z"),
        never: Number.POSITIVE_INFINITY,
      });
    });
  });

  it("leave days and decimals as they are written, and count in numbers", async () => {
    const asked = sql`select '2026-12-04'::date as begins_on, 1.50::numeric as share, count(*) as how_many from (values (1), (2)) v`;
    expect(await row(db, asked)).toEqual({ beginsOn: "2026-12-04", share: "1.50", howMany: 2 });
  });

  it("refuse a number that would silently be another", async () => {
    const asked = sql`select 9007199254740993::bigint as n`;
    await expect(rows(db, asked)).rejects.toThrow("too large");
  });

  it("tell how many there are in all beside a page of them, and none past the end", async () => {
    const page = (offset: number) =>
      sql`select n as how_many, count(*) over () as total from generate_series(1, 5) n order by n limit 2 offset ${offset}`;
    expect(await listed(db, page(2))).toEqual({ list: [{ howMany: 3 }, { howMany: 4 }], total: 5 });
    expect(await listed(db, page(6))).toEqual({ list: [], total: 0 });
  });

  it("keep what is inside jsonb as it was stored", async () => {
    const asked = sql`select '{"given_name": "Nour", "at": "2026-12-04T20:00:00Z"}'::jsonb as said_by`;
    expect(await row(db, asked)).toEqual({ saidBy: { given_name: "Nour", at: "2026-12-04T20:00:00Z" } });
  });

  it("leave the reading of tables to the tables", async () => {
    expect(await row(db, sql`select 1 as n where false`)).toBeNull();
  });
});

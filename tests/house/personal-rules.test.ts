import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { erase, replayErasures } from "#domains/people/index.ts";
import { db, newId, pool, row, rows, run } from "#platform/database/index.ts";
import { forget, noteErasuresIn } from "#platform/personal/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { buildHouse } from "../../src/main/app.ts";
import { aDatabase } from "../support/bare.ts";

aDatabase();
const declared = buildHouse().personalData;
const someone = newId();
const then = "2020-01-15T12:00:00Z";
const minute = 60_000;
const empty = new Set([null, "", "{}", "[]", "[…]"]);

let fill: string;
const name = (one: (typeof declared)[number]) => `${one.table} (${one.columns.join(", ")})`;

/** One row in each table, in which every identifier and every word is the person's, and every instant is `then`. */
beforeAll(async () => {
  const checks = await rows<{ drop: string }>(
    db,
    sql`select format('alter table %s drop constraint %I cascade', conrelid::regclass, conname) as drop
        from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace`,
  );
  const filled = await rows<{ table: string; names: string; values: string }>(
    db,
    sql`select c.table_name as "table", string_agg(quote_ident(c.column_name), ', ') as names, string_agg(case
            when c.udt_name = 'uuid' then quote_literal(${someone}::text)
            when c.udt_name = '_uuid' then quote_literal(array[${someone}::text]::text)
            when c.udt_name = 'text' then quote_literal(${someone}::text)
            when c.udt_name = '_text' then quote_literal(array[${someone}::text]::text)
            when c.data_type = 'ARRAY' then quote_literal('{}')
            when c.udt_name = 'jsonb' then quote_literal(to_jsonb(${someone}::text)::text)
            when c.udt_name = 'bytea' then quote_literal(${someone}::text)
            when c.udt_name in ('timestamptz', 'date') then quote_literal(${then}::text)
            when c.udt_name = 'arrival_state' then quote_literal('applied')
            when e.first is not null then quote_literal(e.first)
            when c.udt_name = 'bool' then 'true' else '1' end, ', ') as values
        from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
        left join lateral (select min(enumlabel) as first from pg_enum
          where enumtypid = to_regtype(quote_ident(c.udt_name))) e on true
        where table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
          and c.table_name <> 'erasure'
        group by 1`,
  );
  for (const { drop } of checks) await run(db, sql.raw(drop));
  fill = [
    "begin",
    "set local session_replication_role = replica",
    "truncate erasure",
    ...filled.map(({ table }) => `delete from ${table}`),
    ...filled.map((one) => `insert into ${one.table} (${one.names}) values (${one.values})`),
    // Nothing is written to those who cannot be reached: the words of this movement are no words.
    "update person_email set main = false",
    "commit",
  ].join(";\n");
});
const folder = mkdtempSync(join(tmpdir(), "boucle-erasures-"));
afterAll(() => {
  noteErasuresIn(null);
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  await pool.query(fill);
});

const left = (one: (typeof declared)[number]) =>
  row<Record<string, unknown>>(
    db,
    sql`select ${sql.join(
      one.held.map((c) => sql`${c}::text`),
      sql`, `,
    )} from ${one.source}`,
  );

describe("a retention is what is done", () => {
  const clocks = declared.flatMap((one) =>
    typeof one.keep === "object" && "after" in one.keep ? [{ called: name(one), one, keep: one.keep }] : [],
  );

  it.each(clocks)("of $called", async ({ one, keep }) => {
    const { years = 0, days = 0, hours = 0 } = keep;
    const due = await row<{ at: Date | null }>(
      db,
      sql`select (${keep.after})::timestamptz + make_interval(years => ${years}, days => ${days}, hours => ${hours}) as at from ${one.source}`,
    );
    const at = due!.at!.getTime();
    const before = await left(one);
    await forget(new Date(at - minute), [one]);
    expect(await left(one)).toEqual(before);
    await forget(new Date(at + minute), [one]);
    const after = await left(one);
    if (keep.how === "delete") expect(after).toBeNull();
    else expect(Object.values(after!).filter((value) => !empty.has(value as string))).toEqual([]);
  });
});

describe("an erased person", () => {
  const self: Actor = { personId: someone, name: "", grants: [], memberOf: [] };
  const traces = async () => {
    const found: string[] = [];
    for (const one of declared.filter(({ erase: how }) => how !== "keep"))
      for (const column of one.held) {
        const where = sql`strpos(${column}::text, ${someone}) > 0`;
        if (await row(db, sql`select 1 as n from ${one.source} where ${where}`))
          found.push(`${one.table}.${column.name}`);
      }
    return found;
  };

  it("is in no declared column, except those kept for a reason", async () => {
    expect((await traces()).length).toBeGreaterThan(100);
    await erase(self, someone);
    expect(await traces()).toEqual([]);
    expect(await rows(db, sql`select person_id, erased_by from erasure`)).toEqual([
      { personId: someone, erasedBy: someone },
    ]);
  });

  it("is erased again when a restored backup brings them back", async () => {
    await run(db, sql`insert into erasure (person_id) values (${someone})`);
    await replayErasures();
    expect(await traces()).toEqual([]);
  });

  it("is erased again from the file outside the database, which a restored backup does not touch", async () => {
    const file = join(folder, "kept", "erasures");
    noteErasuresIn(file);
    await erase(self, someone);
    await erase(self, someone);
    expect(readFileSync(file, "utf8")).toMatch(new RegExp(`^\\S+ ${someone}\n$`));
    await pool.query(fill);
    expect((await traces()).length).toBeGreaterThan(100);
    await replayErasures();
    expect(await traces()).toEqual([]);
  });

  it("is noted in a file that has lost them", async () => {
    noteErasuresIn(join(folder, "erasures"));
    await run(db, sql`insert into erasure (person_id) values (${someone})`);
    await replayErasures();
    expect(readFileSync(join(folder, "erasures"), "utf8")).toContain(someone);
  });

  it("is erased by nobody else without the power", async () => {
    const other: Actor = { ...self, personId: newId() };
    const root = { id: newId(), lineage: [] };
    await expect(erase(other, someone, root)).rejects.toMatchObject({ code: "boucle.forbidden" });
  });

  it("leaves the rules of the database closed to everybody else", async () => {
    await erase(self, someone);
    await expect(run(db, sql`update contribution set body = 'x'`)).rejects.toThrow();
  });
});

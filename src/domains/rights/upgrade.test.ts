import { readdirSync, readFileSync } from "node:fs";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { ensureDatabase } from "#platform/postgres/index.ts";

const name = "boucle_upgrade_test";
const [movement, loop, closed] = ["01", "02", "03"].map((end) => `01900000-0000-7000-8000-0000000000${end}`);
let client: pg.Client;

const all = readdirSync("migrations").sort();
/** The last migration before units had a history. */
const before = all.filter((migration) => migration < "20261122210000");
const apply = async (migrations: string[]) => {
  for (const migration of migrations)
    for (const statement of readFileSync(`migrations/${migration}/migration.sql`, "utf8").split(
      "--> statement-breakpoint",
    ))
      await client.query(statement);
};
const ask = async (query: string) => (await client.query(query)).rows;

beforeAll(async () => {
  client = new pg.Client({ connectionString: await ensureDatabase(inject("postgres"), name) });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  const other = new pg.Client({ connectionString: inject("postgres") });
  await other.connect();
  await other.query(`drop database if exists ${name} with (force)`);
  await other.end();
});

it("a movement that stands already keeps its units, whose history begins when they were made", async () => {
  await apply(before);
  await client.query(`insert into unit (id, kind, slug, name, name_of, parent_id, lineage, created_at, closed_at, search_name) values
    ('${movement}', 'movement', 'mouvement', 'M', 'de M', null, '{}', '2020-01-01', null, 'm'),
    ('${loop}', 'loop', 'jura', 'Jura', 'du Jura', '${movement}', '{}', '2021-01-01', null, 'jura'),
    ('${closed}', 'group', 'dole', 'Dole', 'de Dole', '${loop}', '{}', '2022-01-01', '2023-06-01', 'dole')`);
  await apply(all.filter((migration) => !before.includes(migration)));
  const versions = await ask(
    "select name, valid_from::date::text as since, valid_to::date::text as until from unit_version order by valid_from",
  );
  expect(versions).toEqual([
    { name: "M", since: "2020-01-01", until: null },
    { name: "Jura", since: "2021-01-01", until: null },
    { name: "Dole", since: "2022-01-01", until: "2023-06-01" },
  ]);
  const steps = await ask("select kind, details->>'name' as name from unit_change order by at");
  expect(steps).toEqual([
    { kind: "founded", name: "M" },
    { kind: "founded", name: "Jura" },
    { kind: "founded", name: "Dole" },
    { kind: "closed", name: null },
  ]);
  await client.query(`update unit set name = 'Haut-Jura' where id = '${loop}'`);
  const now = await ask(`select name from unit_version where unit_id = '${loop}' order by valid_from`);
  expect(now.map((version) => version.name)).toEqual(["Jura", "Haut-Jura"]);
}, 60_000);

import { expect, it } from "vitest";
import { upgrading } from "../../../tests/support/upgrade.ts";

const [movement, loop, closed] = ["01", "02", "03"].map((end) => `01900000-0000-7000-8000-0000000000${end}`);
const { upTo, ask } = upgrading();

it("a movement that stands already keeps its units, whose history begins when they were made", async () => {
  await upTo("20261122210000"); // units had no history
  await ask(`insert into unit (id, kind, slug, name, name_of, parent_id, lineage, created_at, closed_at, search_name) values
    ('${movement}', 'movement', 'mouvement', 'M', 'de M', null, '{}', '2020-01-01', null, 'm'),
    ('${loop}', 'loop', 'jura', 'Jura', 'du Jura', '${movement}', '{}', '2021-01-01', null, 'jura'),
    ('${closed}', 'group', 'dole', 'Dole', 'de Dole', '${loop}', '{}', '2022-01-01', '2023-06-01', 'dole')`);
  await upTo();
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
  await ask(`update unit set name = 'Haut-Jura' where id = '${loop}'`);
  const now = await ask(`select name from unit_version where unit_id = '${loop}' order by valid_from`);
  expect(now.map((version) => version.name)).toEqual(["Jura", "Haut-Jura"]);
}, 60_000);

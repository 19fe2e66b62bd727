import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { withFile, writeOut } from "#domains/lists/index.ts";
import { foundMovement } from "#domains/rights/index.ts";
import { insertUnit, type Unit } from "#domains/units/index.ts";
import { connect, db, disconnect, newId, rows, run } from "#platform/database/index.ts";
import { freshDatabase } from "../../../tests/support/database.ts";
import { fetchedLines, inPieces } from "../../../tests/support/lists.ts";
import { aWorld, someone } from "../../../tests/support/world.ts";
import { readBundle } from "./bundle.ts";
import { carryOut } from "./carry-out.ts";
import { applyMerger, mergerById, prepareMerger, undoMerger } from "./merger.ts";
import { reportOf } from "./report.ts";

/** What the other installation exported, from a database of its own that is gone since. */
let archive: Buffer;

/** A loop that installed the program for itself, with a space and a kind of unit that nobody else knows. */
async function loneLoop(): Promise<void> {
  const places = await db.transaction(async (tx) => {
    const root = await foundMovement(tx, "Boucle de la Drôme");
    const under = (parent: Unit, kind: string, name: string) =>
      insertUnit(tx, { id: newId(), kind, name, nameOf: `de ${name}`, parentId: parent.id });
    await run(
      tx,
      sql`insert into unit_kind select (jsonb_populate_record(null::unit_kind,
            to_jsonb(k) || jsonb_build_object('id', ${newId()}::text, 'key', 'workshop', 'position', 99))).*
          from unit_kind k where key = 'group' limit 1`,
    );
    await run(tx, sql`update unit_kind set contains = contains || array['workshop'] where key = 'loop'`);
    const loop = await under(root, "loop", "Drôme seule");
    return {
      root,
      loop,
      crest: await under(loop, "group", "Crest"),
      valence: await under(loop, "group", "Valence"),
      space: await under(root, "space", "Espace d’essai"),
      workshop: await under(loop, "workshop", "Atelier réparation"),
    };
  });
  await someone("Wanda", "woman", { kind: "administrator", in: places.root }, places.crest);
  await someone("Tom", "man", { kind: "animator", in: places.crest }, places.crest);
  await someone("Zoé", "woman", { kind: "loop_group_life", in: places.loop }, places.valence);
  await someone("Oscar", "man", null, places.workshop);
  await someone("Ève", "woman", { kind: "space_lead", in: places.space });
}

beforeAll(async () => {
  const other = await freshDatabase();
  connect(other.url);
  const folder = mkdtempSync(join(tmpdir(), "boucle-merger-"));
  try {
    await loneLoop();
    const path = join(folder, "export.zip");
    await writeOut(path, { kinds: ["people", "units", "memberships", "mandates", "offices"], format: "csv" });
    archive = readFileSync(path);
  } finally {
    await disconnect();
    await other.drop();
    rmSync(folder, { recursive: true, force: true });
  }
});

const world = aWorld();
const state = () =>
  rows(
    db,
    sql`select 'u ' || name as what from unit union all select 'p ' || search_name from person
        union all select 'm ' || kind_key || ' ' || unit_id from mandate where right_id is null
        union all select 's ' || person_id || ' ' || unit_id from membership where right_id is null order by 1`,
  );

describe("a loop that started alone on a database of its own", () => {
  it("joins the national installation by its export, tells on its lines what cannot come along, and can leave again", async () => {
    const before = await state();
    const merger = await prepareMerger(
      world.ada,
      world.drome,
      { id: newId(), name: "Drôme seule" },
      inPieces(archive),
    );
    const report = await reportOf(world.drome, await withFile(merger.id, readBundle), merger.choices);
    expect(
      Object.fromEntries(report.units.met.map(({ theirs, ours }) => [theirs.name, ours?.name ?? null])),
    ).toEqual({
      "Drôme seule": "Drôme",
      Crest: null,
      Valence: "Valence",
      "Espace d’essai": null,
      "Atelier réparation": null,
    });
    expect(report.mandates).toMatchObject({ count: 3, left: 1 });
    expect(await state()).toEqual(before);

    await applyMerger(world.ada, merger.id);
    await carryOut(merger.id);
    const now = await mergerById(world.ada, merger.id);
    expect(now).toMatchObject({ state: "applied", failure: null });

    expect(await fetchedLines(now.batches.units)).toEqual([
      ["Atelier réparation", "error", "unitKindUnknown"],
      ["Crest", "create", null],
      ["Espace d’essai", "error", "misplaced"],
    ]);
    expect((await fetchedLines(now.batches.people)).map(([, fate]) => fate)).toEqual(Array(5).fill("create"));
    const [animator] = await rows(
      db,
      sql`select u.parent_id as parent, p.given_name as who from mandate m join unit u on u.id = m.unit_id join person p on p.id = m.person_id
          where u.name = 'Crest' and m.kind_key = 'animator'`,
    );
    expect(animator).toEqual({ parent: world.drome.id, who: "Tom" });
    expect(
      await rows(
        db,
        sql`select p.given_name as who from mandate m join person p on p.id = m.person_id where m.unit_id = ${world.root.id} and m.kind_key = 'administrator'`,
      ),
    ).toEqual([{ who: "Ada" }]);
    expect((await fetchedLines(now.batches.memberships)).filter(([, fate]) => fate === "error")).toEqual([
      [expect.any(String), "error", "unitUnknown"],
    ]);

    await undoMerger(world.ada, merger.id);
    await carryOut(merger.id);
    expect(await mergerById(world.ada, merger.id)).toMatchObject({ state: "undone", failure: null });
    expect(await state()).toEqual(before);

    await applyMerger(world.ada, merger.id);
    await carryOut(merger.id);
    expect(await mergerById(world.ada, merger.id)).toMatchObject({ state: "applied", failure: null });
    expect((await state()).length).toBeGreaterThan(before.length + 8);
  });
});

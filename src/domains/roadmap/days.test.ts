import { sql } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { writeSettings } from "#domains/movement/index.ts";
import { writeText } from "#domains/texts/index.ts";
import { db, newId, row, run } from "#platform/database/index.ts";
import { type Day, plus, today } from "#platform/time/index.ts";
import { aWorld } from "../../../tests/support/world.ts";
import { commitmentById, writeCommitments } from "./index.ts";

const world = aWorld();
let place: { textId: string; blockId: string };
let clock: string;

beforeAll(async () => {
  const blocks = [{ kind: "paragraph" as const, number: "1", content: "**Quatre visios seront ouvertes.**" }];
  const published = { inForceFrom: "2025-06-21" };
  const made = await db.transaction((tx) =>
    writeText(tx, { title: "Feuille", kind: "roadmap", unitId: world.root.id, blocks, published }),
  );
  place = { textId: made.text.id, blockId: made.blockIds[0]! };
  const found = await row<{ body: string }>(
    db,
    sql`select pg_get_functiondef('movement_today()'::regprocedure) as body`,
  );
  clock = found!.body;
});

/** Sets the clock of the queries that ask which day it is. */
const travelTo = (at: string) =>
  run(
    db,
    sql.raw(
      clock.replace("CREATE FUNCTION", "create or replace function").replace("now()", `'${at}'::timestamptz`),
    ),
  );

const moveTo = (zone: string) => db.transaction((tx) => writeSettings(tx, { zone }, null));

afterEach(async () => {
  await run(db, sql.raw(clock));
  await moveTo("Europe/Paris");
});

async function isLate(dueOn: Day): Promise<boolean> {
  const id = newId();
  const owner = { ownerUnitId: world.lifeSpace.id, sentence: "Quatre visios seront ouvertes." };
  await db.transaction((tx) => writeCommitments(tx, [{ ...place, ...owner, id, title: id, dueOn }]));
  return (await commitmentById(id))!.standing.late;
}

describe("a commitment is late once its day has passed where the movement is", () => {
  const cases: [string, string, Day, boolean][] = [
    ["2026-06-14T21:30:00Z", "Europe/Paris", "2026-06-14", false],
    ["2026-06-14T22:30:00Z", "Europe/Paris", "2026-06-14", true],
    ["2026-06-14T22:30:00Z", "Europe/Paris", "2026-06-15", false],
    ["2026-06-15T02:30:00Z", "America/Cayenne", "2026-06-14", false],
    ["2026-12-31T22:30:00Z", "Europe/Paris", "2026-12-31", false],
    ["2026-12-31T23:30:00Z", "Europe/Paris", "2026-12-31", true],
    ["2026-12-31T22:30:00Z", "Indian/Reunion", "2026-12-31", true],
  ];
  it.each(cases)("at %s in %s, due on %s: %s", async (at, zone, dueOn, late) => {
    await moveTo(zone);
    await travelTo(at);
    expect(await isLate(dueOn)).toBe(late);
  });

  it("on both sides of the line of dates, at this very instant", async () => {
    for (const zone of ["Pacific/Kiritimati", "Pacific/Pago_Pago"]) {
      await moveTo(zone);
      const here = today(zone);
      expect([await isLate(plus(here, { days: -1 })), await isLate(here)]).toEqual([true, false]);
    }
  });
});

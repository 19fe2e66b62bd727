import { readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { db, newId, rows, run, type Transaction } from "#platform/database/index.ts";
import { inDays } from "../../../tests/support/story.ts";
import { aWorld, someone } from "../../../tests/support/world.ts";

const world = aWorld();
const [merging, forbidding] = readFileSync("migrations/20261122210200_mandates/migration.sql", "utf8").split(
  "--> statement-breakpoint",
);

/** Days from now of each mandate that lists wrote, and what the migration makes of them. */
const cases: [what: string, before: [number, number | null][], after: [number, number | null][]][] = [
  ["one alone", [[0, 10]], [[0, 10]]],
  [
    "two that overlap",
    [
      [0, 10],
      [5, 20],
    ],
    [
      [0, 5],
      [5, 20],
    ],
  ],
  [
    "a long one that holds a short one",
    [
      [0, null],
      [5, 8],
    ],
    [
      [0, 5],
      [5, null],
    ],
  ],
  [
    "two that begin together",
    [
      [0, 10],
      [0, 20],
    ],
    [
      [0, 0],
      [0, 20],
    ],
  ],
  [
    "two apart",
    [
      [0, 5],
      [5, 9],
    ],
    [
      [0, 5],
      [5, 9],
    ],
  ],
  [
    "three in a chain, then one apart",
    [
      [0, 30],
      [5, 8],
      [6, 7],
      [40, 50],
    ],
    [
      [0, 5],
      [5, 6],
      [6, 30],
      [40, 50],
    ],
  ],
];

it.each(cases)("mandates that lists wrote twice become one after the other: %s", async (_, before, after) => {
  const personId = (await someone("Ines", "woman", null)).personId!;
  const work = db.transaction(async (tx) => {
    await run(tx, sql`alter table mandate drop constraint mandate_once`);
    await write(tx, personId, before);
    await run(tx, sql.raw(merging!));
    await run(tx, sql.raw(forbidding!));
    expect(await read(tx, personId)).toEqual(after);
    tx.rollback();
  });
  await expect(work).rejects.toThrow(/rollback/i);
});

const origin = inDays(0);
const at = (days: number) => new Date(origin.getTime() + days * 86_400_000);

async function write(tx: Transaction, personId: string, spans: [number, number | null][]): Promise<void> {
  for (const [from, to] of spans)
    await run(
      tx,
      sql`insert into mandate (id, kind_key, unit_id, person_id, starts_at, ends_at, means)
          values (${newId()}, 'loop_delegate', ${world.ardeche.id}, ${personId}, ${at(from)}, ${to === null ? null : at(to)}, 'nomination')`,
    );
}

async function read(tx: Transaction, personId: string): Promise<[number, number | null][]> {
  const found = await rows<{ from: Date; to: Date | null }>(
    tx,
    sql`select starts_at as "from", ends_at as "to" from mandate where person_id = ${personId} order by starts_at, ends_at nulls last`,
  );
  const days = (instant: Date) => Math.round((instant.getTime() - origin.getTime()) / 86_400_000);
  return found.map(({ from, to }) => [days(from), to === null ? null : days(to)]);
}

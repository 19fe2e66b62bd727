import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import readSheet from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { rootUnit } from "#domains/units/index.ts";
import { csvLine } from "#platform/csv/index.ts";
import { db, newId } from "#platform/database/index.ts";
import { searchable } from "#platform/language/index.ts";
import { openTable, writeXlsx } from "#platform/spreadsheets/index.ts";
import { aWorld } from "../../../../tests/support/world.ts";
import { applyBatch, bring, mapColumns } from "../importing/index.ts";
import { tidy } from "../importing/understand.ts";
import { type ThingKind, thingKinds } from "../schema.ts";
import { fileOf, tableOf } from "./file.ts";

const world = aWorld();

const nasty = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
  fc.string({ unit: "binary", minLength: 1, maxLength: 12 }),
  fc.constantFrom(
    "=1+1",
    "+33 6",
    "-2",
    "@ici",
    "'=deux",
    "''",
    "O’Neil d'Arc",
    "عائشة بن علي",
    "Zoë 🌻",
    'dit "oui";',
    "deux\nlignes",
    "_x000D_",
    "&amp;<b>",
    "\tonglet",
    "0012",
    "1e5",
    "true",
    "14/06/25",
  ),
);

async function written(
  stream: NodeJS.ReadableStream,
  name: string,
  work: (path: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "boucle-identity-"));
  try {
    await pipeline(stream, createWriteStream(join(folder, name)));
    await work(join(folder, name));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function cellsOf(path: string): Promise<string[][]> {
  const table = await openTable(path);
  const found: string[][] = [];
  for await (const { cells } of table.records()) found.push(cells.map(tidy));
  await table.close();
  return found;
}

async function* each<T>(all: readonly T[]): AsyncGenerator<T> {
  yield* all;
}

// A head first, so that no line is the whole file, and a last cell, so that none is empty.
const lines = fc
  .array(
    fc.tuple(nasty, nasty, nasty).map((cells) => [...cells.map(tidy), "fin"]),
    { maxLength: 8 },
  )
  .map((all) => [["a", "b", "c", "d"], ...all]);

describe("what is written", () => {
  it("is what is read, in CSV", async () => {
    await fc.assert(
      fc.asyncProperty(lines, (all) =>
        written(Readable.from([Buffer.from(`\uFEFF${all.map(csvLine).join("")}`)]), "t.csv", async (path) => {
          expect(await cellsOf(path)).toEqual(all);
        }),
      ),
      { numRuns: 60 },
    );
  });

  it("is what is read, in XLSX", async () => {
    await fc.assert(
      fc.asyncProperty(lines, (all) =>
        written(writeXlsx("Liste", each(all)), "t.xlsx", async (path) => {
          expect(await cellsOf(path)).toEqual(all);
        }),
      ),
      { numRuns: 60 },
    );
  });

  it("is what another reader of workbooks reads", async () => {
    const all = [
      ["Nom", "Note"],
      ["عائشة 🌻", "=1+1"],
      ["O’Neil d'Arc & fils <x>", "0012"],
    ];
    await written(writeXlsx("Liste", each(all)), "t.xlsx", async (path) => {
      expect((await readSheet(path)) as unknown).toMatchObject([{ data: all }]);
    });
  });
});

const name = nasty.map(tidy).filter((text) => /\p{L}/u.test(text) && text.length <= 60);
const day = fc
  .date({ min: new Date("1950-01-01"), max: new Date("2020-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const instant = fc
  .tuple(
    fc.date({ min: new Date("2012-01-01"), max: new Date("2024-01-01"), noInvalidDate: true }),
    fc.nat(999),
  )
  .map(([date, micro]) => `${date.toISOString().slice(0, 23)}${String(micro).padStart(3, "0")}Z`);
const someone = fc.record({
  given: name,
  family: name,
  email: fc.option(fc.constantFrom("a@example.org", "o'neil@example.org", "b.c+d@example.org")),
  gender: fc.option(fc.constantFrom("woman", "man", "nonbinary")),
  language: fc.constantFrom("fr", "en"),
  publicName: fc.option(name),
  bornOn: fc.option(day),
  since: instant,
  until: fc.option(fc.nat(400)),
  title: fc.option(name),
  office: fc.option(
    fc.tuple(fc.constantFrom("mp", "mayor"), day, fc.option(fc.integer({ min: 1, max: 20 }))),
  ),
});
const group = fc.record({
  name: name.map((text) =>
    text
      .replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]+/gu, " ")
      .replace(/\s+/gu, " ")
      .trim(),
  ),
  description: fc.option(name),
  foundedOn: fc.option(day),
});
const movements = fc.record({
  people: fc.array(someone, { maxLength: 5 }),
  groups: fc.array(group, { maxLength: 3 }),
});

type Some<A> = A extends fc.Arbitrary<infer T> ? T : never;

/** Writes a movement of people in groups, as if it had lived. */
async function live({ people, groups }: Some<typeof movements>): Promise<void> {
  const units: string[] = [world.aubenas.id];
  for (const [n, { name, description, foundedOn }] of groups.entries()) {
    units.push(newId());
    await db.execute(sql`insert into unit (id, kind, slug, name, name_of, description, parent_id, lineage, founded_on, search_name)
      values (${units.at(-1)}, 'group', ${`essai-${n}`}, ${name}, ${`de ${name}`}, ${description ?? ""}, ${world.ardeche.id}, array[${units.at(-1)}::uuid], ${foundedOn}, ${searchable(name)})`);
  }
  for (const [n, who] of people.entries()) {
    const id = newId();
    const unit = units[n % units.length]!;
    await db.execute(sql`insert into person (id, given_name, family_name, public_name, gender, language, search_name)
      values (${id}, ${who.given}, ${who.family}, ${who.publicName}, ${who.gender}::gender, ${who.language}, ${searchable(`${who.family} ${who.given}`)})`);
    if (who.email)
      await db.execute(
        sql`insert into person_email (id, person_id, address) values (${newId()}, ${id}, ${who.email})`,
      );
    if (who.bornOn) await db.execute(sql`insert into age (person_id, born_on) values (${id}, ${who.bornOn})`);
    const until =
      who.until === null
        ? sql`null`
        : sql`${who.since}::timestamptz + make_interval(hours => 1 + ${who.until})`;
    await db.execute(
      sql`insert into membership (id, unit_id, person_id, started_at, ended_at) values (${newId()}, ${unit}, ${id}, ${who.since}, ${until})`,
    );
    await db.execute(sql`insert into mandate (id, kind_key, unit_id, person_id, starts_at, ends_at, means, title)
      values (${newId()}, 'loop_delegate', ${world.ardeche.id}, ${id}, ${who.since}, ${until}, 'election', ${who.title})`);
    if (who.office)
      await db.execute(
        sql`insert into office (id, person_id, kind, starts_on, constituency) values (${newId()}, ${id}, ${who.office[0]}::office_kind, ${who.office[1]}, ${who.office[2]})`,
      );
  }
}

/** Empties the movement of its people and groups. */
async function empty(): Promise<void> {
  await db.execute(sql`delete from external_id`);
  await db.execute(
    sql`delete from person where not exists (select from mandate m where m.person_id = person.id and m.kind_key = 'administrator')`,
  );
  await db.execute(
    sql`delete from unit_version where unit_id in (select id from unit where slug like 'essai-%')`,
  );
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local boucle.taking_back = 'on'`);
    await tx.execute(
      sql`delete from unit_change where unit_id in (select id from unit where slug like 'essai-%')`,
    );
  });
  await db.execute(sql`delete from unit where slug like 'essai-%'`);
}

async function exported(kind: ThingKind): Promise<string[][]> {
  const asked = {
    kinds: [kind],
    format: "csv" as const,
    over: await rootUnit(),
    zone: "Europe/Paris",
    language: "fr" as const,
    mark: "m",
  };
  const all: string[][] = [];
  for await (const line of tableOf(db, kind, asked)) all.push(line);
  // Stays have no identifier of their own: a new one is made for them where they arrive.
  return kind === "memberships" ? all.sort() : all;
}

async function arrives(kind: ThingKind, file: Buffer): Promise<void> {
  const batch = await bring(world.ada, { id: newId(), kind, source: "Boucle", fileName: "x" }, each([file]));
  if (batch.state === "refused") throw new Error(JSON.stringify(batch.failure));
  const checked = await mapColumns(world.ada, batch.id, batch.columns);
  expect(checked.figures.error ?? 0).toBe(0);
  if (!checked.figures.create && !checked.figures.same) return;
  expect(await applyBatch(world.ada, batch.id)).toMatchObject({ state: "applied", failure: null });
}

describe("a movement that is taken out and brought in again", () => {
  it.each(["csv", "xlsx"] as const)(
    "is the same, by %s",
    async (format) => {
      await fc.assert(
        fc.asyncProperty(movements, async (one) => {
          await empty();
          await live(one);
          const over = await rootUnit();
          const before = new Map<ThingKind, string[][]>();
          const files = new Map<ThingKind, Buffer>();
          for (const kind of thingKinds) {
            before.set(kind, await exported(kind));
            const stream = fileOf(db, {
              kinds: [kind],
              format,
              over,
              zone: "Europe/Paris",
              language: "fr",
              mark: "m",
            });
            const pieces: Buffer[] = [];
            for await (const piece of stream) pieces.push(Buffer.from(piece as Buffer));
            files.set(kind, Buffer.concat(pieces));
          }
          await empty();
          for (const kind of thingKinds) await arrives(kind, files.get(kind)!);
          for (const kind of thingKinds) expect(await exported(kind)).toEqual(before.get(kind));
          // And once more, nothing changes.
          for (const kind of thingKinds) await arrives(kind, files.get(kind)!);
          for (const kind of thingKinds) expect(await exported(kind)).toEqual(before.get(kind));
        }),
        // Each run writes and reads a whole movement twice: what fails is told as it is.
        { numRuns: 5, endOnFailure: true },
      );
    },
    60_000,
  );
});

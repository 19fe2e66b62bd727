import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { listName, proposeColumns, refuseLists, type ThingKind, thingKinds } from "#domains/lists/index.ts";
import { openArchive, openTable } from "#platform/spreadsheets/index.ts";
import { refuseMerger } from "./refusals.ts";

/** A line of a list of the other installation, by field. */
export type Given = Record<string, string>;
/** The lists of the other installation, as its export gives them. */
export type Bundle = Record<ThingKind, Given[]>;

const megabyte = 1024 * 1024;
/** Bounds of an archive: a loop that started alone, not a whole movement. */
export const bounds = { bytes: 20 * megabyte, inflated: 200 * megabyte, lines: 50_000 } as const;

/**
 * Reads the archive that « export » makes: the lists of people, units, memberships, mandates and offices. A list may be
 * missing; one of people and one of units must be there.
 * @throws {Refusal} `notAnExport`, `damaged`, `inflated`, `tooManyLines`.
 */
export async function readBundle(path: string): Promise<Bundle> {
  const bundle: Bundle = { people: [], units: [], memberships: [], mandates: [], offices: [] };
  const archive = await openArchive(path, bounds.inflated).catch(() =>
    Promise.reject(refuseMerger.notAnExport()),
  );
  try {
    for (const kind of thingKinds) {
      const name = namesOf(kind).find((one) => archive.has(one));
      if (name) bundle[kind] = await linesOf(kind, archive.open(name));
    }
  } finally {
    archive.close();
  }
  if (bundle.people.length === 0 || bundle.units.length === 0) throw refuseMerger.notAnExport();
  return bundle;
}

const namesOf = (kind: ThingKind): string[] =>
  (["fr", "en"] as const).flatMap((language) => [
    `${listName(kind, language)}.csv`,
    `${listName(kind, language)}.xlsx`,
  ]);

/** One list of the archive, laid down for the time of its reading: a table is read from a file. */
async function linesOf(kind: ThingKind, bytes: AsyncGenerator<Buffer>): Promise<Given[]> {
  const path = join(tmpdir(), `boucle-merger-${randomUUID()}`);
  try {
    await pipeline(Readable.from(bytes), createWriteStream(path, { mode: 0o600, flags: "wx" }));
    return await read(kind, path);
  } finally {
    await rm(path, { force: true });
  }
}

async function read(kind: ThingKind, path: string): Promise<Given[]> {
  const table = await openTable(path);
  const lines: Given[] = [];
  try {
    let fields: (string | null)[] | null = null;
    for await (const { cells } of table.records()) {
      if (!fields) {
        fields = proposeColumns(kind, cells);
        continue;
      }
      if (lines.length >= bounds.lines) throw refuseLists.tooManyLines({ limit: bounds.lines });
      lines.push(given(fields, cells));
    }
  } finally {
    await table.close();
  }
  return lines;
}

function given(fields: readonly (string | null)[], cells: readonly string[]): Given {
  const line: Given = {};
  for (const [at, field] of fields.entries()) if (field && cells[at]) line[field] = cells[at];
  return line;
}

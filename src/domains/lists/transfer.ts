import { createReadStream, createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { pipeline } from "node:stream/promises";
import { movement } from "#domains/movement/index.ts";
import { rootUnit } from "#domains/units/index.ts";
import { db, newId } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import type { Language } from "#platform/language/index.ts";
import { system } from "#platform/policy/index.ts";
import { limits } from "#platform/spreadsheets/index.ts";
import { fileOf } from "./exporting/file.ts";
import {
  advance,
  applyBatch,
  type Batch,
  batchIn,
  bring,
  type Line,
  linesOf,
  mapColumns,
} from "./importing/index.ts";
import { type ThingKind, thingKinds } from "./schema.ts";
import { verbs } from "./verbs.ts";

/** What became of a file brought in from a terminal. */
interface BroughtFile {
  batch: Batch;
  /** The first lines in error. */
  errors: Line[];
}

/**
 * Brings a list in from a file of this machine, in the name of the program; checked only, or applied.
 * @param options.columns the field that each column brings, in their order; those proposed when not given.
 * @throws {Refusal} as an upload does; whatever the file system throws.
 */
export async function bringFile(
  path: string,
  options: { kind: string; source: string; columns?: (string | null)[]; dryRun?: boolean },
): Promise<BroughtFile> {
  // Looked at first: a file of several gigabytes is refused without being read.
  if ((await stat(path)).size > limits.bytes) throw refuse.tooLarge({ limit: "200 Mo" });
  const { kind, source } = options;
  const bytes = createReadStream(path) as AsyncIterable<Buffer>;
  const { id } = await bring(system, { id: newId(), kind, source, fileName: basename(path) }, bytes);
  await advance(id);
  const read = await batchIn(db, id);
  if (read.state !== "mapping") return { batch: read, errors: [] };
  await mapColumns(system, id, options.columns ?? read.columns);
  await advance(id);
  const checked = await batchIn(db, id);
  if (!options.dryRun && checked.state === "checked") {
    await applyBatch(system, id);
    await advance(id);
  }
  const batch = await batchIn(db, id);
  return { batch, errors: (await linesOf(batch, "error", 20)).lines };
}

/** Writes lists of the whole movement to a file of this machine: a table, or an archive of several. */
export async function writeOut(
  path: string,
  options: { kinds: readonly string[]; format: "csv" | "xlsx"; language?: Language },
): Promise<ThingKind[]> {
  const kinds = thingKinds.filter((kind) => options.kinds.includes(kind));
  const [over, { zone }] = await Promise.all([rootUnit(), movement()]);
  const { format, language = "fr" } = options;
  await db.transaction(async (tx) => {
    const details = { kinds: kinds.join(" ") };
    await verbs.exportByCommand.record(tx, system, { id: over.id, over, details });
    await tx.execute("set local statement_timeout = 0");
    await pipeline(
      fileOf(tx, { kinds, format, over, zone, language, mark: "terminal" }),
      createWriteStream(path, { mode: 0o600 }),
    );
  });
  return kinds;
}

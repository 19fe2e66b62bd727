import { randomUUID } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { db, row } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { limits } from "#platform/spreadsheets/index.ts";
import { later } from "#platform/time/index.ts";
import { refuseLists } from "../refusals.ts";
import { arrivalChunk } from "../schema.ts";

const chunkSize = 1024 * 1024;

/**
 * Keeps a file as it arrives, piece by piece, in the database: whichever instance goes on with it finds it there, and
 * memory never holds more than a piece. It is kept for so many days, and as long as a list that is made of it is not taken
 * over nor given up. Answers its size.
 * @throws {Refusal} `tooLarge`; what was kept is then thrown away.
 */
export async function keepFile(batchId: string, bytes: AsyncIterable<Buffer>, days = 1): Promise<number> {
  const keptUntil = later(new Date(), { days });
  let size = 0;
  let n = 0;
  let waiting: Buffer[] = [];
  let held = 0;
  const flush = async () => {
    if (held === 0) return;
    await db
      .insert(arrivalChunk)
      .values({ batchId, n: n++, bytes: Buffer.concat(waiting), keptUntil })
      .onConflictDoNothing();
    waiting = [];
    held = 0;
  };
  try {
    for await (const piece of bytes) {
      size += piece.length;
      if (size > limits.bytes) throw refuse.tooLarge({ limit: `${limits.bytes / chunkSize} Mo` });
      waiting.push(piece);
      held += piece.length;
      if (held >= chunkSize) await flush();
    }
    await flush();
    return size;
  } catch (error) {
    await forgetFile(batchId);
    throw error;
  }
}

/** Gives a file that was kept under one id to another, unless that one has a file already: the form was sent twice. */
export async function renameFile(from: string, to: string): Promise<void> {
  if (from === to) return;
  await db.execute(
    sql`update arrival_chunk set batch_id = ${to} where batch_id = ${from}
        and not exists (select from arrival_chunk where batch_id = ${to})
        and not exists (select from arrival_batch where id = ${to})`,
  );
  await forgetFile(from);
}

/** Throws the file of a batch away. */
export async function forgetFile(batchId: string): Promise<void> {
  await db.execute(sql`delete from arrival_chunk where batch_id = ${batchId}`);
}

/** Lays the file of a batch down on this machine for the time of some work. @throws {Refusal} `fileGone`. */
export async function withFile<T>(batchId: string, work: (path: string) => Promise<T>): Promise<T> {
  const path = join(tmpdir(), `boucle-arrival-${randomUUID()}`);
  try {
    await layDown(batchId, path);
    return await work(path);
  } finally {
    await rm(path, { force: true });
  }
}

async function layDown(batchId: string, path: string): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    for (let n = 0; ; n++) {
      const piece = await row<{ bytes: Buffer }>(
        db,
        sql`select bytes from arrival_chunk where batch_id = ${batchId} and n = ${n}`,
      );
      if (!piece && n === 0) throw refuseLists.fileGone();
      if (!piece) return;
      await file.write(piece.bytes);
    }
  } finally {
    await file.close();
  }
}

import type { Readable } from "node:stream";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { Refusal } from "#platform/errors/index.ts";
import { limits } from "../limits.ts";
import { refuseSpreadsheet } from "../refusals.ts";

/** The files of a zip archive, opened one at a time, all together inflated to no more than the limit. */
export interface Archive {
  has(name: string): boolean;
  /** @throws {Refusal} `damaged` when there is no such file; while it is read `inflated`, `damaged`. */
  open(name: string): AsyncGenerator<Buffer>;
  close(): void;
}

/** Opens an archive. @throws {Refusal} `damaged`, `inflated`, `locked`. */
export async function openArchive(path: string, most: number = limits.inflated): Promise<Archive> {
  const zip = await yauzl
    .openPromise(path, { autoClose: false, lazyEntries: true })
    .catch(() => Promise.reject(refuseSpreadsheet.damaged()));
  const entries = await entriesOf(zip).catch((error) => {
    zip.close();
    throw error;
  });
  const declared = [...entries.values()].reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (declared > most) {
    zip.close();
    throw refuseSpreadsheet.inflated();
  }
  return {
    has: (name) => entries.has(name),
    open: (name) => read(zip, entries.get(name), most),
    close: () => zip.close(),
  };
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const found = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    zip.on("entry", (entry: Entry) => {
      if (entry.isEncrypted()) return reject(refuseSpreadsheet.locked());
      // A workbook has a few dozen files.
      if (found.size > 2000) return reject(refuseSpreadsheet.inflated());
      found.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.on("end", () => resolve(found));
    zip.on("error", () => reject(refuseSpreadsheet.damaged()));
    zip.readEntry();
  });
}

async function* read(zip: ZipFile, entry: Entry | undefined, most: number): AsyncGenerator<Buffer> {
  if (!entry) throw refuseSpreadsheet.damaged();
  const stream = await new Promise<Readable>((resolve, reject) =>
    zip.openReadStream(entry, (error, opened) =>
      error ? reject(refuseSpreadsheet.damaged()) : resolve(opened),
    ),
  );
  let inflated = 0;
  try {
    for await (const piece of stream) {
      inflated += (piece as Buffer).length;
      // The size that an archive declares may lie.
      if (inflated > most) throw refuseSpreadsheet.inflated();
      yield piece as Buffer;
    }
  } catch (error) {
    throw error instanceof Refusal ? error : refuseSpreadsheet.damaged();
  } finally {
    stream.destroy();
  }
}

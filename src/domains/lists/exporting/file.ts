import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import type { Unit } from "#domains/units/index.ts";
import { csvLine } from "#platform/csv/index.ts";
import type { Reader } from "#platform/database/index.ts";
import type { Language } from "#platform/language/index.ts";
import { writeXlsx } from "#platform/spreadsheets/index.ts";
import { fieldsOf } from "../kinds/index.ts";
import { exportWords } from "../messages/exporting.ts";
import { kindNames } from "../messages/kinds.ts";
import type { ThingKind } from "../schema.ts";
import { exportRows } from "./rows.ts";

/** What a file of export holds. */
export interface Asked {
  kinds: readonly ThingKind[];
  format: "csv" | "xlsx";
  over: Unit;
  zone: string;
  language: Language;
  /** Stands on every line, so that even a part of the file leads back to the person who took it out. */
  mark: string;
}

/** The name of one list in an export, without what follows the dot. */
export const listName = (kind: ThingKind, language: Language): string =>
  (kindNames[kind][language] as string).toLowerCase().replace(/[^a-z]+/g, "-");

/** One list as a table: its head, then its lines, each with the mark. */
export async function* tableOf(reader: Reader, kind: ThingKind, asked: Asked): AsyncGenerator<string[]> {
  const { language, over, zone, mark } = asked;
  yield [
    ...fieldsOf(kind).map(({ label }) => label[language] as string),
    exportWords.mark[language] as string,
  ];
  for await (const line of exportRows(reader, kind, over, zone)) yield [...line, mark];
}

/** A table as a file, written as it is read. */
export function written(
  format: Asked["format"],
  name: string,
  table: AsyncIterable<readonly string[]>,
): NodeJS.ReadableStream {
  return format === "xlsx" ? writeXlsx(name, table) : Readable.from(csvOf(table));
}

/** The file of an export: one table, or an archive of several. */
export function fileOf(reader: Reader, asked: Asked): NodeJS.ReadableStream {
  const { kinds, format, language } = asked;
  const streamOf = (kind: ThingKind) =>
    written(format, listName(kind, language), tableOf(reader, kind, asked));
  const [only, ...others] = kinds;
  if (only && others.length === 0) return streamOf(only);
  const zip = new ZipFile();
  for (const kind of kinds)
    zip.addReadStreamLazy(`${listName(kind, language)}.${format}`, (give) =>
      give(null, streamOf(kind) as Readable),
    );
  zip.end();
  return zip.outputStream;
}

/** The ending of the name of an export’s file. */
export const extensionOf = ({ kinds, format }: Pick<Asked, "kinds" | "format">) =>
  kinds.length > 1 ? "zip" : format;

async function* csvOf(table: AsyncIterable<readonly string[]>): AsyncGenerator<Buffer> {
  let waiting = "\uFEFF";
  for await (const line of table) {
    waiting += csvLine(line);
    if (waiting.length < 64_000) continue;
    yield Buffer.from(waiting);
    waiting = "";
  }
  yield Buffer.from(waiting);
}

import { open } from "node:fs/promises";
import { openCsv } from "./csv.ts";
import { refuseSpreadsheet } from "./refusals.ts";
import { openXlsx } from "./xlsx/read.ts";

/** How a file was read, to tell the person who sent it. */
export interface FormatFound {
  type: "csv" | "xlsx";
  encoding?: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
  delimiter?: string;
  sheet?: string;
  /** Days counted from 1904, as old Macintosh workbooks do. */
  date1904?: boolean;
}

/** One record of a list: the line of the file (or row of the sheet) on which it begins, and its cells as words. */
export interface Record {
  line: number;
  cells: string[];
}

/** A list that can be read from its beginning as often as needed, record by record, in bounded memory. */
export interface Table {
  format: FormatFound;
  records(): AsyncGenerator<Record>;
  close(): Promise<void>;
}

/**
 * Opens a list on disk, whatever it is called: what it holds says what it is.
 * @throws {Refusal} `empty`, `binary`, `oldExcel`, `locked`, `damaged`, `inflated`, `encoding`.
 */
export async function openTable(path: string): Promise<Table> {
  const magic = await beginning(path);
  if (magic.length === 0) throw refuseSpreadsheet.empty();
  if (magic.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004"))) return openXlsx(path);
  // The container of old Excel is also that of a workbook locked by a password.
  if (magic.equals(Buffer.from("d0cf11e0a1b11ae1", "hex"))) throw refuseSpreadsheet.oldExcel();
  if (/^(%PDF-|\{\\rtf|GIF8|\x89PNG|\xff\xd8\xff)/.test(magic.toString("latin1")))
    throw refuseSpreadsheet.binary();
  return openCsv(path);
}

async function beginning(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

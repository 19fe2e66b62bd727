import { serialDate } from "../dates.ts";
import { limits } from "../limits.ts";
import { refuseSpreadsheet } from "../refusals.ts";
import type { Record as Line, Table } from "../table.ts";
import { unescapeCell } from "./escape.ts";
import { type Workbook, workbookIn } from "./workbook.ts";
import { type Event, xmlOf } from "./xml.ts";
import { type Archive, openArchive } from "./zip.ts";

/**
 * Opens the first visible sheet of a workbook. Its rows are read as they are inflated; only its shared strings are held
 * in memory, up to a bound. Formulas are never run: the value kept beside them is taken.
 * @throws {Refusal} `damaged`, `binary`, `locked`, `inflated`.
 */
export async function openXlsx(path: string, most: number = limits.inflated): Promise<Table> {
  const archive = await openArchive(path, most);
  try {
    const book = await workbookIn(archive);
    return {
      format: { type: "xlsx", sheet: book.sheet.name, date1904: book.date1904 },
      records: () => rowsOf(archive, book),
      close: async () => archive.close(),
    };
  } catch (error) {
    archive.close();
    throw error;
  }
}

async function* rowsOf(archive: Archive, book: Workbook): AsyncGenerator<Line> {
  const reader = new RowReader(book);
  for await (const events of xmlOf(archive.open(book.sheet.path))) {
    for (const event of events) {
      const row = reader.see(event);
      if (row) yield row;
    }
  }
}

/** Puts rows together from what is met in the XML of a sheet. */
class RowReader {
  readonly #book: Workbook;
  #line = 0;
  #cells: string[] = [];
  #column = -1;
  #type = "n";
  #style = 0;
  #words = "";
  #taking = false;

  constructor(book: Workbook) {
    this.#book = book;
  }

  see(event: Event): Line | null {
    if ("text" in event) {
      if (this.#taking) this.#words += event.text;
      return null;
    }
    if ("open" in event) this.#enter(event.open, event.attributes);
    else if (event.close === "row") return { line: this.#line, cells: this.#cells };
    else this.#leave(event.close);
    return null;
  }

  #enter(name: string, attributes: Partial<{ [name: string]: string }>): void {
    if (name === "row") {
      this.#line = Number(attributes.r) || this.#line + 1;
      this.#cells = [];
      this.#column = -1;
    } else if (name === "c") {
      this.#column = attributes.r ? columnOf(attributes.r) : this.#column + 1;
      this.#type = attributes.t ?? "n";
      this.#style = Number(attributes.s ?? 0);
      this.#words = "";
    } else if (name === "v" || name === "t") this.#taking = true;
    else if (name === "rPh") this.#taking = false;
  }

  #leave(name: string): void {
    if (name === "v" || name === "t") this.#taking = false;
    if (name !== "c") return;
    if (this.#column >= limits.columns) {
      if (this.#words) throw refuseSpreadsheet.tooWide({ limit: limits.columns });
      return;
    }
    while (this.#cells.length < this.#column) this.#cells.push("");
    this.#cells[this.#column] = this.#value();
  }

  #value(): string {
    const words = this.#words;
    switch (this.#type) {
      case "s":
        return this.#book.shared[Number(words)] ?? "";
      case "inlineStr":
      case "str":
        return unescapeCell(words);
      case "b":
        return words === "1" ? "true" : "false";
      case "d":
        return words.slice(0, 10);
      case "e":
        return words;
      default:
        if (words === "") return "";
        return this.#book.dates[this.#style]
          ? serialDate(Number(words), this.#book.date1904)
          : numberAs(words);
    }
  }
}

/** `C12` is in the third column, 2. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return column - 1;
}

// Excel keeps numbers in binary: 12345678901 comes as 1.2345678901E10, and 0.1 as 0.10000000000000001.
function numberAs(words: string): string {
  const number = Number(words);
  if (!Number.isFinite(number)) return words;
  return Number.isInteger(number) ? number.toFixed(0) : String(number);
}

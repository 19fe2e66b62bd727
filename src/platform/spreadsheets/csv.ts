import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { type Encoding, encodingOf, textOf } from "./encoding.ts";
import { limits } from "./limits.ts";
import { refuseSpreadsheet } from "./refusals.ts";
import type { Record as Line, Table } from "./table.ts";

/**
 * Opens a file of separated values: its encoding and its separator are found by looking.
 * @throws {Refusal} `empty`, `binary`, `encoding`; while it is read `openQuote`, `longLine`.
 */
export async function openCsv(path: string): Promise<Table> {
  const encoding = await encodingOf(path);
  const delimiter = await delimiterOf(path, encoding);
  return {
    format: { type: "csv", encoding, delimiter },
    records: () => records(path, encoding, delimiter),
    close: async () => {},
  };
}

async function* records(path: string, encoding: Encoding, delimiter: string): AsyncGenerator<Line> {
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: limits.record,
    record_delimiter: ["\r\n", "\n", "\r"],
  });
  const source = Readable.from(textOf(path, encoding));
  source.on("error", (error) => parser.destroy(error));
  let before = 0;
  try {
    for await (const { record, info } of source.pipe(parser) as AsyncIterable<Read>) {
      yield { line: before + 1, cells: record.map(plain) };
      before = info.lines;
    }
  } catch (error) {
    throw refusalFor(error, before + 1);
  } finally {
    source.destroy();
  }
}

interface Read {
  record: string[];
  info: { lines: number };
}

/**
 * Words that a spreadsheet would run as a formula stand behind an apostrophe, as ours and many other tools write them:
 * here it is taken off. A formula is never run.
 */
export function plain(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

function refusalFor(error: unknown, line: number): unknown {
  if (!(error instanceof CsvError)) return error;
  if (error.code === "CSV_MAX_RECORD_SIZE") return refuseSpreadsheet.longLine({ line });
  if (error.code === "CSV_QUOTE_NOT_CLOSED") return refuseSpreadsheet.openQuote({ line });
  return refuseSpreadsheet.damaged();
}

const candidates = [";", ",", "\t", "|"];

/** The separator that cuts the first lines into the same number of cells, the most of them. */
async function delimiterOf(path: string, encoding: Encoding): Promise<string> {
  let head = "";
  for await (const piece of textOf(path, encoding)) {
    head += piece;
    if (head.length > 64_000) break;
  }
  const lines = unquoted(head.replace(/^\uFEFF/, "").replace(/^sep=.*\r?\n/i, "")).slice(0, 30);
  const scores = candidates.map((delimiter) => {
    const [first = 0, ...others] = lines.map((line) => line.split(delimiter).length - 1);
    const agreeing = others.filter((n) => n === first).length;
    return { delimiter, score: first === 0 ? 0 : first * (1 + agreeing) };
  });
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best.delimiter : ";";
}

// What stands between quotation marks says nothing of the separator.
function unquoted(text: string): string[] {
  return text
    .replace(/"(?:[^"]|"")*"?/g, "")
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "");
}

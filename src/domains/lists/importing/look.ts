import { eq } from "drizzle-orm";
import { db } from "#platform/database/index.ts";
import {
  limits,
  openTable,
  type Record,
  refuseSpreadsheet,
  type Table,
} from "#platform/spreadsheets/index.ts";
import { refuseLists } from "../refusals.ts";
import { arrivalBatch } from "../schema.ts";
import type { Batch } from "./batch.ts";
import { withFile } from "./file.ts";
import { proposeColumns, rememberedColumns } from "./mapping.ts";
import { tidy } from "./understand.ts";

const shown = 8;

/** Reads the head of a list and its first lines, and proposes what each column means. @throws {Refusal} as {@link openTable}. */
export async function look(batch: Batch): Promise<void> {
  const { format, header, sample } = await withFile(batch.id, headOf);
  const remembered = await rememberedColumns({ ...batch, header });
  const columns = remembered ?? proposeColumns(batch.kind, header);
  await db
    .update(arrivalBatch)
    .set({
      state: "mapping",
      format,
      header,
      sample,
      columns,
      remembered: remembered !== null,
      aliveAt: null,
    })
    .where(eq(arrivalBatch.id, batch.id));
}

async function headOf(
  path: string,
): Promise<{ format: Table["format"]; header: string[]; sample: string[][] }> {
  const table = await openTable(path);
  try {
    let header: string[] | null = null;
    const sample: string[][] = [];
    for await (const { cells } of filled(table)) {
      if (!header) header = headerOf(cells);
      else if (sample.push(cells.map((cell) => tidy(cell).slice(0, 200))) >= shown) break;
    }
    if (!header) throw refuseSpreadsheet.empty();
    return { format: table.format, header, sample };
  } finally {
    await table.close();
  }
}

/** Records that hold something, in order. The line `sep=;` that some spreadsheets begin with is none. */
export async function* filled(table: Table): AsyncGenerator<Record> {
  let first = true;
  for await (const record of table.records()) {
    if (record.cells.every((cell) => cell.trim() === "")) continue;
    const separator = first && /^sep=/i.test(record.cells[0] ?? "");
    first = false;
    if (!separator) yield record;
  }
}

/** @throws {Refusal} `tooWide`, `noHeader`. */
function headerOf(cells: readonly string[]): string[] {
  const header = cells.map((cell) => tidy(cell).replace(/\s+/g, " ").slice(0, 200));
  while (header.at(-1) === "") header.pop();
  if (header.length > limits.columns) throw refuseSpreadsheet.tooWide({ limit: limits.columns });
  // A first line of figures, dates or addresses is no head.
  const named = header.filter((cell) => /\p{L}/u.test(cell) && !cell.includes("@"));
  if (named.length < header.filter(Boolean).length / 2) throw refuseLists.noHeader();
  return header;
}

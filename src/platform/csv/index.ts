import type { Ctx } from "#platform/http/index.ts";

export type Cell = string | number | null;

/**
 * A table as French spreadsheets open it: UTF-8 with a byte order mark, `;` between cells, RFC 4180 quoting. Words that a
 * spreadsheet would run as a formula get an apostrophe in front.
 */
export function csv(head: readonly string[], lines: readonly (readonly Cell[])[]): string {
  return `\uFEFF${[head, ...lines].map(csvLine).join("")}`;
}

/** One line of such a table, with its end: for tables too long to be held whole. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(cell).join(";")}\r\n`;
}

/** Answers with a table to download under this name, without `.csv`. */
export function csvFile(
  c: Ctx,
  name: string,
  head: readonly string[],
  lines: readonly (readonly Cell[])[],
): Response {
  const headers = {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="${name}.csv"`,
  };
  return c.body(csv(head, lines), 200, headers);
}

function cell(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  // Words that already begin with the apostrophe get one more, so that taking one off gives back what there was.
  const safe = /^'*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[;"\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as spreadsheets of this country open it: UTF-8 with its mark, semicolons, and no cell that is a formula. */
export function csv(head: string[], rows: (string | number)[][]): string {
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(";")).join("\r\n")}\r\n`;
}

function cell(value: string | number): string {
  if (typeof value === "number") return String(value);
  // A leading = + - @ or tab would be run as a formula by the spreadsheet that opens it.
  const tame = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}

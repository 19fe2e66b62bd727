/**
 * Excel writes characters that XML cannot hold as `_x0001_`, and the words `_x0001_` themselves as `_x005F_x0001_`
 * (ECMA-376 §22.9.2.19).
 */
export function unescapeCell(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
}

const named: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Words as a cell of a workbook holds them, in XML. */
export function escapeCell(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, "_x005F_x$1_")
    .replace(
      /[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu,
      (control) => `_x${control.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}_`,
    )
    .replace(/[&<>"]/g, (sign) => named[sign]!);
}

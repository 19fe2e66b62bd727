import { csvLine } from "#platform/csv/index.ts";
import { refuse } from "#platform/errors/index.ts";
import type { Ctx } from "#platform/http/index.ts";
import { get, holding } from "#platform/http/index.ts";
import { writeXlsx } from "#platform/spreadsheets/index.ts";
import { listName } from "../exporting/file.ts";
import { fieldsOf, kinds } from "../kinds/index.ts";
import { thingKinds } from "../schema.ts";

export const modelRoutes = [get("/administration/arrivee/modeles/:kind", holding("arrival.import"), model)];

async function model(c: Ctx): Promise<Response> {
  const { language } = c.var.t;
  const kind = thingKinds.find((one) => one === c.req.param("kind"));
  if (!kind) throw refuse.notFound();
  const table = [
    fieldsOf(kind).map(({ label }) => label[language] as string),
    ...kinds[kind].examples.map((example) => fieldsOf(kind).map(({ key }) => example[key] ?? "")),
  ];
  if (c.req.query("format") !== "xlsx")
    return c.body(`\uFEFF${table.map(csvLine).join("")}`, 200, headersOf(listName(kind, language), "csv"));
  const pieces: Buffer[] = [];
  for await (const piece of writeXlsx(listName(kind, language), rowsOf(table)))
    pieces.push(Buffer.from(piece as Buffer));
  return c.body(new Uint8Array(Buffer.concat(pieces)), 200, headersOf(listName(kind, language), "xlsx"));
}

async function* rowsOf(table: readonly string[][]): AsyncGenerator<readonly string[]> {
  yield* table;
}

const types = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
};

/** Heads of an answer that is a file to keep. */
export function headersOf(name: string, extension: string): Record<string, string> {
  return {
    "Content-Type": types[extension as keyof typeof types],
    "Content-Disposition": `attachment; filename="${name}.${extension}"`,
    "Cache-Control": "private, no-store",
  };
}

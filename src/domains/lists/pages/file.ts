import { Readable } from "node:stream";
import type { Ctx } from "#platform/http/index.ts";

const types = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
};

/** Answers with a file to keep, as it is written. */
export function fileOf(
  c: Ctx,
  name: string,
  extension: keyof typeof types,
  bytes: AsyncIterable<unknown>,
): Response {
  return c.body(Readable.toWeb(Readable.from(bytes)) as ReadableStream, 200, {
    "Content-Type": types[extension],
    "Content-Disposition": `attachment; filename="${name}.${extension}"`,
    "Cache-Control": "private, no-store",
  });
}

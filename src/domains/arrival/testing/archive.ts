import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";
import { csv } from "#platform/csv/index.ts";
import { listName } from "../exporting/file.ts";
import { fieldsOf } from "../importing/fields.ts";
import type { ThingKind } from "../schema.ts";

/** The archive that another installation exports, as tests tell it: lines by field for each kind of list. */
export async function archiveOf(
  lists: Partial<Record<ThingKind, Record<string, string>[]>>,
): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [kind, lines] of Object.entries(lists) as [ThingKind, Record<string, string>[]][]) {
    const fields = fieldsOf[kind];
    const head = fields.map(({ label }) => label.fr as string);
    const content = csv(
      head,
      lines.map((line) => fields.map(({ key }) => line[key] ?? null)),
    );
    zip.addBuffer(Buffer.from(content), `${listName(kind, "fr")}.csv`);
  }
  zip.end();
  return buffer(zip.outputStream);
}

/** A file as it arrives. */
export async function* inPieces(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 10_000) yield bytes.subarray(at, at + 10_000);
}

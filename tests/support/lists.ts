import { buffer } from "node:stream/consumers";
import { sql } from "drizzle-orm";
import { ZipFile } from "yazl";
import {
  applyBatch,
  type Batch,
  bring,
  externalId,
  fieldsOf,
  listName,
  mapColumns,
  type ThingKind,
} from "#domains/lists/index.ts";
import { csv } from "#platform/csv/index.ts";
import { db, newId, row, rows } from "#platform/database/index.ts";
import type { Actor } from "#platform/policy/index.ts";

/** A list as tests write it: lines of cells, made a CSV file. */
export const csvOf = (lines: readonly (readonly string[])[], delimiter = ";"): string =>
  lines
    .map((line) =>
      line.map((cell) => (/["\n;,\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter),
    )
    .join("\n");

/** Sends a list and has it checked, with the columns as they were proposed. */
export async function dryRun(
  actor: Actor,
  kind: ThingKind,
  content: string | Buffer | readonly (readonly string[])[],
  source = "Ancien tableur",
): Promise<Batch> {
  const bytes = Buffer.isBuffer(content)
    ? content
    : Buffer.from(typeof content === "string" ? content : csvOf(content));
  const received = await bring(actor, { id: newId(), kind, source, fileName: "liste.csv" }, inPieces(bytes));
  return received.state === "mapping" ? mapColumns(actor, received.id, received.columns) : received;
}

/** Sends a list, has it checked and applied. */
export async function takeOver(...args: Parameters<typeof dryRun>): Promise<Batch> {
  const batch = await dryRun(...args);
  return applyBatch(args[0], batch.id);
}

/** The archive that another installation exports, as tests tell it: lines by field for each kind of list. */
export async function archiveOf(
  lists: Partial<Record<ThingKind, Record<string, string>[]>>,
): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [kind, lines] of Object.entries(lists) as [ThingKind, Record<string, string>[]][]) {
    const fields = fieldsOf(kind);
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

/** Notes that another tool calls a thing so, as the lists that it sends do. */
export const recogniseAs = (source: string, kind: ThingKind, external: string, thingId: string) =>
  db.insert(externalId).values({ source, kind, external, thingId });

/** What another tool calls by this identifier, or null. */
export const thingKnownAs = async (source: string, kind: ThingKind, external: string) =>
  (
    await row<{ id: string }>(
      db,
      sql`select thing_id as id from external_id where source = ${source} and kind = ${kind} and external = ${external}`,
    )
  )?.id ?? null;

/** A file as it arrives. */
export async function* inPieces(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 10_000) yield bytes.subarray(at, at + 10_000);
}

/** What became of the lines of a list, as tests compare it: what each names, its fate, and its first fault. */
export async function fetchedLines(batchId: string | undefined): Promise<(string | null)[][]> {
  const found = await rows<{ name: string | null; fate: string; code: string | null }>(
    db,
    sql`select coalesce(given->>'name', given->>'family_name', given->>'_person') as name, fate::text as fate,
          (select f->>'code' from jsonb_array_elements(faults) f where not coalesce((f->>'warning')::boolean, false) limit 1) as code
        from arrival_line where batch_id = ${batchId ?? null} order by 1, n`,
  );
  return found.map(({ name, fate, code }) => [name, fate, code]);
}

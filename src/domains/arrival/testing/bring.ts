import { newId } from "#platform/database/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { applyBatch, type Batch, bring, mapColumns } from "../importing/index.ts";
import type { ThingKind } from "../schema.ts";

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
  const received = await bring(actor, { id: newId(), kind, source, fileName: "liste.csv" }, pieces(bytes));
  return received.state === "mapping" ? mapColumns(actor, received.id, received.columns) : received;
}

/** Sends a list, has it checked and applied. */
export async function takeOver(...args: Parameters<typeof dryRun>): Promise<Batch> {
  const batch = await dryRun(...args);
  return applyBatch(args[0], batch.id);
}

async function* pieces(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 10_000) yield bytes.subarray(at, at + 10_000);
}

import { rootUnit } from "#domains/units/index.ts";
import { db } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { slugOf } from "#platform/language/index.ts";
import { type Actor, requirePower } from "#platform/policy/index.ts";
import { refuseLists } from "../refusals.ts";
import { arrivalBatch, type ThingKind, thingKinds } from "../schema.ts";
import { verbs } from "../verbs.ts";
import { type Batch, batchIn } from "./batch.ts";
import { forgetFile, keepFile } from "./file.ts";
import { tidy } from "./understand.ts";
import { soon } from "./work.ts";

/** A list that somebody sends. */
export interface Received {
  id: string;
  kind: string;
  /** The tool or the spreadsheet that it comes from, in the sender’s words. */
  source: string;
  fileName: string;
}

/**
 * Receives a list. Nothing of the movement changes: its head is read, and its columns wait for someone to say what they
 * mean. Sending it twice with the same id keeps the first. Nobody is written to, no account is opened, now or later.
 * @param bytes the file as it arrives; empty when {@link keepFile} has kept it already under the same id.
 * @throws {Refusal} `forbidden` without `arrival.import` over the movement, `noFile`, `noSource`, `unknownKind`, `tooLarge`.
 */
export async function receive(actor: Actor, what: Received, size: number): Promise<Batch> {
  const root = await rootUnit();
  requirePower(actor, "arrival.import", root);
  const sourceName = tidy(what.source).slice(0, 80);
  const kind = thingKinds.find((one) => one === what.kind);
  try {
    if (!kind) throw refuseLists.unknownKind();
    if (!sourceName) throw refuseLists.noSource();
    if (size === 0) throw refuseLists.noFile();
  } catch (error) {
    await forgetFile(what.id);
    throw error;
  }
  const batch = await write(actor, { ...what, kind, sourceName, size });
  await soon(batch.id, batch.size);
  return batchIn(db, batch.id);
}

async function write(
  actor: Actor,
  what: Received & { kind: ThingKind; sourceName: string; size: number },
): Promise<Batch> {
  const { id, kind, sourceName, size } = what;
  return verbs.receive(actor, { id, over: await rootUnit() }, async (tx) => {
    const fileName =
      tidy(what.fileName)
        .replaceAll(/[\n/\\]/g, " ")
        .slice(0, 200) || "liste";
    const values = { id, kind, source: slugOf(sourceName), sourceName, fileName, size };
    await tx
      .insert(arrivalBatch)
      .values({ ...values, createdBy: actor.personId })
      .onConflictDoNothing();
    const made = await batchIn(tx, id, true);
    if (made.createdBy !== actor.personId) throw refuse.notFound();
    return made;
  });
}

/** Keeps a whole file and receives it, for commands and tests. */
export async function bring(actor: Actor, what: Received, bytes: AsyncIterable<Buffer>): Promise<Batch> {
  requirePower(actor, "arrival.import", await rootUnit());
  return receive(actor, what, await keepFile(what.id, bytes));
}

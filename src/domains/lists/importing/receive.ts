import { rootUnit } from "#domains/units/index.ts";
import { createOnce, db } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { slugOf } from "#platform/language/index.ts";
import { type Actor, requirePower } from "#platform/policy/index.ts";
import { refuseLists } from "../refusals.ts";
import { arrivalBatch, thingKinds } from "../schema.ts";
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
 * Receives a list whose file is kept under the same id. Nothing of the movement changes: its head is read, and its columns
 * wait for someone to say what they mean. Sending it twice with the same id keeps the first. Nobody is written to, no
 * account is opened, now or later.
 * @param size the bytes of the file as {@link keepFile} kept it.
 * @throws {Refusal} `forbidden` without `arrival.import` over the movement, `noFile`, `noSource`, `unknownKind`; what
 * was kept is then thrown away.
 */
export async function receive(actor: Actor, what: Received, size: number): Promise<Batch> {
  const over = await rootUnit();
  requirePower(actor, "arrival.import", over);
  const values = await checked(what, size).catch(async (refusal) => {
    await forgetFile(what.id);
    throw refusal;
  });
  await verbs.receive(actor, { id: what.id, over }, (tx) =>
    createOnce(
      tx,
      arrivalBatch,
      { ...values, createdBy: actor.personId },
      { same: ["createdBy"], taken: refuse.notFound },
    ),
  );
  await soon(what.id, size);
  return batchIn(db, what.id);
}

async function checked({ id, ...what }: Received, size: number) {
  const kind = thingKinds.find((one) => one === what.kind);
  const sourceName = tidy(what.source).slice(0, 80);
  if (!kind) throw refuseLists.unknownKind();
  if (!sourceName) throw refuseLists.noSource();
  if (size === 0) throw refuseLists.noFile();
  const fileName =
    tidy(what.fileName)
      .replaceAll(/[\n/\\]/g, " ")
      .slice(0, 200) || "liste";
  return { id, kind, source: slugOf(sourceName), sourceName, fileName, size };
}

/** Keeps a whole file and receives it, for commands and tests. */
export async function bring(actor: Actor, what: Received, bytes: AsyncIterable<Buffer>): Promise<Batch> {
  requirePower(actor, "arrival.import", await rootUnit());
  return receive(actor, what, await keepFile(what.id, bytes));
}

import { desc, eq } from "drizzle-orm";
import { type Unit, unitById } from "#domains/units/index.ts";
import { createOnce, db, type Transaction } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { type Actor, can, requirePower } from "#platform/policy/index.ts";
import { proposalsFrom } from "./annex.ts";
import { blocksOf } from "./block.ts";
import { blocksFrom, limits, readyBlocks } from "./document.ts";
import { readText, TextRefused } from "./format/index.ts";
import { decodeText } from "./format/reading/decode.ts";
import { WarningList } from "./format/warnings.ts";
import { matchBlocks } from "./matching.ts";
import { publishInside } from "./publishing.ts";
import { refuseTexts } from "./refusals.ts";
import { importProposal, textImport } from "./schema.ts";
import { type Text, textById } from "./text.ts";
import { verbs } from "./verbs.ts";
import { draftOf, latestPublished, lockText, type Version } from "./version.ts";
import { writeText, writeVersion } from "./writing.ts";

/** A file as it was received and read, before or after it became a text. */
export type Import = typeof textImport.$inferSelect;

/** A file that an administrator brings. */
export interface Received {
  id: string;
  fileName: string;
  bytes: Uint8Array;
}

/**
 * Receives and reads a file. Nothing becomes a text yet. Sending it twice with the same id changes nothing.
 * @throws {Refusal} `forbidden` without `texts.import`, and whatever {@link readSource} refuses.
 */
export async function receive(actor: Actor, where: Unit, file: Received): Promise<Import> {
  requirePower(actor, "texts.import", where);
  const { source, reading } = readSource(file.bytes);
  const fileName = file.fileName.slice(0, 200) || "texte";
  return verbs.receive(actor, { id: file.id, over: where }, async (tx) => {
    const row = { id: file.id, fileName, source, reading, unitId: where.id, createdBy: actor.personId };
    await createOnce(tx, textImport, row, { same: ["unitId", "createdBy"], taken: refuse.notFound });
    return importIn(tx, file.id);
  });
}

/**
 * Reads what an administrator brought.
 * @throws {Refusal} `empty`, `binary`, `tooLarge`, `encoding`, `noStructure`, `format`, `tooMany`, `tooLong`.
 */
function readSource(bytes: Uint8Array | string): Pick<Import, "source" | "reading"> {
  try {
    const { profile: _, ...reading } = readText(bytes);
    if (reading.document.blocks.length > limits.blocks) throw refuseTexts.tooMany({ limit: limits.blocks });
    readyBlocks(blocksFrom(reading.document));
    return { source: decodeText(bytes, new WarningList()), reading };
  } catch (error) {
    if (error instanceof TextRefused) throw unread[error.code]();
    throw error;
  }
}

const unread = {
  empty: refuseTexts.empty,
  binary: refuseTexts.binary,
  too_large: refuseTexts.tooLarge,
  encoding: refuseTexts.encoding,
  no_structure: refuseTexts.noStructure,
  format: refuseTexts.format,
};

/** An import that the actor may see. @throws {Refusal} `notFound`. */
export async function importById(actor: Actor, id: string): Promise<Import> {
  const found = await importIn(db, id);
  if (!can(actor, "texts.import", await unitById(found.unitId))) throw refuse.notFound();
  return found;
}

/** The latest imports of a unit, newest first; at most 20, without their contents. */
export async function recentImports(where: Unit) {
  const { id, fileName, createdAt, confirmedAt } = textImport;
  return db
    .select({ id, fileName, createdAt, confirmedAt })
    .from(textImport)
    .where(eq(textImport.unitId, where.id))
    .orderBy(desc(createdAt))
    .limit(20);
}

/**
 * Replaces lines of the received source and reads it again. `from` and `to` count from 1, both included; all lines
 * when not given.
 * @throws {Refusal} `alreadyConfirmed`, `stale`, and whatever {@link readSource} refuses.
 */
export async function correct(
  actor: Actor,
  of: Import,
  what: { lines: string; from?: number; to?: number; revision: number },
): Promise<Import> {
  const over = await unitById(of.unitId);
  return verbs.correct(actor, { id: of.id, over }, async (tx) => {
    const now = await importIn(tx, of.id, true);
    if (now.confirmedAt) throw refuseTexts.alreadyConfirmed();
    const { lines, from = 1, to = Number.MAX_SAFE_INTEGER, revision } = what;
    if (now.revision !== revision) throw refuseTexts.stale();
    const all = now.source.split("\n");
    const { source, reading } = readSource([...all.slice(0, from - 1), lines, ...all.slice(to)].join("\n"));
    await tx
      .update(textImport)
      .set({ source, reading, revision: revision + 1 })
      .where(eq(textImport.id, of.id));
    return importIn(tx, of.id);
  });
}

/** What an import becomes. */
interface Confirmation {
  title: string;
  label: string;
  kind: string;
  slug?: string;
  /** A new version of this text; a new text when not given. */
  textId?: string | null;
  /** Published at once, in force from this day; a draft when not given. */
  inForceFrom?: string | null;
}

/**
 * Makes an import a text, or a new version of one whose blocks keep their identities; its annex becomes proposals.
 * Confirming it again changes nothing.
 * @throws {Refusal} `forbidden`, `draftOpen` when the text has a draft, `badDate`, `beforePrevious`.
 */
export async function confirmImport(actor: Actor, of: Import, how: Confirmation): Promise<Text> {
  const over = await unitById(of.unitId);
  if (how.inForceFrom) requirePower(actor, "texts.publish", over);
  return verbs.confirmImport(actor, { id: of.id, over }, async (tx) => {
    const now = await importIn(tx, of.id, true);
    if (now.textId) return textById(now.textId, tx);
    const { text, version } = how.textId
      ? await asVersion(tx, actor, now, how)
      : await asText(tx, actor, now, how);
    if (how.inForceFrom)
      await publishInside(tx, version, { inForceFrom: how.inForceFrom, publishedBy: actor.personId });
    const proposals = proposalsFrom(now.reading.annex).map((proposal, position) => ({
      ...proposal,
      position,
      importId: now.id,
    }));
    if (proposals.length > 0) await tx.insert(importProposal).values(proposals);
    await tx
      .update(textImport)
      .set({ confirmedAt: new Date(), textId: text.id })
      .where(eq(textImport.id, now.id));
    return text;
  });
}

type Made = { text: Text; version: Version };

async function asText(tx: Transaction, actor: Actor, of: Import, how: Confirmation): Promise<Made> {
  const { document } = of.reading;
  const { title, label, kind, slug } = how;
  const blocks = blocksFrom(document);
  const what = { title, label, kind, slug: slug || undefined, language: document.language, blocks };
  return writeText(tx, { ...what, unitId: of.unitId, createdBy: actor.personId });
}

async function asVersion(tx: Transaction, actor: Actor, of: Import, how: Confirmation): Promise<Made> {
  const text = await textById(how.textId!, tx);
  requirePower(actor, "texts.edit", await unitById(text.unitId, tx));
  if (how.inForceFrom) requirePower(actor, "texts.publish", await unitById(text.unitId, tx));
  await lockText(tx, text.id);
  if (await draftOf(text.id, tx)) throw refuseTexts.draftOpen();
  const base = await latestPublished(text.id, tx);
  const fresh = blocksFrom(of.reading.document);
  const same = matchBlocks(base ? await blocksOf(base.id, tx) : [], fresh);
  const blocks = fresh.map((block, index) => ({ ...block, blockId: same[index] ?? undefined }));
  const { title, label } = how;
  const { version } = await writeVersion(tx, text, { title, label, blocks, createdBy: actor.personId });
  return { text, version };
}

async function importIn(reader: typeof db | Transaction, id: string, lock = false): Promise<Import> {
  const query = reader.select().from(textImport).where(eq(textImport.id, id));
  const [found] = lock ? await query.for("update") : await query;
  if (!found) throw refuse.notFound();
  return found;
}

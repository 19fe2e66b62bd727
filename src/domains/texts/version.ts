import { and, desc, eq, getColumns, isNotNull, isNull, lte, sql } from "drizzle-orm";
import { db, type Reader, type Transaction } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import type { Day } from "#platform/time/index.ts";
import { textDocument, textPublication, textVersion } from "./schema.ts";
import type { Text } from "./text.ts";

/** A version: a draft while `inForceFrom` is null, published and unchangeable from then on. */
export interface Version {
  id: string;
  textId: string;
  number: number;
  label: string;
  title: string;
  basedOnId: string | null;
  createdAt: Date;
  /** Calendar day in the movement's zone from which it is in force; null for a draft. */
  inForceFrom: Day | null;
  publishedAt: Date | null;
  /** What changed since the version before, in the editor's words. */
  summary: string;
}

const { createdBy: _, ...versionColumns } = getColumns(textVersion);
const columns = {
  ...versionColumns,
  inForceFrom: textPublication.inForceFrom,
  publishedAt: textPublication.publishedAt,
  summary: sql<string>`coalesce(${textPublication.summary}, '')`,
};

const versions = (reader: Reader) =>
  reader
    .select(columns)
    .from(textVersion)
    .leftJoin(textPublication, eq(textPublication.versionId, textVersion.id));

const begun = lte(textPublication.inForceFrom, sql`(select movement_today())`);

/** The version that counts today: published, in force, the latest. Null when the text has none. */
export async function versionInForce(textId: string): Promise<Version | null> {
  const [found] = await versions(db)
    .where(and(eq(textVersion.textId, textId), begun))
    .orderBy(desc(textPublication.inForceFrom), desc(textVersion.number))
    .limit(1);
  return found ?? null;
}

/** The version under an editor's hands. Null when none is. */
export async function draftOf(textId: string, reader: Reader = db): Promise<Version | null> {
  const [found] = await versions(reader)
    .where(and(eq(textVersion.textId, textId), isNull(textPublication.versionId)))
    .limit(1);
  return found ?? null;
}

/** The version published last, in force or not yet. Null when none is. */
export async function latestPublished(textId: string, reader: Reader = db): Promise<Version | null> {
  const [found] = await versions(reader)
    .where(and(eq(textVersion.textId, textId), isNotNull(textPublication.versionId)))
    .orderBy(desc(textVersion.number))
    .limit(1);
  return found ?? null;
}

/** A version by its number in the text, draft or not. @throws {Refusal} `notFound`. */
export async function versionByNumber(textId: string, number: number, reader: Reader = db): Promise<Version> {
  const [found] = await versions(reader).where(
    and(eq(textVersion.textId, textId), eq(textVersion.number, number)),
  );
  if (!found) throw refuse.notFound();
  return found;
}

/** A version by its id. @throws {Refusal} `notFound`. */
export async function versionById(id: string, reader: Reader = db): Promise<Version> {
  const [found] = await versions(reader).where(eq(textVersion.id, id));
  if (!found) throw refuse.notFound();
  return found;
}

/** The versions of a text, the newest first, at most 200; without its draft when `drafts` is false. */
export async function versionsOf(textId: string, { drafts = true } = {}): Promise<Version[]> {
  const published = drafts ? undefined : isNotNull(textPublication.versionId);
  return versions(db)
    .where(and(eq(textVersion.textId, textId), published))
    .orderBy(desc(textVersion.number))
    .limit(200);
}

/** The roadmap that the movement carries out today: the one in force since the latest day. */
export async function roadmapInForce(): Promise<{ text: Text; version: Version } | null> {
  const [found] = await db
    .select({ text: getColumns(textDocument), version: columns })
    .from(textVersion)
    .innerJoin(textPublication, eq(textPublication.versionId, textVersion.id))
    .innerJoin(textDocument, eq(textDocument.id, textVersion.textId))
    .where(and(eq(textDocument.kind, "roadmap"), begun))
    .orderBy(desc(textPublication.inForceFrom), desc(textPublication.publishedAt), desc(textVersion.number))
    .limit(1);
  return found ?? null;
}

/** Makes those who change the versions of this text take turns until the transaction ends. */
export async function lockText(tx: Transaction, textId: string): Promise<void> {
  await tx
    .select({ id: textDocument.id })
    .from(textDocument)
    .where(eq(textDocument.id, textId))
    .for("update");
}

/** The number that the next version of a text takes. Lock the text first. */
export async function nextNumber(tx: Transaction, textId: string): Promise<number> {
  const [found] = await tx
    .select({ number: sql<number>`coalesce(max(${textVersion.number}), 0) + 1` })
    .from(textVersion)
    .where(eq(textVersion.textId, textId));
  return Number(found?.number ?? 1);
}

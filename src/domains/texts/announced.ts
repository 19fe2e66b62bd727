import { desc, eq, exists, getColumns, sql } from "drizzle-orm";
import { db } from "#platform/database/index.ts";
import { blocksOf } from "./block.ts";
import { documentOf } from "./document.ts";
import { type Annex, readText, toMarkdown } from "./format/index.ts";
import { textDocument, textVersion, versionBlock } from "./schema.ts";
import type { Text } from "./text.ts";
import { type Version, versionById } from "./version.ts";

/** The organisation that a version of a text announces in its annex: units, who leads them, who sits where. */
export async function organisationAnnounced(text: Text, version: Version): Promise<Annex> {
  const blocks = await blocksOf(version.id);
  if (blocks.length === 0) return { units: [], coordinationMembers: [], responsibilities: [] };
  return readText(toMarkdown(documentOf({ title: version.title, language: text.language }, blocks))).annex;
}

/** Versions that have an annex, drafts included, the newest first; at most 20. Who may see a draft is up to the page. */
export async function organisationsAnnounced(): Promise<{ text: Text; version: Version }[]> {
  const annex = db
    .select({ one: sql`1` })
    .from(versionBlock)
    .where(sql`${versionBlock.versionId} = ${textVersion.id} and ${versionBlock.kind} = 'annex'`);
  const found = await db
    .select({ text: getColumns(textDocument), versionId: textVersion.id })
    .from(textVersion)
    .innerJoin(textDocument, eq(textDocument.id, textVersion.textId))
    .where(exists(annex))
    .orderBy(desc(textVersion.createdAt), desc(textVersion.number))
    .limit(20);
  return Promise.all(
    found.map(async ({ text, versionId }) => ({ text, version: await versionById(versionId) })),
  );
}

import { sql } from "drizzle-orm";
import type { Unit } from "#domains/units/index.ts";
import { createOnce, newId, row, type Transaction } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { slugOf } from "#platform/language/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { isDay } from "#platform/time/index.ts";
import { type Block, blocksOf } from "./block.ts";
import { type NewBlock, type Numbering, readyBlocks } from "./document.ts";
import { refuseTexts } from "./refusals.ts";
import { textBlock, textDocument, textPublication, textVersion, versionBlock } from "./schema.ts";
import { type Text, textById } from "./text.ts";
import { verbs } from "./verbs.ts";
import {
  latestPublished,
  lockText,
  nextNumber,
  type Version,
  versionById,
  versionByNumber,
} from "./version.ts";

/** A text to be made, with the blocks of its first version. */
interface NewText {
  id?: string;
  slug?: string;
  title: string;
  /** `roadmap`, `bill`, `booklet`…: texts of one kind are listed together. */
  kind: string;
  language?: string;
  blocks: NewBlock[];
  /** How people speak of the first version. */
  label?: string;
  numbering?: Numbering;
}

/**
 * Creates a text with its first draft. Repeating it with the same id changes nothing.
 * @throws {Refusal} `forbidden` without `texts.edit` over the unit, `slugTaken`, `tooMany`, `tooLong`.
 */
export async function createText(
  actor: Actor,
  where: Unit,
  what: NewText,
): Promise<{ text: Text; version: Version }> {
  const id = what.id ?? newId();
  return verbs.create(actor, { id, over: where }, async (tx) => {
    const { text, version } = await writeText(tx, {
      ...what,
      id,
      unitId: where.id,
      createdBy: actor.personId,
    });
    return { text, version };
  });
}

/** What the demo and imports give: a text whose first version may be published at once. */
interface WrittenText extends NewText {
  unitId: string;
  createdBy?: string | null;
  versionId?: string;
  /** Publishes the version; a draft when not given. */
  published?: Publishing;
}

/**
 * Writes a text and its first version in a few statements, inside a transaction under way. Answers the identities
 * of its blocks in order. Repeating it with the same text id writes nothing and answers what stands.
 * @throws {Refusal} `slugTaken`, `tooMany`, `tooLong`.
 */
export async function writeText(tx: Transaction, what: WrittenText) {
  const { title, kind, language = "fr", unitId } = what;
  const id = what.id ?? newId();
  const slug = await freeSlug(tx, slugOf(what.slug ?? title), id);
  const row = { id, slug, kind, title, language, unitId };
  const isNew = await createOnce(tx, textDocument, row, { same: ["unitId"], taken: refuseTexts.slugTaken });
  const text = await textById(id, tx);
  if (isNew) await writeVersion(tx, text, { ...what, id: what.versionId, label: what.label ?? title });
  const version = await versionByNumber(id, 1, tx);
  const blocks = await blocksOf(version.id, tx);
  return { text, version, blocks, blockIds: blocks.map((block) => block.blockId) };
}

/** How a version is published. */
export interface Publishing {
  inForceFrom: string;
  summary?: string;
  publishedAt?: Date;
}

interface WrittenVersion {
  id?: string;
  title?: string;
  label: string;
  blocks: NewBlock[];
  numbering?: Numbering;
  createdBy?: string | null;
  published?: Publishing;
}

/**
 * Writes a version of a text with its blocks in bulk, inside a transaction under way; blocks that give a `blockId`
 * keep that identity. Repeating it with the same version id writes nothing.
 * @throws {Refusal} `tooMany`, `tooLong`, `badDate`.
 */
export async function writeVersion(
  tx: Transaction,
  of: Text,
  what: WrittenVersion,
): Promise<{ version: Version; blocks: Block[] }> {
  const id = what.id ?? newId();
  await lockText(tx, of.id);
  const number = await nextNumber(tx, of.id);
  const based = await latestPublished(of.id, tx);
  const { label, title = of.title, createdBy = null } = what;
  const row = { id, textId: of.id, number, label, title, basedOnId: based?.id ?? null, createdBy };
  if (await createOnce(tx, textVersion, row, { same: ["textId"], taken: refuse.notFound })) {
    await writeBlocks(tx, of.id, id, what);
    if (what.published) {
      const { inForceFrom } = what.published;
      if (!isDay(inForceFrom)) throw refuseTexts.badDate();
      const publication = { ...what.published, inForceFrom, versionId: id, publishedBy: createdBy };
      await tx.insert(textPublication).values(publication);
    }
  }
  return { version: await versionById(id, tx), blocks: await blocksOf(id, tx) };
}

async function writeBlocks(
  tx: Transaction,
  textId: string,
  versionId: string,
  { blocks, numbering }: WrittenVersion,
): Promise<void> {
  const ready = readyBlocks(blocks, numbering).map((block) => ({
    ...block,
    blockId: block.blockId ?? newId(),
  }));
  if (ready.length === 0) return;
  await tx
    .insert(textBlock)
    .values(ready.map((block) => ({ id: block.blockId, textId })))
    .onConflictDoNothing();
  await tx.insert(versionBlock).values(ready.map((block, position) => ({ ...block, versionId, position })));
}

// Addresses that pages of this domain stand at.
const reserved = ["importer", "nouveau"];

async function freeSlug(tx: Transaction, wanted: string, id: string): Promise<string> {
  const found = await row<{ slug: string }>(
    tx,
    sql`select s.slug from (select case n when 0 then ${wanted} else ${wanted} || '-' || (n + 1) end as slug, n
          from generate_series(0, 500) n) s
        where s.slug <> all(${sql.param(reserved)}::text[])
          and not exists (select from text_document t where t.slug = s.slug and t.id <> ${id}) order by s.n limit 1`,
  );
  if (!found) throw refuseTexts.slugTaken();
  return found.slug;
}

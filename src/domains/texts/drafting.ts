import { and, eq, sql } from "drizzle-orm";
import { unitById } from "#domains/units/index.ts";
import { db, newId, run, type Transaction } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { type Block, blocksOf } from "./block.ts";
import { blockKinds, hasItems, limits, type NewBlock, type ReadyBlock, readyBlock } from "./document.ts";
import { renumbered, startingNumber } from "./numbering.ts";
import { shifted } from "./outline.ts";
import { refuseTexts } from "./refusals.ts";
import { blockRemoval, textBlock, versionBlock } from "./schema.ts";
import { textById } from "./text.ts";
import { verbs } from "./verbs.ts";
import { lockText, type Version, versionById } from "./version.ts";

/** What an editor changes of a block: its words, and the revision that they had before their eyes. */
export interface Edit {
  content: string;
  items?: string[];
  label?: string | null;
  revision: number;
}

/**
 * Rewords a block of a draft. Saving what already stands changes nothing.
 * @throws {Refusal} `forbidden`, `published`, `notFound`, `emptyBlock`, `tooLong`; `stale` when someone saved it since.
 */
export async function editBlock(actor: Actor, version: Version, blockId: string, edit: Edit): Promise<Block> {
  return onDraft(actor, version, verbs.editBlock, blockId, async (tx) => {
    const before = await blockIn(tx, version.id, blockId);
    const block = worded(before, edit);
    if (sameWords(before, block)) return before;
    if (before.revision !== edit.revision) throw refuseTexts.stale();
    await tx
      .update(versionBlock)
      .set({
        ...wordsOf(block),
        revision: before.revision + 1,
        editedBy: actor.personId,
        editedAt: new Date(),
      })
      .where(at(version.id, blockId));
    return blockIn(tx, version.id, blockId);
  });
}

/** A block to be put into a draft, after another one; at the beginning when `afterId` is null. */
type Insertion = Pick<NewBlock, "kind" | "label" | "level" | "content" | "items"> & {
  blockId?: string;
  afterId: string | null;
};

/**
 * Puts a new block into a draft and numbers the text anew. Repeating it with the same `blockId` changes nothing.
 * @throws {Refusal} `forbidden`, `published`, `unknownKind`, `emptyBlock`, `tooLong`, `tooMany`, `notFound`.
 */
export async function insertBlock(actor: Actor, version: Version, what: Insertion): Promise<Block> {
  const blockId = what.blockId ?? newId();
  return onDraft(actor, version, verbs.insertBlock, blockId, async (tx) => {
    const blocks = await blocksOf(version.id, tx);
    const already = blocks.find((block) => block.blockId === blockId);
    if (already) return already;
    if (!blockKinds.includes(what.kind)) throw refuseTexts.unknownKind();
    if (blocks.length >= limits.blocks) throw refuseTexts.tooMany({ limit: limits.blocks });
    const number = startingNumber(what.kind, blocks);
    const label = what.label ?? labelAlike(what.kind, blocks);
    const ready = readyBlock({ ...what, number: number ?? null, label });
    if (!ready || !hasWords(ready)) throw refuseTexts.emptyBlock();
    await tx.insert(textBlock).values({ id: blockId, textId: version.textId }).onConflictDoNothing();
    await ownBlock(tx, version.textId, blockId);
    const row = { ...ready, number, blockId, editedBy: actor.personId, editedAt: new Date() };
    await put(tx, version.id, blocks, placeAfter(blocks, what.afterId), row);
    return blockIn(tx, version.id, blockId);
  });
}

/** Takes a block out of a draft, so that it can be put back. Taking it out again changes nothing. @throws {Refusal} `forbidden`, `published`. */
export async function removeBlock(actor: Actor, version: Version, blockId: string): Promise<void> {
  await onDraft(actor, version, verbs.removeBlock, blockId, async (tx) => {
    const blocks = await blocksOf(version.id, tx);
    const index = blocks.findIndex((block) => block.blockId === blockId);
    const gone = blocks[index];
    if (!gone) return;
    const { position: _p, revision: _r, ...words } = gone;
    const afterId = blocks[index - 1]?.blockId ?? null;
    await tx
      .insert(blockRemoval)
      .values({ ...words, versionId: version.id, afterId, removedBy: actor.personId });
    await tx.delete(versionBlock).where(at(version.id, blockId));
    await settle(tx, version.id, blocks.toSpliced(index, 1));
  });
}

/** Puts a removed block back after the one that it followed. @throws {Refusal} `forbidden`, `published`, `notFound`. */
export async function restoreBlock(actor: Actor, version: Version, blockId: string): Promise<void> {
  await onDraft(actor, version, verbs.restoreBlock, blockId, async (tx) => {
    const where = and(eq(blockRemoval.versionId, version.id), eq(blockRemoval.blockId, blockId));
    const [removed] = await tx.select().from(blockRemoval).where(where);
    const blocks = await blocksOf(version.id, tx);
    if (blocks.some((block) => block.blockId === blockId)) return;
    if (!removed) throw refuse.notFound();
    const { afterId, versionId: _v, removedBy: _b, removedAt: _a, ...row } = removed;
    const before = blocks.findIndex((block) => block.blockId === afterId);
    const index = before >= 0 || afterId === null ? before + 1 : blocks.length;
    await put(tx, version.id, blocks, index, row);
    await tx.delete(blockRemoval).where(where);
  });
}

/**
 * Moves a block of a draft to stand after another one, or first when `afterId` is null; numbers the text anew.
 * @throws {Refusal} `forbidden`, `published`, `notFound`.
 */
export async function moveBlock(
  actor: Actor,
  version: Version,
  blockId: string,
  afterId: string | null,
): Promise<void> {
  await onDraft(actor, version, verbs.moveBlock, blockId, async (tx) => {
    const blocks = await blocksOf(version.id, tx);
    const moved = blocks.find((block) => block.blockId === blockId);
    if (!moved) throw refuse.notFound();
    if (afterId === blockId) return;
    const others = blocks.filter((block) => block !== moved);
    await settle(tx, version.id, others.toSpliced(placeAfter(others, afterId), 0, moved));
  });
}

/**
 * Moves a block past its neighbour, or an objective or axis with all that stands under it past the one beside it.
 * Nothing happens at either end of the text. @throws {Refusal} `forbidden`, `published`, `notFound`.
 */
export async function shiftBlock(
  actor: Actor,
  version: Version,
  blockId: string,
  way: "up" | "down",
): Promise<void> {
  await onDraft(actor, version, verbs.moveBlock, blockId, async (tx) => {
    const blocks = await blocksOf(version.id, tx);
    if (!blocks.some((block) => block.blockId === blockId)) throw refuse.notFound();
    const order = shifted(blocks, blockId, way);
    if (order) await settle(tx, version.id, order);
  });
}

/** A block taken out of a draft, as it was. */
export type Removal = typeof blockRemoval.$inferSelect;

/** Blocks taken out of a draft, the latest first; at most 200. */
export async function removalsOf(versionId: string): Promise<Removal[]> {
  return db
    .select()
    .from(blockRemoval)
    .where(eq(blockRemoval.versionId, versionId))
    .orderBy(sql`${blockRemoval.removedAt} desc`)
    .limit(200);
}

/** Carries out a change of a draft: one at a time on a text, never on a published version. */
async function onDraft<T>(
  actor: Actor,
  version: Version,
  verb: typeof verbs.editBlock,
  id: string,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const text = await textById(version.textId);
  const over = await unitById(text.unitId);
  const details = { version: version.id };
  return verb(actor, { id, over, details }, async (tx) => {
    await lockText(tx, text.id);
    if ((await versionById(version.id, tx)).publishedAt) throw refuseTexts.published();
    return work(tx);
  });
}

const at = (versionId: string, blockId: string) =>
  and(eq(versionBlock.versionId, versionId), eq(versionBlock.blockId, blockId));

async function blockIn(tx: Transaction, versionId: string, blockId: string): Promise<Block> {
  const found = (await blocksOf(versionId, tx)).find((block) => block.blockId === blockId);
  if (!found) throw refuse.notFound();
  return found;
}

function worded(before: Block, edit: Edit): ReadyBlock {
  const items = hasItems(before.kind) ? (edit.items ?? before.items) : [];
  const label = edit.label === undefined ? before.label : edit.label;
  const ready = readyBlock({ ...before, content: edit.content, items, label });
  if (!ready || !hasWords(ready)) throw refuseTexts.emptyBlock();
  return ready;
}

// An axis or an objective may have a number alone; anything else without words is nothing.
const hasWords = (block: ReadyBlock): boolean => block.content !== "" || block.items.length > 0;

const wordsOf = ({ label, content, items }: ReadyBlock) => ({ label, content, items });

function sameWords(before: Block, after: ReadyBlock): boolean {
  const { content, label, items } = after;
  return before.content === content && before.label === label && before.items.join("\n") === items.join("\n");
}

/** The label that headlines of this kind bear in this text: « Objectif ». */
function labelAlike(kind: string, blocks: readonly Block[]): string | null {
  return blocks.find((block) => block.kind === kind && block.label)?.label ?? null;
}

function placeAfter(blocks: readonly Block[], afterId: string | null): number {
  if (afterId === null) return 0;
  const index = blocks.findIndex((block) => block.blockId === afterId);
  if (index < 0) throw refuse.notFound();
  return index + 1;
}

type Row = Omit<typeof versionBlock.$inferInsert, "versionId" | "position">;

/** Puts a new block among those of a draft, at this place, and numbers the text anew. */
async function put(
  tx: Transaction,
  versionId: string,
  blocks: readonly Block[],
  index: number,
  row: Row,
): Promise<void> {
  await tx.insert(versionBlock).values({ ...row, versionId, position: blocks.length });
  await settle(tx, versionId, blocks.toSpliced(index, 0, await blockIn(tx, versionId, row.blockId)));
}

/** Gives blocks the positions of this order and the numbers that follow from it, in one statement. */
async function settle(tx: Transaction, versionId: string, blocks: readonly Block[]): Promise<void> {
  const numbers = renumbered(blocks);
  const changed = blocks.flatMap((block, position) => {
    const number = numbers[position] ?? null;
    return block.position === position && block.number === number
      ? []
      : [{ id: block.blockId, position, number }];
  });
  if (changed.length === 0) return;
  await run(
    tx,
    sql`update version_block b set position = c.position, number = c.number
        from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as c(id uuid, position int, number text)
        where b.version_id = ${versionId} and b.block_id = c.id`,
  );
}

async function ownBlock(tx: Transaction, textId: string, blockId: string): Promise<void> {
  const [block] = await tx.select().from(textBlock).where(eq(textBlock.id, blockId));
  if (block?.textId !== textId) throw refuse.notFound();
}

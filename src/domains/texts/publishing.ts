import { eq, sql } from "drizzle-orm";
import { unitById } from "#domains/units/index.ts";
import { newId, run, type Transaction } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { isDay } from "#platform/time/index.ts";
import { refuseTexts } from "./refusals.ts";
import { textDocument, textPublication, textVersion, versionBlock } from "./schema.ts";
import { type Text, textById } from "./text.ts";
import { verbs } from "./verbs.ts";
import { draftOf, latestPublished, lockText, nextNumber, type Version, versionById } from "./version.ts";

/**
 * Opens a draft on the version published last: the same blocks with the same identities. One draft at a time.
 * @throws {Refusal} `forbidden` without `texts.edit`, `draftOpen`.
 */
export async function startDraft(
  actor: Actor,
  of: Text,
  what: { label: string; id?: string },
): Promise<Version> {
  const id = what.id ?? newId();
  const over = await unitById(of.unitId);
  return verbs.startDraft(actor, { id, over }, async (tx) => {
    await lockText(tx, of.id);
    const open = await draftOf(of.id, tx);
    if (open?.id === id) return open;
    if (open) throw refuseTexts.draftOpen();
    const base = await latestPublished(of.id, tx);
    if (!base) throw refuse.notFound();
    const number = await nextNumber(tx, of.id);
    const { title } = base;
    await tx.insert(textVersion).values({
      id,
      textId: of.id,
      number,
      label: what.label,
      title,
      basedOnId: base.id,
      createdBy: actor.personId,
    });
    await copyBlocks(tx, base.id, id);
    return versionById(id, tx);
  });
}

/** How an editor publishes a draft: the day from which it is in force, and what is said of it. */
interface Publication {
  inForceFrom: string;
  summary?: string;
  /** How people will speak of this version; as the draft has it when not given. */
  label?: string;
  /** The title of the text from this version on; as the draft has it when not given. */
  title?: string;
}

/**
 * Publishes a draft: from then on it never changes. Publishing it again changes nothing.
 * @throws {Refusal} `forbidden` without `texts.publish`, `badDate`, `beforePrevious`, `nothingToPublish`.
 */
export async function publish(actor: Actor, version: Version, how: Publication): Promise<Version> {
  const text = await textById(version.textId);
  const over = await unitById(text.unitId);
  const details = { inForceFrom: how.inForceFrom };
  return verbs.publish(actor, { id: version.id, over, details }, async (tx) => {
    await lockText(tx, text.id);
    const now = await versionById(version.id, tx);
    if (now.publishedAt) return now;
    const { label = now.label, title = now.title, inForceFrom, summary } = how;
    await tx.update(textVersion).set({ label, title }).where(eq(textVersion.id, now.id));
    await tx.update(textDocument).set({ title }).where(eq(textDocument.id, text.id));
    await publishInside(tx, now, { inForceFrom, summary, publishedBy: actor.personId });
    return versionById(version.id, tx);
  });
}

/** Publishes inside a transaction under way. @throws {Refusal} `badDate`, `beforePrevious`, `nothingToPublish`. */
export async function publishInside(
  tx: Transaction,
  draft: Version,
  how: Pick<Publication, "inForceFrom" | "summary"> & { publishedBy: string | null },
): Promise<void> {
  const { inForceFrom } = how;
  if (!isDay(inForceFrom)) throw refuseTexts.badDate();
  const before = await latestPublished(draft.textId, tx);
  if (before?.inForceFrom && inForceFrom < before.inForceFrom) throw refuseTexts.beforePrevious();
  const blocks = await tx.$count(versionBlock, eq(versionBlock.versionId, draft.id));
  if (blocks === 0) throw refuseTexts.nothingToPublish();
  await tx.insert(textPublication).values({ versionId: draft.id, ...how, inForceFrom });
}

async function copyBlocks(tx: Transaction, fromId: string, toId: string): Promise<void> {
  await run(
    tx,
    sql`insert into version_block (version_id, block_id, position, kind, label, number, level, content, items)
        select ${toId}, block_id, position, kind, label, number, level, content, items
        from version_block where version_id = ${fromId}`,
  );
}

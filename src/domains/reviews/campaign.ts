import { desc, eq, getColumns } from "drizzle-orm";
import { db, type Reader, type Transaction } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { refuseReview } from "./refusals.ts";
import { campaign, campaignClosure } from "./schema.ts";

/** A review with its closure, if it has been closed. */
export type Campaign = typeof campaign.$inferSelect & { closedAt: Date | null };

/** Coming, open or over; a review is over at its date even before the closure is written down. */
type Phase = "coming" | "open" | "closed";

const columns = { ...getColumns(campaign), closedAt: campaignClosure.closedAt };

/** The latest reviews, newest assembly first; at most 50 a page. */
export async function campaigns(limit = 50, offset = 0): Promise<Campaign[]> {
  return all(db)
    .orderBy(desc(campaign.assemblyOn), desc(campaign.opensAt))
    .limit(Math.min(limit, 50))
    .offset(offset);
}

/** A review by its address; reviews are public. @throws {Refusal} `notFound`. */
export async function campaignBySlug(slug: string): Promise<Campaign> {
  const [found] = await all(db).where(eq(campaign.slug, slug));
  if (!found) throw refuse.notFound();
  return found;
}

/** A review by its id. @throws {Refusal} `notFound`. */
export async function campaignById(id: string, reader: Reader = db): Promise<Campaign> {
  const [found] = await all(reader).where(eq(campaign.id, id));
  if (!found) throw refuse.notFound();
  return found;
}

/** Where a review stands at an instant. */
export function phaseOf(what: Pick<Campaign, "opensAt" | "closesAt" | "closedAt">, now = new Date()): Phase {
  if (what.closedAt || what.closesAt <= now) return "closed";
  return what.opensAt <= now ? "open" : "coming";
}

/** When a review ended: its closure, or else its date. */
export function endOf(what: Pick<Campaign, "closesAt" | "closedAt">): Date {
  return what.closedAt ?? what.closesAt;
}

/**
 * Holds a review open for the length of a transaction: a closing waits for it, and it sees an earlier closing.
 * @throws {Refusal} `closed`, `notOpenYet`.
 */
export async function holdOpen(tx: Transaction, campaignId: string, now = new Date()): Promise<Campaign> {
  await tx.select({ id: campaign.id }).from(campaign).where(eq(campaign.id, campaignId)).for("share");
  const held = await campaignById(campaignId, tx);
  const phase = phaseOf(held, now);
  if (phase === "closed") throw refuseReview.closed();
  if (phase === "coming") throw refuseReview.notOpenYet();
  return held;
}

function all(reader: Reader) {
  return reader
    .select(columns)
    .from(campaign)
    .leftJoin(campaignClosure, eq(campaignClosure.campaignId, campaign.id))
    .$dynamic();
}

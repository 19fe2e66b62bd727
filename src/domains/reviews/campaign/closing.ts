import { eq, sql } from "drizzle-orm";
import { rootUnit } from "#domains/units/index.ts";
import { db, rows, type Transaction } from "#platform/database/index.ts";
import { type Actor, system } from "#platform/policy/index.ts";
import { type Campaign, campaignById, phaseOf } from "../campaign.ts";
import { refuseReview } from "../refusals.ts";
import { campaign, campaignClosure } from "../schema.ts";
import { verbs } from "../verbs.ts";

/**
 * Closes a review now: answers are frozen from then on, by a trigger too. Closing it again changes nothing.
 * @throws {Refusal} `forbidden`, `notOpenYet`.
 */
export async function closeCampaign(actor: Actor, what: Campaign, now = new Date()): Promise<void> {
  await verbs.close(actor, { id: what.id, over: await rootUnit() }, async (tx) => {
    await tx.select({ id: campaign.id }).from(campaign).where(eq(campaign.id, what.id)).for("update");
    const held = await campaignById(what.id, tx);
    if (phaseOf(held, now) === "coming") throw refuseReview.notOpenYet();
    if (held.closedAt) return;
    const atItsDate = held.closesAt <= now;
    await writeClosure(tx, what.id, atItsDate ? held.closesAt : now, actor.personId);
  });
}

/** Writes a closure inside a transaction under way; earlier states of the answers are forgotten with it. */
export async function writeClosure(
  tx: Transaction,
  campaignId: string,
  closedAt: Date,
  closedBy: string | null = null,
) {
  const made = await tx
    .insert(campaignClosure)
    .values({ campaignId, closedAt, closedBy })
    .onConflictDoNothing()
    .returning({ id: campaignClosure.campaignId });
  if (made.length === 0) return;
  await tx.execute(
    sql`delete from answer_past p using answer a where a.id = p.answer_id and a.campaign_id = ${campaignId}`,
  );
}

/** Writes the closure of every review whose date has passed. Answers how many. */
export async function closeDue(now = new Date()): Promise<number> {
  return db.transaction(async (tx) => {
    const due = await rows<{ id: string; closesAt: Date }>(
      tx,
      sql`select id, closes_at from campaign c
          where closes_at <= ${now} and not exists (select from campaign_closure x where x.campaign_id = c.id)
          limit 10 for update`,
    );
    for (const { id, closesAt } of due) {
      await writeClosure(tx, id, closesAt);
      await verbs.close.record(tx, system, { id });
    }
    return due.length;
  });
}

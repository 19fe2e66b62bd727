import { eq } from "drizzle-orm";
import { rootUnit } from "#domains/units/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import type { Day } from "#platform/time/index.ts";
import { type Campaign, campaignById, phaseOf } from "../campaign.ts";
import { refuseReview } from "../refusals.ts";
import { campaign } from "../schema.ts";
import { verbs } from "../verbs.ts";
import { checkDates } from "./opening.ts";

export interface Dates {
  title: string;
  assemblyOn: Day;
  opensAt: Date;
  closesAt: Date;
}

/**
 * Changes the title and the dates of a review: all of them before it opens; once it is open, only its closing,
 * towards later, and the day of the assembly.
 * @throws {Refusal} `forbidden`, `closed`, `underWay`, `backwards`, `alreadyOver`.
 */
export async function changeDates(
  actor: Actor,
  what: Campaign,
  dates: Dates,
  now = new Date(),
): Promise<Campaign> {
  return verbs.changeDates(actor, { id: what.id, over: await rootUnit() }, async (tx) => {
    await tx.select({ id: campaign.id }).from(campaign).where(eq(campaign.id, what.id)).for("update");
    const held = await campaignById(what.id, tx);
    const phase = phaseOf(held, now);
    if (phase === "closed") throw refuseReview.closed();
    const sooner = dates.closesAt < held.closesAt || dates.opensAt.getTime() !== held.opensAt.getTime();
    if (phase === "open" && sooner) throw refuseReview.underWay();
    checkDates({ ...dates, zone: held.zone });
    if (dates.closesAt <= now) throw refuseReview.alreadyOver();
    const { title, assemblyOn, opensAt, closesAt } = dates;
    await tx.update(campaign).set({ title, assemblyOn, opensAt, closesAt }).where(eq(campaign.id, what.id));
    return campaignById(what.id, tx);
  });
}

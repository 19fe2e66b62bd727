import { eq, sql } from "drizzle-orm";
import { today } from "#domains/movement/index.ts";
import { rootUnit, type Unit } from "#domains/units/index.ts";
import { db, isRepeated, newId, row, rows, type Transaction } from "#platform/database/index.ts";
import { slugOf } from "#platform/language/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { type Day, ends } from "#platform/time/index.ts";
import { type Campaign, campaignById } from "../campaign.ts";
import { writeQuestions } from "../question.ts";
import { refuseReview } from "../refusals.ts";
import { writeRoll } from "../roll.ts";
import { campaign } from "../schema.ts";
import { verbs } from "../verbs.ts";

/** What an administrator decides when a review is prepared. Instants are UTC; the zone is that of the deadline. */
interface NewCampaign {
  id?: string;
  title: string;
  slug?: string;
  /** Day of the assembly. */
  assemblyOn: Day;
  opensAt: Date;
  closesAt: Date;
  zone: string;
  /** The text whose carrying out is reviewed; its commitments become questions. */
  textId: string | null;
}

/**
 * Opens a review before an assembly (§1–2), now or at a date to come: writes its questions and the roll of those
 * who are asked. Repeating it with the same id changes nothing.
 * @throws {Refusal} `forbidden`, `backwards`, `alreadyOver`, `idTaken`.
 */
export async function openCampaign(actor: Actor, what: NewCampaign, now = new Date()): Promise<Campaign> {
  const root = await rootUnit();
  const id = what.id ?? newId();
  return verbs.open(actor, { id, over: root }, async (tx) => {
    checkDates(what);
    // Reviews are opened one at a time: a form sent twice opens one, and each has its own address.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('reviews.open', 0))`);
    const opened = { id, title: what.title };
    if (await isRepeated(tx, campaign, opened, { same: ["title"], taken: refuseReview.idTaken }))
      return campaignById(id, tx);
    if (what.closesAt <= now) throw refuseReview.alreadyOver();
    return writeCampaign(tx, {
      ...what,
      id,
      root,
      createdBy: actor.personId,
      settledAt: what.opensAt <= now ? now : null,
    });
  });
}

/** Dates that cannot be: @throws {Refusal} `backwards`. */
export function checkDates({
  opensAt,
  closesAt,
  assemblyOn,
  zone,
}: Pick<NewCampaign, "opensAt" | "closesAt" | "assemblyOn" | "zone">): void {
  if (closesAt <= opensAt || closesAt > ends(assemblyOn, zone)) throw refuseReview.backwards();
}

/** Writes a review inside a transaction under way, with its questions and its roll: what loaders call. */
export async function writeCampaign(
  tx: Transaction,
  what: NewCampaign & {
    id: string;
    root: Unit;
    createdBy?: string | null;
    settledAt?: Date | null;
    createdAt?: Date;
  },
): Promise<Campaign> {
  const { root, slug, settledAt = what.opensAt, ...given } = what;
  const { id, textId, title } = given;
  const address = await freeSlug(tx, slug ?? slugOf(title));
  await tx.insert(campaign).values({ ...given, slug: address, unitId: root.id, settledAt });
  await writeQuestions(tx, id, root.id, textId);
  await writeRoll(tx, id, root.id);
  return campaignById(id, tx);
}

/**
 * Settles what is asked of whom in the reviews that have just opened: units and commitments may have changed since
 * they were prepared. Answers how many were settled.
 */
export async function settleOpened(tx: Transaction, now = new Date()): Promise<number> {
  const due = await rows<{ id: string; unitId: string; textId: string | null }>(
    tx,
    sql`select id, unit_id, text_id from campaign where settled_at is null and opens_at <= ${now} limit 10 for update`,
  );
  for (const { id, unitId, textId } of due) {
    await tx.execute(sql`delete from asked r where campaign_id = ${id}
      and not exists (select from answer a where a.campaign_id = r.campaign_id and a.unit_id = r.unit_id)`);
    await writeRoll(tx, id, unitId);
    await writeQuestions(tx, id, unitId, textId);
    await tx.update(campaign).set({ settledAt: now }).where(eq(campaign.id, id));
  }
  return due.length;
}

async function freeSlug(tx: Transaction, wanted: string): Promise<string> {
  const found = await row<{ slug: string }>(
    tx,
    sql`select s.slug from (
          select case n when 0 then ${wanted} else ${wanted} || '-' || (n + 1) end as slug, n from generate_series(0, 500) n
        ) s
        where s.slug <> 'nouveau' and not exists (select from campaign c where c.slug = s.slug)
        order by s.n limit 1`,
  );
  return found?.slug ?? newId();
}

/** Texts that are in force and can be reviewed, the latest first; at most 50. */
export async function textsToReview(): Promise<{ id: string; title: string }[]> {
  return rows(
    db,
    sql`select d.id, d.title from text_document d
        join text_version v on v.text_id = d.id
        join text_publication p on p.version_id = v.id and p.in_force_from <= ${await today()}::date
        where d.kind = 'roadmap'
        group by d.id order by max(p.in_force_from) desc limit 50`,
  );
}

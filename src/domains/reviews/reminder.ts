import { sql } from "drizzle-orm";
import { type Reached, writeTo } from "#domains/movement/index.ts";
import { rootUnit } from "#domains/units/index.ts";
import { newId, rows, type Transaction } from "#platform/database/index.ts";
import type { Actor, Ground } from "#platform/policy/index.ts";
import { dayOf } from "#platform/time/index.ts";
import { type Campaign, holdOpen } from "./campaign.ts";
import { m } from "./messages.ts";
import { verbs } from "./verbs.ts";

interface Pen extends Reached {
  slug: string;
  unit: string;
  name: string;
}

/**
 * Reminds the groups of a loop that have not answered: a letter to each person who holds the pen there. A unit is
 * reminded once a day at most, no matter who asks. Answers how many units were reminded.
 * @param origin public address of the installation, for the link in the letter.
 * @throws {Refusal} `forbidden`, `closed`, `notOpenYet`.
 */
export function remindGroups(
  actor: Actor,
  campaign: Campaign,
  loop: Ground,
  origin: string,
  now = new Date(),
): Promise<number> {
  return verbs.remind(actor, { id: loop.id, over: loop, details: { campaign: campaign.id } }, (tx) =>
    remind(tx, actor, campaign, sql`r.level = 'group' and r.loop_id = ${loop.id}`, origin, now),
  );
}

/** Reminds the loops that have not adopted their own answer. @throws {Refusal} `forbidden`, `closed`, `notOpenYet`. */
export async function remindLoops(
  actor: Actor,
  campaign: Campaign,
  origin: string,
  now = new Date(),
): Promise<number> {
  const over = await rootUnit();
  return verbs.remindLoops(actor, { id: campaign.id, over }, (tx) =>
    remind(tx, actor, campaign, sql`r.level = 'loop'`, origin, now),
  );
}

async function remind(
  tx: Transaction,
  actor: Actor,
  campaign: Campaign,
  which: ReturnType<typeof sql>,
  origin: string,
  now: Date,
) {
  await holdOpen(tx, campaign.id, now);
  const silent = await rows<{ unitId: string }>(
    tx,
    sql`select r.unit_id from asked r
        left join answer a on a.campaign_id = r.campaign_id and a.unit_id = r.unit_id
        where r.campaign_id = ${campaign.id} and ${which} and a.submitted_at is null limit 500`,
  );
  const ids = silent.map(({ unitId }) => unitId);
  const made = await rows<{ unitId: string }>(
    tx,
    sql`insert into reminder (id, campaign_id, unit_id, sent_by, sent_at, sent_on)
        select * from unnest(${sql.param(ids.map(() => newId()))}::uuid[],
          ${sql.param(ids.map(() => campaign.id))}::uuid[], ${sql.param(ids)}::uuid[],
          ${sql.param(ids.map(() => actor.personId))}::uuid[], ${sql.param(ids.map(() => now.toISOString()))}::timestamptz[],
          ${sql.param(ids.map(() => dayOf(now, campaign.zone)))}::date[])
        on conflict (campaign_id, unit_id, sent_on) do nothing returning unit_id`,
  );
  const reached = await holdersOfPens(
    tx,
    made.map(({ unitId }) => unitId),
  );
  const { zone, closesAt, title, slug: campaignSlug } = campaign;
  await writeTo(
    tx,
    reached.map((one) => ({ ...one, zone })),
    (t, { name, unit, slug }) => {
      const link = `${origin}/bilans/${campaignSlug}/reponses/${slug}`;
      const said = { name, unit, title, deadline: t.dateTime(closesAt), link };
      return { subject: t(m.reminderSubject), body: t(m.reminderBody, said) };
    },
  );
  return made.length;
}

/** Main addresses of those who may answer for these units today, each once a unit; at most 2000. */
function holdersOfPens(tx: Transaction, unitIds: string[]): Promise<Pen[]> {
  return rows<Pen>(
    tx,
    sql`select distinct on (u.id, c.address) u.slug, u.name as unit, c.address, c.given_name as name, c.language
        from unit u
        join power_held h on h.unit_id = u.id and h.power = 'reviews.answer'
        join contact c on c.person_id = h.person_id
        where u.id = any(${sql.param(unitIds)}::uuid[])
        order by u.id, c.address limit 2000`,
  );
}

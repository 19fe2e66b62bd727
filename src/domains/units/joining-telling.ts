import { sql } from "drizzle-orm";
import { translators } from "#domains/movement/index.ts";
import { readConfig } from "#platform/config/index.ts";
import { db, row, rows, type Transaction } from "#platform/database/index.ts";
import type { Subscription } from "#platform/events/index.ts";
import type { Language, Translator } from "#platform/language/index.ts";
import { writeAll } from "#platform/mail/index.ts";
import { m } from "./messages/units.ts";

interface Told {
  address: string;
  language: Language;
  unit: string;
  slug: string;
  accepted: boolean | null;
  reason: string | null;
}

/** Those who accept in a unit are told that someone asks to join it: once, whatever is delivered twice. */
export const tellWhoAccepts: Subscription = {
  event: "organisation.asked-to-join",
  name: "tell-who-accepts",
  handle: async ({ requestId }) => {
    if (!requestId) return;
    await db.transaction(async (tx) => {
      const asked = await row(
        tx,
        sql`update join_request set announced_at = now()
            where id = ${requestId} and announced_at is null and decided_at is null and withdrawn_at is null returning id`,
      );
      if (!asked) return;
      await send(tx, await whoAccepts(tx, requestId), (t, { unit, slug }) => ({
        subject: t(m.mailAskedSubject),
        body: t(m.mailAsked, { unit, link: link(`/unites/${slug}/demandes`) }),
      }));
    });
  },
};

/** Whoever asked is told what was decided, once. */
export const tellWhoAsked: Subscription = {
  event: "organisation.answered-request",
  name: "tell-who-asked",
  handle: async ({ requestId }) => {
    if (!requestId) return;
    await db.transaction(async (tx) => {
      const decided = await row(
        tx,
        sql`update join_request set told_at = now()
            where id = ${requestId} and told_at is null and decided_at is not null returning id`,
      );
      if (!decided) return;
      await send(tx, await whoAsked(tx, requestId), (t, { unit, slug, accepted, reason }) => ({
        subject: t(m.mailAnsweredSubject),
        body: accepted
          ? t(m.mailAccepted, { unit, link: link(`/unites/${slug}`) })
          : t(m.mailDeclined, { unit, reason: reason ?? "", link: link(`/unites/${slug}`) }),
      }));
    });
  },
};

/** Whoever waited for an answer of a unit that has closed is told, once. */
export const tellWhoWaited: Subscription = {
  event: "organisation.request-lapsed",
  name: "tell-who-waited",
  handle: async ({ requestId }) => {
    if (!requestId) return;
    await db.transaction(async (tx) => {
      const lapsed = await row(
        tx,
        sql`update join_request set told_at = now()
            where id = ${requestId} and told_at is null and decided_at is null and withdrawn_at is not null returning id`,
      );
      if (!lapsed) return;
      await send(tx, await whoAsked(tx, requestId), (t, { unit, slug }) => ({
        subject: t(m.mailAnsweredSubject),
        body: t(m.mailLapsed, { unit, link: link(`/unites/${slug}`) }),
      }));
    });
  },
};

const link = (path: string) => `${readConfig(process.env).url}${path}`;

/** Those who hold `organisation.accept` nearest to the unit: there, or else in the nearest unit above; at most 20. */
function whoAccepts(tx: Transaction, requestId: string): Promise<Told[]> {
  return rows(
    tx,
    sql`with near as (
          select distinct h.person_id, array_position(u.lineage, h.unit_id) as depth, u.name, u.slug
          from join_request r join unit u on u.id = r.unit_id
          join power_held h on h.power = 'organisation.accept'
            and h.unit_id = any(u.lineage) and (h.unit_id = u.id or h.reach = 'subtree')
          where r.id = ${requestId}
        )
        select c.address, c.language, near.name as unit, near.slug, null as accepted, null as reason
        from near join contact c on c.person_id = near.person_id
        where near.depth = (select max(depth) from near) limit 20`,
  );
}

function whoAsked(tx: Transaction, requestId: string): Promise<Told[]> {
  return rows(
    tx,
    sql`select c.address, c.language, u.name as unit, u.slug, r.accepted, r.reason
        from join_request r join unit u on u.id = r.unit_id join contact c on c.person_id = r.person_id where r.id = ${requestId} limit 1`,
  );
}

async function send(
  tx: Transaction,
  told: Told[],
  letter: (t: Translator, one: Told) => { subject: string; body: string },
): Promise<void> {
  const speakers = await translators();
  await writeAll(
    tx,
    told.map((one) => ({ to: one.address, ...letter(speakers[one.language] ?? speakers.fr, one) })),
  );
}

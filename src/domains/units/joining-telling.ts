import { type SQL, sql } from "drizzle-orm";
import { letter, type Reached } from "#domains/movement/index.ts";
import { rows, type Transaction } from "#platform/database/index.ts";
import { m } from "./messages.ts";

interface Place extends Reached {
  unit: string;
  slug: string;
}

/**
 * Those who accept in a unit are told that someone asks to join it: those who hold `organisation.accept` there, or else
 * in the nearest unit above; at most 20.
 */
export const tellWhoAccepts = letter("organisation.asked-to-join", "tell-who-accepts", {
  once: ({ requestId }) => requestId,
  to: (tx, { requestId }) =>
    rows<Place>(
      tx,
      sql`with near as (
            select distinct h.person_id, array_position(u.lineage, h.unit_id) as depth, u.name, u.slug
            from join_request r join unit u on u.id = r.unit_id
            join power_held h on h.power = 'organisation.accept'
              and h.unit_id = any(u.lineage) and (h.unit_id = u.id or h.reach = 'subtree')
            where r.id = ${requestId} and r.decided_at is null and r.withdrawn_at is null
          )
          select c.address, c.language, near.name as unit, near.slug
          from near join contact c on c.person_id = near.person_id
          where near.depth = (select max(depth) from near) limit 20`,
    ),
  write: (t, { unit, slug }, link) => ({
    subject: t(m.mailAskedSubject),
    body: t(m.mailAsked, { unit, link: link(`/unites/${slug}/demandes`) }),
  }),
});

/** The person who asked is told what was decided. */
export const tellWhoAsked = letter("organisation.answered-request", "tell-who-asked", {
  once: ({ requestId }) => requestId,
  to: (tx, { requestId }) => whoAsked(tx, requestId, sql`r.decided_at is not null`),
  write: (t, { unit, slug, accepted, reason }, link) => {
    const said = { unit, link: link(`/unites/${slug}`) };
    const body = accepted ? t(m.mailAccepted, said) : t(m.mailDeclined, { ...said, reason: reason ?? "" });
    return { subject: t(m.mailAnsweredSubject), body };
  },
});

/** The person who waited for an answer of a unit that has closed is told. */
export const tellWhoWaited = letter("organisation.request-lapsed", "tell-who-waited", {
  once: ({ requestId }) => requestId,
  to: (tx, { requestId }) =>
    whoAsked(tx, requestId, sql`r.decided_at is null and r.withdrawn_at is not null`),
  write: (t, { unit, slug }, link) => ({
    subject: t(m.mailAnsweredSubject),
    body: t(m.mailLapsed, { unit, link: link(`/unites/${slug}`) }),
  }),
});

interface Answered extends Place {
  accepted: boolean | null;
  reason: string | null;
}

function whoAsked(tx: Transaction, requestId: string | undefined, when: SQL): Promise<Answered[]> {
  return rows(
    tx,
    sql`select c.address, c.language, u.name as unit, u.slug, r.accepted, r.reason
        from join_request r join unit u on u.id = r.unit_id join contact c on c.person_id = r.person_id
        where r.id = ${requestId} and ${when} limit 1`,
  );
}

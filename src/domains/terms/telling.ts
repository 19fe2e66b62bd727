import { sql } from "drizzle-orm";
import { type Reached, writeTo } from "#domains/movement/index.ts";
import { db, rows, type Transaction } from "#platform/database/index.ts";
import type { Job } from "#platform/jobs/index.ts";
import { m } from "./messages.ts";

/** Days before the end of a term at which its holder is written to, once each. */
const tellAt = [60, 14] as const;

interface Due extends Reached {
  mandateId: string;
  endsAt: Date;
  days: number;
  name: string;
}

/**
 * Writes to those whose term ends within 60, then within 14 days: each letter once, however often it runs and on
 * however many instances; a term that is prolonged is told again. Someone who is renewed or came late is not
 * told of the step that is past. Answers how many letters were written, at most 500 a time.
 */
export function tellEndingTerms(): Promise<number> {
  return db.transaction(async (tx) => {
    const due = await takeDue(tx);
    await writeTo(tx, due, (t, { mandateId, endsAt, days, name }, link) => {
      const said = { name, days, day: t.day(endsAt), link: link(`/mandats/${mandateId}/passation`) };
      return { subject: t(m.mailSubject), body: t(m.mailBody, said) };
    });
    return due.length;
  });
}

/** Notes what is about to be told, and answers only what nobody had told before. */
function takeDue(tx: Transaction): Promise<Due[]> {
  return rows<Due>(
    tx,
    sql`with due as (
          select m.id, m.person_id, m.ends_at, min(step) as days
          from mandate_now m cross join unnest(${sql.param([...tellAt])}::int[]) as step
          where (m.ends_at at time zone movement_zone())::date <= movement_today() + step
            and m.right_id is null and m.substitute_for_id is null
            and not exists (select from unit u where u.id = m.unit_id and u.closed_at is not null)
            and not exists (select from mandate n where n.person_id = m.person_id and n.unit_id = m.unit_id
              and n.kind_key = m.kind_key and n.id <> m.id and n.title is not distinct from m.title
              and n.starts_at >= m.starts_at and (n.ends_at is null or n.ends_at > m.ends_at))
          group by m.id, m.person_id, m.ends_at
        ), told as (
          insert into term_notice (mandate_id, ends_at, days_before)
          select d.id, d.ends_at, d.days from due d
          where not exists (select from term_notice n
            where n.mandate_id = d.id and n.ends_at = d.ends_at and n.days_before = d.days)
          order by d.ends_at limit 500
          on conflict do nothing returning mandate_id, ends_at, days_before
        )
        select t.mandate_id, t.ends_at, c.address, c.given_name as name, c.language,
          greatest(1, (t.ends_at at time zone movement_zone())::date - movement_today()) as days
        from told t join mandate m on m.id = t.mandate_id
        join contact c on c.person_id = m.person_id`,
  );
}

/** Every morning; what is more than one batch follows the day after. */
export const termJobs: readonly Job[] = [
  {
    name: "organisation.tell-terms",
    every: "10 6 * * *",
    handle: async () => {
      for (let batch = 0; batch < 20 && (await tellEndingTerms()) === 500; batch++);
    },
  },
];

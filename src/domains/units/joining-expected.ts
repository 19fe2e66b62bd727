import { sql } from "drizzle-orm";
import { db, rows } from "#platform/database/index.ts";
import { t } from "#platform/language/index.ts";
import type { Task, TaskSource } from "#platform/manifest/index.ts";
import { canSomewhere, groundsOf } from "#platform/policy/index.ts";
import { m } from "./messages.ts";

/** What is expected of anyone who accepts: requests to join that wait, by unit, the longest first. */
export const answersExpected: TaskSource = async (actor) => {
  if (!canSomewhere(actor, "organisation.accept")) return [];
  const { units, subtrees } = groundsOf(actor, "organisation.accept");
  const waiting = await rows<{ id: string; name: string; slug: string; n: number; since: Date }>(
    db,
    sql`select u.id, u.name, u.slug, count(*)::int as n, min(r.asked_at) as since
        from join_request r join unit u on u.id = r.unit_id and u.closed_at is null
        where r.decided_at is null and r.withdrawn_at is null
          and (u.id = any(${sql.param(units)}::uuid[]) or u.lineage && ${sql.param(subtrees)}::uuid[])
        group by u.id order by since limit 5`,
  );
  return waiting.map(
    (unit): Task => ({
      key: `organisation.requests.${unit.id}`,
      title: t(m.taskRequests, { count: unit.n, unit: unit.name }),
      detail: t(m.taskRequestsDetail, { day: t.day(unit.since) }),
      href: `/unites/${unit.slug}/demandes`,
      action: t(m.taskRequestsAction),
      due: null,
      progress: null,
    }),
  );
};

/** What was answered to a person in the last week, so that the person who reads no mail learns it too. */
export const answersReceived: TaskSource = async (actor) => {
  if (!actor.personId) return [];
  const answered = await rows<{ id: string; name: string; slug: string; accepted: boolean }>(
    db,
    sql`select r.id, u.name, u.slug, r.accepted from join_request r join unit u on u.id = r.unit_id
        where r.person_id = ${actor.personId} and r.decided_at > now() - interval '7 days' and u.closed_at is null
        order by r.decided_at desc limit 3`,
  );
  return answered.map(
    ({ id, name, slug, accepted }): Task => ({
      key: `organisation.answered.${id}`,
      title: t(accepted ? m.taskAccepted : m.taskDeclined, { unit: name }),
      detail: t(accepted ? m.taskAcceptedDetail : m.taskDeclinedDetail),
      href: `/unites/${slug}`,
      action: t(m.taskAnsweredAction),
      due: null,
      progress: null,
    }),
  );
};

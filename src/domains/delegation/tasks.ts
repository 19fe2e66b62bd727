import { t } from "#platform/language/index.ts";
import type { Task } from "#platform/manifest/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { later } from "#platform/time/index.ts";
import { lentTo } from "./listing.ts";
import { m } from "./messages.ts";

/** Tells someone of a power that was just lent to them, or that will soon end. At most 20. */
export async function delegationTasks(actor: Actor): Promise<Task[]> {
  // The person who was lent something in force holds a grant: nobody else needs a query.
  if (!actor.personId || actor.grants.length === 0) return [];
  const now = new Date();
  const lent = (await lentTo(actor.personId)).filter(
    ({ inForce, startsAt, endsAt }) =>
      inForce && (startsAt > later(now, { weeks: -2 }) || endsAt < later(now, { weeks: 1 })),
  );
  return lent.slice(0, 20).map((one) => ({
    key: `organisation.delegation.${one.id}`,
    title: t(m.taskTitle, { unit: one.unit }),
    detail: t(m.taskDetail, { holder: one.holder, until: t.dateTime(one.endsAt) }),
    href: `/mandats/${one.mandateId}/delegations`,
    action: t(m.taskAction),
    due: one.endsAt,
    progress: null,
  }));
}

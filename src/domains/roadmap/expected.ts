import { t } from "#platform/language/index.ts";
import type { Task } from "#platform/manifest/index.ts";
import { type Actor, groundsOf } from "#platform/policy/index.ts";
import { m } from "./messages.ts";
import { listCommitments } from "./reading.ts";
import { sayMeta } from "./saying.tsx";

/** Commitments that this person answers for and that are overdue or silent: someone waits for their word. */
export async function wordsExpected(actor: Actor): Promise<Task[]> {
  if (!actor.personId) return [];
  const answeredBy = { ...groundsOf(actor, "roadmap.report"), personId: actor.personId };
  const { list } = await listCommitments({ answeredBy, concern: "calling", perPage: 20 });
  return list.map((one) => ({
    key: `roadmap.${one.id}`,
    title: t(one.standing.late ? m.taskLate : m.taskSilent, { title: one.title }),
    detail: sayMeta(one),
    href: `/engagements/${one.id}#nouvelles`,
    action: t(m.report),
    due: one.dueOn,
    progress: one.standing.progress / 100,
  }));
}

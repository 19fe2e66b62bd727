import { and, desc, eq, gt, inArray, sql } from "drizzle-orm";
import { db } from "#platform/database/index.ts";
import { t } from "#platform/language/index.ts";
import type { Task } from "#platform/manifest/index.ts";
import { type Actor, canSomewhere } from "#platform/policy/index.ts";
import { m } from "../messages.ts";
import { arrivalBatch } from "../schema.ts";

/** Lists that wait for the person who sent them: to confirm columns, or to look at fates; at most five. */
export async function listTasks(actor: Actor): Promise<Task[]> {
  if (!actor.personId || !canSomewhere(actor, "arrival.import")) return [];
  const waiting = await db
    .select()
    .from(arrivalBatch)
    .where(
      and(
        eq(arrivalBatch.createdBy, actor.personId),
        inArray(arrivalBatch.state, ["mapping", "checked"]),
        gt(arrivalBatch.createdAt, sql`now() - interval '30 days'`),
      ),
    )
    .orderBy(desc(arrivalBatch.createdAt))
    .limit(5);
  return waiting.map((batch) => ({
    key: `arrival.${batch.id}`,
    title: t(m.taskTitle, { file: batch.fileName }),
    detail: t(batch.state === "mapping" ? m.taskMapping : m.taskChecked),
    href: `/administration/arrivee/${batch.id}`,
    action: t(m.taskAction),
    due: null,
    progress: null,
  }));
}

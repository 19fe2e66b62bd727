import { eq, sql } from "drizzle-orm";
import { db } from "#platform/database/index.ts";
import type { Subscription } from "#platform/events/index.ts";
import { commitment } from "./schema.ts";

/**
 * A unit that merged into another leaves it its promises: whoever took it in answers for them from now on. What was
 * said of them stays; delivered twice, nothing is left to pass.
 */
export const passCommitments: Subscription = {
  event: "organisation.merged",
  name: "pass-commitments",
  handle: async ({ from, into }) => {
    if (!from || !into) return;
    await db
      .update(commitment)
      .set({ ownerUnitId: into, revision: sql`${commitment.revision} + 1` })
      .where(eq(commitment.ownerUnitId, from));
  },
};

import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { db, row } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import "./schema.ts";

/**
 * Counts an attempt at a rate-limited action and refuses beyond the limit. Windows are fixed; the caller is stored as a digest.
 * @throws {Refusal} `tooMany`.
 */
export async function rateLimit(
  door: string,
  caller: string,
  limit: { times: number; seconds: number },
): Promise<void> {
  const key = `${door} ${createHash("sha256").update(caller).digest("base64url").slice(0, 16)}`;
  const start = new Date(Math.floor(Date.now() / (limit.seconds * 1000)) * limit.seconds * 1000);
  const counted = await row<{ times: number }>(
    db,
    sql`insert into knock (door, window_start, times) values (${key}, ${start}, 1)
        on conflict (door, window_start) do update set times = knock.times + 1
        returning times`,
  );
  if ((counted?.times ?? 0) > limit.times) throw refuse.tooMany();
}

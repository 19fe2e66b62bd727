import { sql } from "drizzle-orm";
import { db, row, rows } from "#platform/database/index.ts";
import { fateStates } from "./fates.ts";
import { conditions, type FateState, type Listing } from "./reading.ts";

/** How many contributions stand where. */
export type FateCounts = Record<FateState, number> & { total: number };

/** Every contribution ever said, withdrawn ones included. */
export async function countContributions(): Promise<number> {
  return Number((await row<{ n: string }>(db, sql`select count(*) as n from contribution`))?.n ?? 0);
}

/** Where the contributions of a listing stand; the states sum to the total. */
export async function countFates(asked: Omit<Listing, "page" | "perPage"> = {}): Promise<FateCounts> {
  const found = await rows<{ state: FateState; n: number }>(
    db,
    sql`select c.state, count(*)::int as n from contribution c where ${conditions(asked)} group by c.state`,
  );
  const counts = Object.fromEntries(fateStates.map((state) => [state, 0])) as Record<FateState, number>;
  for (const { state, n } of found) counts[state] = n;
  return { ...counts, total: found.reduce((sum, { n }) => sum + n, 0) };
}

/** Contributions by what they are about, or else where they were retained; null for those about nothing. */
export async function countByBlock(
  asked: Omit<Listing, "page" | "perPage"> = {},
): Promise<{ blockId: string | null; count: number; waiting: number }[]> {
  const found = await rows<{ blockId: string | null; n: number; waiting: number }>(
    db,
    sql`select coalesce(c.block_id, c.settled_block_id) as block_id, count(*)::int as n,
          (count(*) filter (where c.state = 'waiting'))::int as waiting
        from contribution c where ${conditions(asked)} group by 1 limit 2000`,
  );
  return found.map(({ blockId, n, waiting }) => ({ blockId: blockId, count: n, waiting }));
}

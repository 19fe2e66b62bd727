import { sql } from "drizzle-orm";
import { db, rows } from "#platform/database/index.ts";

/** The last word of those who carry a commitment, as it stood at an instant. */
export interface OwnersWord {
  status: "planned" | "under_way" | "partly" | "kept" | "abandoned";
  /** 0 to 100. */
  progress: number;
  body: string;
  madeAt: Date;
}

/** The last word given on each commitment before an instant; commitments without any are absent. */
export async function lastWords(commitmentIds: string[], before: Date): Promise<Map<string, OwnersWord>> {
  if (commitmentIds.length === 0) return new Map();
  const found = await rows<OwnersWord & { id: string }>(
    db,
    sql`select distinct on (commitment_id) commitment_id as id, status, progress, body, made_at
        from commitment_update
        where commitment_id = any(${sql.param(commitmentIds)}::uuid[]) and made_at <= ${before}
        order by commitment_id, made_at desc`,
  );
  return new Map(found.map(({ id, ...word }) => [id, word]));
}

import { sql } from "drizzle-orm";
import { db, rows } from "#platform/database/index.ts";
import { t } from "#platform/language/index.ts";
import type { Companion, CompanionPiece } from "#platform/manifest/index.ts";
import { AppraisalBar } from "#ui/bars.tsx";
import { m } from "./messages.ts";

/** What loops said of the commitments of a paragraph when a review last closed: the answer beside the promise. */
export const appraisalsBeside: Companion = {
  key: "reviews",
  of: async ({ blockIds }) => {
    const pieces = new Map<string, CompanionPiece>();
    for (const judged of await judgedIn(blockIds)) {
      const { slug, title, counts } = judged;
      const before = pieces.get(judged.blockId)?.margin;
      const margin = (
        <>
          {before}
          <p>
            <strong>{judged.commitment}</strong> · <a href={`/bilans/${slug}/resultats`}>{title}</a>
          </p>
          <AppraisalBar
            counts={counts}
            label={t(m.loopsSayOf, { commitment: judged.commitment })}
            size="row"
          />
        </>
      );
      pieces.set(judged.blockId, { margin });
    }
    return pieces;
  },
};

interface Judged {
  blockId: string;
  commitment: string;
  slug: string;
  title: string;
  counts: [number, number, number, number];
}

/** Commitments of these blocks with what loops answered in the last closed review that asked about them; one statement. */
function judgedIn(blockIds: readonly string[]): Promise<Judged[]> {
  return rows<Judged>(
    db,
    sql`select distinct on (c.id) c.block_id, c.title as commitment, r.slug, r.title,
          array[sum(t.very_positive), sum(t.rather_positive), sum(t.rather_unsatisfied), sum(t.very_unsatisfied)]::int[] as counts
        from commitment c
        join question q on q.commitment_id = c.id
        join campaign r on r.id = q.campaign_id
        join campaign_closure e on e.campaign_id = r.id
        join tally t on t.campaign_id = r.id and t.question_id = q.id and t.level = 'loop'
        where c.block_id = any(${sql.param([...blockIds])}::uuid[]) and c.withdrawn_at is null
        group by c.id, r.id, e.closed_at
        order by c.id, e.closed_at desc limit 500`,
  );
}

import { type SQL, sql } from "drizzle-orm";
import { db, rows } from "#platform/database/index.ts";

/** Under which headlines of a version a commitment stands; null outside of any. */
interface PlaceOfCommitment {
  axisId: string | null;
  objectiveId: string | null;
}

/**
 * The headlines above each commitment of a text that stands in these blocks or under them, as one version places its
 * paragraphs; by id of the commitment.
 */
export async function placesIn(
  versionId: string,
  textId: string,
  blockIds: readonly string[],
): Promise<Map<string, PlaceOfCommitment>> {
  const asked = sql`any(${sql.param([...blockIds])}::uuid[])`;
  const found = await rows<{ id: string; axisId: string | null; objectiveId: string | null }>(
    db,
    sql`with ${placed(sql`${versionId}::uuid`)}
        select c.id, a.block_id as axis_id, o.block_id as objective_id
        from commitment c
        join placed b on b.block_id = c.block_id
        left join placed a on a.position = b.axis_at and a.kind = 'axis'
        left join placed o on o.position = b.objective_at and o.kind = 'objective'
        where c.text_id = ${textId} and c.withdrawn_at is null
          and (c.block_id = ${asked} or a.block_id = ${asked} or o.block_id = ${asked}) limit 2000`,
  );
  return new Map(found.map((one) => [one.id, { axisId: one.axisId, objectiveId: one.objectiveId }]));
}

/** A common table `placed`: each block of a version with the positions of the headlines above it. */
export function placed(versionId: SQL): SQL {
  return sql`placed as (
    select b.block_id, b.position, b.kind, b.number, b.content,
      max(b.position) filter (where b.kind in ('axis', 'annex')) over upto as axis_at,
      max(b.position) filter (where b.kind in ('objective', 'axis', 'annex')) over upto as objective_at
    from version_block b where b.version_id = ${versionId}
    window upto as (order by b.position)
  )`;
}

/** The version in force of a text; before any is, the one published or drafted last. */
export const versionRead = (textId: string): SQL => sql`(
  select v.id from text_version v left join text_publication p on p.version_id = v.id
  where v.text_id = ${textId}
  order by coalesce(p.in_force_from <= (select movement_today()), false) desc, p.in_force_from desc nulls last, v.number desc limit 1)`;

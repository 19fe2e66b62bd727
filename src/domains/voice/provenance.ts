import { sql } from "drizzle-orm";
import { db, rows } from "#platform/database/index.ts";

/** The voices behind a block of a text: behind an objective, those behind its paragraphs too. */
export interface Provenance {
  blockId: string;
  kind: string;
  number: string | null;
  /** Contributions about it or retained in it; withdrawn ones are left out. */
  voices: number;
  /** Groups that speak, each counted once. */
  groups: number;
  /** Loops that speak, by themselves or through one of their groups. */
  loops: number;
  retained: number;
  notRetained: number;
  /** Words of one of the units, short enough for a margin. */
  quote: string | null;
  /** How many loops the movement has. */
  allLoops: number;
}

interface Found {
  block_id: string;
  kind: string;
  number: string | null;
  voices: number;
  groups: number;
  loops: number;
  retained: number;
  not_retained: number;
  quote: string | null;
  all_loops: number;
}

/** The voices behind these blocks as one version places them, in one statement; blocks without any are left out. */
export async function provenanceOf(versionId: string, blockIds: readonly string[]): Promise<Provenance[]> {
  const found = await rows<Found>(db, provenanceQuery(versionId, blockIds));
  return found.map(({ block_id, not_retained, all_loops, ...rest }) => ({
    blockId: block_id,
    notRetained: not_retained,
    allLoops: all_loops,
    ...rest,
  }));
}

/**
 * `place`: each block of the version under the headline that opens its part. `scope`: each asked block with the blocks
 * whose voices it gathers. `behind`: what is retained there, merges followed back to their first voices.
 */
function provenanceQuery(versionId: string, blockIds: readonly string[]) {
  return sql`
    with recursive place as (
      select block_id, kind, number, count(*) filter (where kind in ('axis', 'objective', 'annex')) over (order by position) as part
      from version_block where version_id = ${versionId}
    ), scope as (
      select a.block_id as asked, a.kind as asked_kind, a.number, coalesce(b.block_id, a.block_id) as block_id
      from place a left join place b on a.kind = 'objective' and b.part = a.part
      where a.block_id = any(${sql.param([...blockIds])}::uuid[]) and a.kind <> 'axis'
    ), behind(id, block_id) as (
      select contribution_id, block_id from outcome
      where block_id in (select block_id from scope) and superseded_at is null and kind = 'retained'
      union
      select o.contribution_id, behind.block_id
      from behind join outcome o on o.merged_into_id = behind.id and o.superseded_at is null
    ), voice as (
      select coalesce(b.id, a.id) as id, coalesce(b.block_id, a.block_id) as block_id, b.id is not null as retained
      from behind b
      full join (select id, block_id from contribution where block_id in (select block_id from scope)) a
        on a.id = b.id and a.block_id = b.block_id
    ), heard as (
      select s.asked, s.asked_kind, s.number, c.id, bool_or(v.retained) as retained, bool_or(f.state = 'not_retained') as refused,
        c.unit_id, c.speaker, u.kind, case when u.kind = 'loop' then u.id else u.parent_id end as loop_id,
        case when c.speaker = 'unit' and length(c.body) between 20 and 180 then c.body end as body
      from scope s
      join voice v on v.block_id = s.block_id
      join contribution c on c.id = v.id and c.withdrawn_at is null
      join contribution_fate f on f.contribution_id = c.id
      join unit u on u.id = c.unit_id
      group by s.asked, s.asked_kind, s.number, c.id, u.id
    )
    select asked as block_id, asked_kind as kind, number, count(*)::int as voices,
      (count(distinct unit_id) filter (where speaker = 'unit' and kind = 'group'))::int as groups,
      (count(distinct loop_id) filter (where kind in ('group', 'loop')))::int as loops,
      (count(*) filter (where retained))::int as retained,
      (count(*) filter (where refused and not retained))::int as not_retained,
      (array_agg(body order by abs(length(body) - 90), id) filter (where body is not null))[1] as quote,
      (select count(*)::int from unit where kind = 'loop' and closed_at is null) as all_loops
    from heard group by asked, asked_kind, number`;
}

import { type SQL, sql } from "drizzle-orm";
import { db, rows } from "#platform/database/index.ts";
import { whileCostly } from "./costly.ts";

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

/** The voices behind the blocks of a version, in one statement; blocks without any are left out. */
export function provenanceOf(versionId: string): Promise<Provenance[]> {
  return whileCostly(`provenance ${versionId}`, async () => {
    return rows<Provenance>(db, provenanceQuery(versionId));
  });
}

/**
 * `scope`: each block with the blocks whose voices it gathers, the paragraphs of its part for an objective.
 * `heard`: each contribution once for each asked block that it is about or was retained in.
 */
function provenanceQuery(versionId: string) {
  return sql`
    with place as (
      select block_id, kind, number, count(*) filter (where kind in ('axis', 'objective', 'annex')) over (order by position) as part
      from version_block where version_id = ${versionId}
    ), scope as (
      select a.block_id as asked, coalesce(b.block_id, a.block_id) as block_id
      from place a left join place b on a.kind = 'objective' and b.part = a.part
      where a.kind <> 'axis'
    ), heard as (
      select s.asked, c.unit_id, c.speaker, c.state, r.asked is not null as retained
      from scope s
      join contribution c on c.block_id = s.block_id and c.state <> 'withdrawn'
      left join scope r on r.asked = s.asked and r.block_id = c.settled_block_id
      union all
      select s.asked, c.unit_id, c.speaker, c.state, true
      from scope s
      join contribution c on c.settled_block_id = s.block_id and c.state <> 'withdrawn'
      where not exists (select from scope o where o.asked = s.asked and o.block_id = c.block_id)
    ), by_unit as (
      select asked, unit_id, count(*) as voices, count(*) filter (where retained) as retained,
        count(*) filter (where state = 'not_retained') as refused, bool_or(speaker = 'unit') as as_unit
      from heard group by asked, unit_id
    )
    select b.asked as block_id, p.kind, p.number, sum(b.voices)::int as voices,
      (count(*) filter (where b.as_unit and u.kind = 'group'))::int as groups,
      (count(distinct case when u.kind = 'loop' then u.id else u.parent_id end)
        filter (where u.kind in ('group', 'loop')))::int as loops,
      sum(b.retained)::int as retained, sum(b.refused)::int as not_retained,
      (select count(*)::int from unit where kind = 'loop' and closed_at is null) as all_loops,
      case when p.kind <> 'objective' then coalesce(
        (${quoteFrom(sql`settled_block_id`)}), (${quoteFrom(sql`block_id`)})
      ) end as quote
    from by_unit b join unit u on u.id = b.unit_id join place p on p.block_id = b.asked
    group by b.asked, p.kind, p.number`;
}

/** The first words of a unit that are short enough for a margin. */
const quoteFrom = (column: SQL) => sql`
  select body from contribution q
  where q.${column} = b.asked and q.speaker = 'unit' and q.state <> 'withdrawn' and length(q.body) between 20 and 180
  order by q.created_at limit 1`;

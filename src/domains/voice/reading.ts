import { type SQL, sql } from "drizzle-orm";
import { db, isId, type Page, row, rows } from "#platform/database/index.ts";
import { searchable } from "#platform/language/index.ts";
import { enough } from "#platform/personal/few.ts";
import type { FateState } from "./schema.ts";

export type { FateState };

/** What became of a contribution. */
export interface Fate {
  state: FateState;
  decidedAt: Date | null;
  /** Retained in this block of this text. */
  textId: string | null;
  blockId: string | null;
  /** The answer, or the reason. */
  reason: string;
  /** The contribution into which it was merged, if it was. */
  mergedIntoId: string | null;
  /** The one that carries the outcome: itself, unless it was merged. */
  carrierId: string;
}

/** A contribution as pages show it: never who wrote it, only in which unit. */
export interface Contribution {
  id: string;
  speaker: "unit" | "person";
  /** The original words; null once withdrawn, except for who wrote them. */
  body: string | null;
  /** What it is about. */
  blockId: string | null;
  campaignId: string | null;
  createdAt: Date;
  withdrawnAt: Date | null;
  unit: { id: string; slug: string; name: string; kind: string };
  /** The unit above, a loop for a group: what a public page names when a person spoke. */
  above: { slug: string; name: string; kind: string } | null;
  fate: Fate;
  /** Whether the reader wrote it for themselves. */
  mine: boolean;
}

/** What to list. Everything left out narrows nothing. */
export interface Listing {
  /** Said in this unit or under it. */
  unitId?: string;
  campaignId?: string;
  /** About one of these blocks, or retained in one of them. */
  blockIds?: readonly string[];
  state?: FateState;
  /** Words searched for in the text. */
  q?: string;
  /** Alike to this contribution: the nearest first. A suggestion, never a decision. */
  near?: string;
  ids?: readonly string[];
  /** Merged, at any distance, into this one. */
  mergedInto?: string;
  /** Written by this person for themselves. */
  personId?: string;
  /**
   * What a person said in a unit of fewer than five members would tell who spoke: a list narrowed to a unit leaves it
   * out, unless they read it themselves. Only those who decide on contributions see all of it (false).
   */
  discreet?: boolean;
  viewerId?: string | null;
  page?: number;
  perPage?: number;
}

/** The most that one list holds: an export. */
export const maxListed = 5000;

/** Contributions of a list, the latest first, with how many there are in all. */
export async function listContributions(asked: Listing): Promise<Page<Contribution>> {
  const perPage = Math.min(asked.perPage ?? 25, maxListed);
  const offset = (Math.max(asked.page ?? 1, 1) - 1) * perPage;
  const where = conditions(asked);
  const order = sql`${nearness(asked.near)} c.created_at desc, c.id desc`;
  const [found, counted] = await Promise.all([
    rows<Found>(
      db,
      sql`with page as (select c.* from contribution c where ${where} order by ${order} limit ${perPage} offset ${offset})
          select ${columns(asked.viewerId ?? null)}
          from page c
          join contribution_fate f on f.contribution_id = c.id
          join unit u on u.id = c.unit_id
          left join unit above on above.id = u.parent_id
          order by ${order}`,
    ),
    row<{ n: number }>(db, sql`select count(*)::int as n from contribution c where ${where}`),
  ]);
  return { list: found.map(toContribution), total: counted?.n ?? 0 };
}

/** A contribution by its id, or null. Contributions are public; their authors never are. */
export async function contributionById(
  id: string,
  viewerId: string | null = null,
): Promise<Contribution | null> {
  if (!isId(id)) return null;
  return (await listContributions({ ids: [id], viewerId })).list[0] ?? null;
}

/** The latest contributions said in a unit or under it, at most 200, for a page about that unit. */
export async function contributionsOf(
  unitId: string,
  options: Omit<Listing, "unitId"> = {},
): Promise<Contribution[]> {
  return (await listContributions({ perPage: 200, ...options, unitId })).list;
}

/** The contributions of a review campaign, of one unit if asked, at most 200. */
export async function contributionsIn(
  campaignId: string,
  options: Omit<Listing, "campaignId"> = {},
): Promise<Contribution[]> {
  return (await listContributions({ perPage: 200, ...options, campaignId })).list;
}

/** What a person said for themselves, the latest first, with what became of it; at most 10. */
export async function saidBy(personId: string, limit = 10): Promise<Contribution[]> {
  return (await listContributions({ personId, viewerId: personId, perPage: Math.min(limit, 50) })).list;
}

/** The where clause of a listing, on `c` (contribution). */
export function conditions(asked: Listing): SQL {
  const q = searchable(asked.q ?? "");
  const blocks = sql.param([...(asked.blockIds ?? [])]);
  const all: (SQL | false | undefined)[] = [
    asked.unitId !== undefined &&
      sql`c.unit_id in (select id from unit where lineage @> array[${asked.unitId}::uuid])`,
    asked.campaignId !== undefined && sql`c.campaign_id = ${asked.campaignId}::uuid`,
    asked.blockIds &&
      sql`(c.block_id = any(${blocks}::uuid[]) or c.settled_block_id = any(${blocks}::uuid[]))`,
    asked.state && sql`c.state = ${asked.state}`,
    q !== "" &&
      sql`to_tsvector('french', c.search_body) @@ websearch_to_tsquery('french', ${q}) and c.withdrawn_at is null`,
    asked.near !== undefined &&
      sql`c.id <> ${asked.near}::uuid and c.withdrawn_at is null
        and c.search_body % (select search_body from contribution where id = ${asked.near}::uuid)`,
    asked.ids && sql`c.id = any(${sql.param([...asked.ids])}::uuid[])`,
    asked.mergedInto !== undefined && sql`c.id in (${mergedUnder(asked.mergedInto)})`,
    asked.personId !== undefined && sql`c.person_id = ${asked.personId}::uuid and c.speaker = 'person'`,
    asked.unitId !== undefined && asked.discreet !== false && discretion(asked.viewerId ?? null),
  ];
  return sql.join(
    [sql`true`, ...all.filter((one) => one !== false && one !== undefined)] as SQL[],
    sql` and `,
  );
}

const mergedUnder = (id: string) => sql`
  with recursive under(id) as (
    select contribution_id from outcome where merged_into_id = ${id}::uuid and superseded_at is null
    union
    select o.contribution_id from under join outcome o on o.merged_into_id = under.id and o.superseded_at is null
  ) select id from under`;

const discretion = (viewerId: string | null) => sql`(
  c.speaker = 'unit' or c.person_id = ${viewerId}::uuid
  or ${enough(sql`(select count(*) from member_now m where m.unit_id = c.unit_id)`)})`;

const nearness = (near: string | undefined) =>
  near === undefined
    ? sql``
    : sql`similarity(c.search_body, (select search_body from contribution where id = ${near}::uuid)) desc,`;

const columns = (viewerId: string | null) => sql`
  c.id, c.speaker, c.block_id, c.campaign_id, c.created_at, c.withdrawn_at,
  case when c.withdrawn_at is null or c.person_id = ${viewerId}::uuid then c.body end as body,
  coalesce(c.speaker = 'person' and c.person_id = ${viewerId}::uuid, false) as mine,
  jsonb_build_object('id', u.id, 'slug', u.slug, 'name', u.name, 'kind', u.kind) as unit,
  case when above.id is not null then
    jsonb_build_object('slug', above.slug, 'name', above.name, 'kind', above.kind) end as above,
  f.state, f.decided_at, f.text_id, f.block_id as fate_block_id, coalesce(f.reason, '') as reason,
  f.merged_into_id, f.carrier_id`;

type Found = Omit<Contribution, "fate"> & Omit<Fate, "blockId"> & { fateBlockId: string | null };

function toContribution(found: Found): Contribution {
  const { state, decidedAt, textId, fateBlockId: blockId, reason, mergedIntoId, carrierId, ...one } = found;
  return { ...one, fate: { state, decidedAt, textId, blockId, reason, mergedIntoId, carrierId } };
}

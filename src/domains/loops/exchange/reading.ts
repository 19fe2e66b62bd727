import { sql } from "drizzle-orm";
import { db, isId, listed, type Page, row, rows } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { type Actor, canSomewhere } from "#platform/policy/index.ts";
import type { Label } from "../role/states.ts";
import { type Side, sideOf, withinReach } from "./sides.ts";

/** An exchange as somebody who takes part in it sees it. */
export interface Exchange {
  id: string;
  subject: string;
  loopId: string;
  loopName: string;
  loopSlug: string;
  spaceId: string;
  spaceName: string;
  spaceSlug: string;
  kind: string;
  label: Label;
  side: Side;
  words: number;
  lastAt: Date;
  lastSide: Side;
  /** Words of the other side that this person has not read. */
  unread: number;
  /** Written to all loops at once: the same for each of them. */
  batchId: string | null;
}

/** Something that a space wrote to all loops at once, and how many have answered. */
export interface Batch {
  id: string;
  subject: string;
  spaceName: string;
  spaceSlug: string;
  label: Label;
  at: Date;
  loops: number;
  answered: number;
}

/** What was said, by whom, speaking for which side. A person who was erased has no name left. */
export interface Word {
  id: string;
  side: Side;
  author: string | null;
  mine: boolean;
  body: string;
  saidAt: Date;
}

const pageSize = 25;

interface ExchangeFilter {
  unread?: boolean;
  loopId?: string;
  spaceId?: string;
  /** Those of one letter to all loops, answered or not. */
  batchId?: string;
  page?: number;
}

/**
 * Exchanges in which somebody takes part, the latest word first; pages of 25. What their space wrote to all loops shows
 * there once a loop has answered; {@link batchesOf} sums up the rest.
 */
export async function exchangesOf(actor: Actor, filter: ExchangeFilter = {}): Promise<Page<Exchange>> {
  if (!canSomewhere(actor, "loops.write")) return { list: [], total: 0 };
  const page = filter.page ?? 1;
  return listed(
    db,
    sql`select *, count(*) over ()::int as total from (${seenBy(actor)}) seen
        where ${filter.unread ? sql`unread > 0` : sql`true`}
          and ${filter.loopId ? sql`loop_id = ${filter.loopId}` : sql`true`}
          and ${filter.batchId ? sql`batch_id = ${filter.batchId}` : sql`(batch_id is null or side = 'loop' or answered)`}
          and ${filter.spaceId ? sql`space_id = ${filter.spaceId}` : sql`true`}
        order by last_at desc, id limit ${pageSize} offset ${(page - 1) * pageSize}`,
  );
}

/** What the spaces of this person wrote to all loops at once, the latest first, at most 10; of one space if asked. */
export async function batchesOf(actor: Actor, spaceId?: string): Promise<Batch[]> {
  if (!canSomewhere(actor, "loops.write")) return [];
  return rows<Batch>(
    db,
    sql`select batch_id as id, min(subject) as subject, min(space_name) as space_name, min(space_slug) as space_slug,
          min(label::text)::jsonb as label, min(started_at) as at, count(*)::int as loops,
          (count(*) filter (where answered))::int as answered
        from (${seenBy(actor)}) seen
        where side = 'space' and batch_id is not null and ${spaceId ? sql`space_id = ${spaceId}` : sql`true`}
        group by batch_id order by min(started_at) desc limit 10`,
  );
}

/** An exchange, for those who take part in it. @throws {Refusal} `notFound` for anyone else. */
export async function exchangeFor(actor: Actor, id: string): Promise<Exchange> {
  if (!isId(id) || !canSomewhere(actor, "loops.write")) throw refuse.notFound();
  const found = await row<Exchange>(db, sql`select * from (${seenBy(actor, id)}) seen`);
  if (!found) throw refuse.notFound();
  return found;
}

/** What was said in an exchange, from the first word; the latest 200. Check {@link exchangeFor} before. */
export async function wordsOf(actor: Actor, exchangeId: string): Promise<Word[]> {
  return rows<Word>(
    db,
    sql`select * from (
          select w.id, w.side, p.given_name || ' ' || p.family_name as author,
            coalesce(w.author_id = ${actor.personId}::uuid, false) as mine, w.body, w.said_at
          from exchange_word w left join person p on p.id = w.author_id
          where w.exchange_id = ${exchangeId} order by w.said_at desc, w.id desc limit 200
        ) latest order by said_at, id`,
  );
}

function seenBy(actor: Actor, id?: string) {
  return sql`select e.id, e.subject, e.started_at, e.loop_id, l.name as loop_name, l.slug as loop_slug,
      e.space_id, s.name as space_name, s.slug as space_slug, e.kind_key as kind,
      coalesce(k.label, jsonb_build_object('fr', e.kind_key, 'en', e.kind_key)) as label, e.side, e.batch_id,
      said.words, said.answered, said.last_at, said.last_side, said.unread
    from (
      select e.*, ${sideOf(actor)} as side from exchange e
      where ${id ? sql`e.id = ${id}` : withinReach(actor)}
    ) e
    join unit l on l.id = e.loop_id
    join unit s on s.id = e.space_id
    left join mandate_kind_now k on k.key = e.kind_key
    left join exchange_reading r on r.exchange_id = e.id and r.person_id = ${actor.personId}::uuid
    cross join lateral (
      select count(*)::int as words, bool_or(w.side = 'loop') as answered, max(w.said_at) as last_at,
        (array_agg(w.side order by w.said_at desc, w.id desc))[1] as last_side,
        (count(*) filter (where w.side::text <> e.side
          and w.said_at > coalesce(r.read_at, '-infinity')))::int as unread
      from exchange_word w where w.exchange_id = e.id
    ) said
    where e.side is not null`;
}

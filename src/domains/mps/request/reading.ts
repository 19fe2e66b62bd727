import { asc, eq, sql } from "drizzle-orm";
import { type Unit, unitById } from "#domains/units/index.ts";
import { db, listed, type Page, row, rows } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { type Actor, can } from "#platform/policy/index.ts";
import { type Day, later } from "#platform/time/index.ts";
import { mpRequest, mpRequestStep } from "../schema.ts";

export type RequestState = (typeof mpRequest.$inferSelect)["state"];

export interface RequestSeen extends Omit<typeof mpRequest.$inferSelect, "loopId"> {
  loop: Unit;
  /** Whether the reader is the loop’s liaison MP. */
  mine: boolean;
  /** Whether the reader answers for the loop. */
  ours: boolean;
  steps: (typeof mpRequestStep.$inferSelect)[];
}

/**
 * A request, for the liaison MP of the loop and those who answer for the loop: for anyone else it does not exist.
 * @throws {Refusal} `notFound`.
 */
export async function requestFor(actor: Actor, id: string): Promise<RequestSeen> {
  const [found] = await db.select().from(mpRequest).where(eq(mpRequest.id, id));
  if (!found) throw refuse.notFound();
  const { loopId, ...request } = found;
  const loop = await unitById(loopId);
  const mine = (await loopsServedBy(actor)).some((served) => served.id === loopId);
  const ours = can(actor, "loops.write", loop);
  if (!mine && !ours) throw refuse.notFound();
  const steps = await db
    .select()
    .from(mpRequestStep)
    .where(eq(mpRequestStep.requestId, id))
    .orderBy(asc(mpRequestStep.at), asc(mpRequestStep.id))
    .limit(100);
  return { ...request, loop, mine, ours, steps };
}

/** A loop of which someone is the liaison MP today. */
interface ServedLoop {
  id: string;
  slug: string;
  name: string;
  since: Date;
  waiting: number;
}

/** Loops of which the actor is the liaison MP today, with what waits for an answer. At most 50. */
export async function loopsServedBy(actor: Actor): Promise<ServedLoop[]> {
  if (!actor.personId) return [];
  return rows<ServedLoop>(
    db,
    sql`select u.id, u.slug, u.name, min(m.starts_at) as since,
          (select count(*)::int from mp_request r where r.loop_id = u.id and r.state = 'waiting') as waiting
        from mandate_now m join unit u on u.id = m.unit_id and u.closed_at is null
        where m.person_id = ${actor.personId} and m.kind_key = 'loop_mp'
        group by u.id order by u.search_name limit 50`,
  );
}

/** A request in a list. */
export interface RequestRow {
  id: string;
  loopId: string;
  loop: string;
  subject: string;
  wishedOn: Day | null;
  state: RequestState;
  askedAt: Date;
  answeredAt: Date | null;
}

/** Requests of loops, those that wait first, then the newest; one page. The caller has checked who asks. */
export async function requestsOf(
  loopIds: readonly string[],
  page = 1,
  perPage = 20,
): Promise<Page<RequestRow>> {
  if (loopIds.length === 0) return { list: [], total: 0 };
  return listed<RequestRow>(
    db,
    sql`select r.id, r.loop_id, u.name as loop, r.subject, r.wished_on, r.state, r.asked_at, r.answered_at,
          count(*) over () as total
        from mp_request r join unit u on u.id = r.loop_id where r.loop_id = any(${sql.param([...loopIds])}::uuid[])
        order by r.state <> 'waiting', case when r.state = 'waiting' then r.asked_at end, r.asked_at desc, r.id
        limit ${perPage} offset ${(Math.max(1, page) - 1) * perPage}`,
  );
}

/** Days within which an MP is expected to answer a loop. */
export const daysToAnswer = 14;

/** When an answer is due. */
export const dueAt = ({ askedAt }: Pick<RequestRow, "askedAt">): Date =>
  later(askedAt, { days: daysToAnswer });

/** Whether a request has waited for longer than an MP is given. */
export function isSilent(
  { state, askedAt }: Pick<RequestRow, "state" | "askedAt">,
  now = new Date(),
): boolean {
  return state === "waiting" && dueAt({ askedAt }) < now;
}

/** What loops asked and MPs answered over a year, without a word of it. */
interface RequestFigures {
  asked: number;
  answered: number;
  inTime: number;
  accepted: number;
  declined: number;
  done: number;
  /** Waiting for longer than an MP is given. */
  silent: number;
  /** Loops that asked something. */
  loops: number;
}

/** Figures of the last twelve months for the whole movement; requests taken back are not counted. */
export async function requestFigures(): Promise<RequestFigures> {
  const found = await row<RequestFigures>(
    db,
    sql`select count(*)::int as asked, count(answered_at)::int as answered,
          count(*) filter (where answered_at <= asked_at + make_interval(days => ${daysToAnswer}))::int as in_time,
          count(*) filter (where state = 'accepted')::int as accepted,
          count(*) filter (where state = 'declined')::int as declined,
          count(*) filter (where state = 'done')::int as done,
          count(*) filter (where state = 'waiting' and asked_at < now() - make_interval(days => ${daysToAnswer}))::int as silent,
          count(distinct loop_id)::int as loops
        from mp_request where state <> 'withdrawn' and asked_at > now() - interval '1 year'`,
  );
  return found!;
}

import { sql } from "drizzle-orm";
import { actsAt, isBalanced, nonBinaryAt } from "#domains/loops/index.ts";
import { movement } from "#domains/movement/index.ts";
import { dayThen, type Reader, rows } from "#platform/database/index.ts";
import { areMany } from "#platform/personal/few.ts";
import { begins, type Day, dayOf, later, plus } from "#platform/time/index.ts";
import { type MatterKind, matterKinds, pairRole } from "./matter.ts";

/** What a year of the measure came to (§28). Null: hidden, since fewer than five loops stand behind it. */
export interface PairFigures {
  /** First and last day counted. */
  from: string;
  to: string;
  loops: number;
  /** Loops where at least one person is named. */
  begun: number;
  /** Loops whose pair is complete and balanced. */
  complete: number;
  /** Complete pairs named by consensus, both of them. */
  byConsensus: number | null;
  /** Complete pairs who have both followed the training. */
  trained: number | null;
  /** Loops where nobody is named, by how long. */
  vacant: { never: number; quarter: number; year: number; longer: number };
  matters: { kind: MatterKind; opened: number | null; closed: number | null }[];
  regions: RegionFigures[];
  /** Complete pairs at the end of each month, the last one on the last day counted. */
  months: { on: string; complete: number }[];
}

interface RegionFigures {
  /** Region of the loops' departments; null for those abroad or without a place. */
  name: string | null;
  loops: number;
  begun: number;
  complete: number;
}

/** A loop and its pair on a day. */
export interface PairStanding {
  loopId: string;
  region: string | null;
  held: number;
  complete: boolean;
  byConsensus: boolean;
  trained: boolean;
  /** Days since the last holder left; null when somebody holds it or nobody ever has. */
  vacantDays: number | null;
}

/** Counts a year of the measure, up to an instant within it or to its end. Names nobody. */
export async function countPairs(reader: Reader, year: number, now = new Date()): Promise<PairFigures> {
  const { zone } = await movement();
  const from: Day = `${year}-01-01`;
  const ends = Array.from({ length: 12 }, (_, month) => endOfMonths(from, month + 1, zone));
  const at = now < ends[11]! ? now : ends[11]!;
  const to = dayOf(at, zone);
  const [standings, matters, months] = [
    await pairStandings(reader, at),
    await countMatters(reader, from, to),
    await completeByMonth(reader, [...ends.filter((end) => end < at), at], at),
  ];
  return { from, to, ...sumOf(standings), matters, regions: byRegion(standings), months };
}

/** What the standings of all loops come to; small counts about what people did are hidden. */
export function sumOf(standings: readonly PairStanding[]) {
  const count = (which: (one: PairStanding) => boolean) => standings.filter(which).length;
  const vacantFor = (least: number, most: number) =>
    count(({ vacantDays }) => vacantDays !== null && vacantDays >= least && vacantDays < most);
  const complete = count((one) => one.complete);
  // Each pair is two people who can be named: what they did is told of many pairs only.
  const hidden = (n: number) => (areMany(complete) ? n : null);
  return {
    loops: standings.length,
    begun: count((one) => one.held > 0),
    complete,
    byConsensus: hidden(count((one) => one.complete && one.byConsensus)),
    trained: hidden(count((one) => one.complete && one.trained)),
    vacant: {
      never: count((one) => one.held === 0 && one.vacantDays === null),
      quarter: vacantFor(0, 90),
      year: vacantFor(90, 365),
      longer: vacantFor(365, Number.POSITIVE_INFINITY),
    },
  };
}

function byRegion(standings: readonly PairStanding[]): RegionFigures[] {
  const regions = Map.groupBy(standings, ({ region }) => region);
  return [...regions]
    .map(([name, all]) => ({
      name,
      loops: all.length,
      begun: all.filter(({ held }) => held > 0).length,
      complete: all.filter(({ complete }) => complete).length,
    }))
    .sort((a, b) => (a.name === null ? 1 : b.name === null ? -1 : a.name.localeCompare(b.name, "fr")));
}

/** Each loop that was open then, with its pair as it stood at an instant. A rule set aside does not make a pair. */
export async function pairStandings(reader: Reader, at: Date): Promise<PairStanding[]> {
  const how = await nonBinaryAt(reader, at);
  const then = sql`${at}::timestamptz`;
  const day = dayThen(at);
  return rows<PairStanding>(
    reader,
    sql`select u.id as loop_id, r.name as region, coalesce(h.held, 0) as held,
          coalesce(h.complete, false) as complete,
          coalesce(h.consensus, false) as by_consensus, coalesce(h.trained, false) as trained,
          case when coalesce(h.held, 0) = 0 then ${day} - (h.last_end at time zone movement_zone())::date
          end as vacant_days
        from unit u
        left join place d on d.id = u.place_id
        left join place r on r.id = d.region_id
        left join lateral (
          select (count(distinct m.person_id) filter (where m.now))::int as held,
            ${isBalanced(how, "m", sql`m.now`)} as complete,
            bool_and(m.means = 'consensus') filter (where m.now) as consensus,
            bool_and(not exists (
              select from mandate_kind_now k cross join lateral jsonb_array_elements(k.conditions -> 'trainings') asked
              where k.key = ${pairRole} and not exists (
                select from qualification q where q.person_id = m.person_id and q.training = asked ->> 'key'
                  and q.followed_on <= ${day} and (q.expires_on is null or q.expires_on >= ${day}))
            )) filter (where m.now) as trained,
            max(m.ends_at) filter (where m.ends_at <= ${then}) as last_end
          from (
            select held.*, p.gender, ${actsAt("held", then)} as now
            from mandate held join person p on p.id = held.person_id
            where held.unit_id = u.id and held.kind_key = ${pairRole} and held.starts_at <= ${then}
          ) m
        ) h on true
        where u.kind = 'loop' and (u.closed_at is null or u.closed_at > ${then})
        order by u.search_name`,
  );
}

async function countMatters(reader: Reader, from: string, to: string): Promise<PairFigures["matters"]> {
  const found = await rows<{ kind: MatterKind; opened: number; closed: number; loops: number }>(
    reader,
    sql`select kind, (count(*) filter (where opened_on between ${from}::date and ${to}::date))::int as opened,
          (count(*) filter (where closed_on between ${from}::date and ${to}::date))::int as closed,
          count(distinct loop_id)::int as loops
        from handled_matter
        where opened_on between ${from}::date and ${to}::date or closed_on between ${from}::date and ${to}::date
        group by kind`,
  );
  return matterKinds.map((kind) => {
    const one = found.find((other) => other.kind === kind);
    if (!one) return { kind, opened: 0, closed: 0 };
    const shown = areMany(one.loops);
    return { kind, opened: shown ? one.opened : null, closed: shown ? one.closed : null };
  });
}

/** The last instant of so many months. */
const endOfMonths = (from: Day, months: number, zone: string) =>
  later(begins(plus(from, { months }), zone), { milliseconds: -1 });

async function completeByMonth(reader: Reader, ends: Date[], at: Date): Promise<PairFigures["months"]> {
  const how = await nonBinaryAt(reader, at);
  return rows(
    reader,
    sql`select to_char(e.at at time zone movement_zone(), 'YYYY-MM-DD') as "on", count(full_pair.unit_id)::int as complete
        from unnest(${sql.param(ends.map((end) => end.toISOString()))}::timestamptz[]) as e(at)
        left join lateral (
          select m.unit_id
          from (
            select held.unit_id, held.person_id, p.gender
            from mandate held
            join unit u on u.id = held.unit_id and u.kind = 'loop' and (u.closed_at is null or u.closed_at > e.at)
            join person p on p.id = held.person_id
            where held.kind_key = ${pairRole} and ${actsAt("held", sql`e.at`)}
          ) m
          group by m.unit_id having ${isBalanced(how, "m", sql`true`)}
        ) full_pair on true
        group by e.at order by e.at`,
  );
}

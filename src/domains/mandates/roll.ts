import { sql } from "drizzle-orm";
import { type Reader, rows } from "#platform/database/index.ts";
import type { Stated } from "./parity/rule.ts";

/** A mandate as the rules of numbers and of parity see it. */
export interface Held {
  id: string;
  unitId: string;
  kind: string;
  personId: string;
  startsAt: Date;
  endsAt: Date | null;
  substituteForId: string | null;
  gender: Stated;
}

/** A stretch of time; null: without an end. */
export interface Span {
  startsAt: Date;
  endsAt: Date | null;
}

/** Whether a mandate is in force at an instant: from its first moment, up to but excluding its last. */
export function isOn(held: Span, at: Date): boolean {
  return held.startsAt <= at && (held.endsAt === null || held.endsAt > at);
}

/** Whether two stretches share a moment. */
export function overlap(a: Span, b: Span): boolean {
  const ends = (span: Span) => span.endsAt?.getTime() ?? Number.POSITIVE_INFINITY;
  const [startA, startB] = [a.startsAt.getTime(), b.startsAt.getTime()];
  return Math.max(startA, startB) < Math.min(ends(a), ends(b));
}

/**
 * Who acts at an instant, each once, in the order in which they came: a substitute stands in the place of whom they
 * replace, whose mandate goes on meanwhile.
 */
export function actingAt(roll: readonly Held[], at: Date): Held[] {
  const on = roll.filter((held) => isOn(held, at));
  const replaced = new Map(
    on.flatMap((held) => (held.substituteForId ? [[held.substituteForId, held]] : [])),
  );
  const came = (held: Held) => {
    const place = on.find((other) => other.id === held.substituteForId);
    return (place ?? held).startsAt.getTime();
  };
  const acting = on
    .filter((held) => !replaced.has(held.id))
    .sort((a, b) => came(a) - came(b) || (a.id < b.id ? -1 : 1));
  return acting.filter((held, index) => acting.findIndex((one) => one.personId === held.personId) === index);
}

/** Instants within some stretches at which who holds what may change: their beginnings, and every start and end. */
export function turningPoints(spans: readonly Span[], ...rolls: readonly (readonly Held[])[]): Date[] {
  const within = (at: Date) => spans.some((span) => isOn(span, at));
  const moments = [
    ...spans.map((span) => span.startsAt),
    ...rolls.flat().flatMap((held) => (held.endsAt ? [held.startsAt, held.endsAt] : [held.startsAt])),
  ];
  const distinct = [...new Set(moments.map((at) => at.getTime()))].sort((a, b) => a - b);
  return distinct.map((at) => new Date(at)).filter(within);
}

/** A mandate as it stands, with what its rules look at. */
export interface HeldRow extends Held {
  title: string | null;
  underId: string | null;
  /** The right that gives it, when it is kept by the program. */
  rightId: string | null;
  lineage: string[];
}

const columns = sql`m.id, m.unit_id, m.kind_key as kind, m.person_id,
  m.starts_at, m.ends_at, m.substitute_for_id, p.gender,
  m.title, m.under_id, m.right_id, u.lineage`;
const source = sql`mandate m join person p on p.id = m.person_id join unit u on u.id = m.unit_id`;

const ids = (all: readonly string[]) => sql`${sql.param([...all])}::uuid[]`;

/** Mandates of some units that are in force at an instant or begin later. */
export async function rollOf(reader: Reader, units: readonly string[], from: Date): Promise<HeldRow[]> {
  if (units.length === 0) return [];
  return rows<HeldRow>(
    reader,
    sql`select ${columns} from ${source}
        where m.unit_id = any(${ids(units)}) and (m.ends_at is null or m.ends_at > ${from})
        order by m.starts_at, m.id`,
  );
}

/** Every mandate that some people hold, held or are to hold, but those that never began. */
export async function mandatesOfPeople(reader: Reader, people: readonly string[]): Promise<HeldRow[]> {
  if (people.length === 0) return [];
  return rows<HeldRow>(
    reader,
    sql`select ${columns} from ${source}
        where m.person_id = any(${ids(people)}) and (m.ends_at is null or m.ends_at > m.starts_at)
        order by m.starts_at, m.id`,
  );
}

/** Mandates by their ids. */
export async function mandatesByIds(
  reader: Reader,
  all: readonly (string | null | undefined)[],
): Promise<HeldRow[]> {
  const asked = all.filter((id) => id != null);
  if (asked.length === 0) return [];
  return rows<HeldRow>(reader, sql`select ${columns} from ${source} where m.id = any(${ids(asked)})`);
}

/** What stands under a mandate or replaces it for a time, down to the last: it ends with it. */
export async function dependentsOf(reader: Reader, mandateId: string): Promise<HeldRow[]> {
  return rows<HeldRow>(
    reader,
    sql`with recursive below(id) as (
          select ${mandateId}::uuid
          union
          select m.id from below join mandate m on m.under_id = below.id or m.substitute_for_id = below.id
        )
        select ${columns} from ${source} where m.id in (select id from below) and m.id <> ${mandateId}
        order by m.starts_at, m.id limit 500`,
  );
}

import { sql } from "drizzle-orm";
import { type Reader, rows } from "#platform/database/index.ts";
import type { Held } from "./roll.ts";

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
export async function mandatesByIds(reader: Reader, all: readonly string[]): Promise<HeldRow[]> {
  if (all.length === 0) return [];
  return rows<HeldRow>(reader, sql`select ${columns} from ${source} where m.id = any(${ids(all)})`);
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

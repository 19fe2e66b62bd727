import { desc, eq, or, sql } from "drizzle-orm";
import { db, inForceAt, type Reader, row, rows } from "#platform/database/index.ts";
import { type Day, ends, later, today } from "#platform/time/index.ts";
import { unitChange } from "./schema.ts";

/** A unit as it was on a day. */
export interface UnitThen {
  id: string;
  kind: string;
  slug: string;
  name: string;
  nameOf: string;
  parentId: string | null;
  placeId: string | null;
}

const columns = sql.raw(`v.unit_id as id, v.kind, v.slug, v.name, v.name_of, v.parent_id,
  v.place_id`);
const stood = (at: Date) => inForceAt("v", at, "valid_from", "valid_to");

/** What a unit was at an instant; null before it was founded and while it was closed. */
export function unitAsOf(id: string, at: Date, reader: Reader = db): Promise<UnitThen | null> {
  return row(reader, sql`select ${columns} from unit_version v where v.unit_id = ${id} and ${stood(at)}`);
}

/**
 * The units open at an instant, by name: the whole tree as it was. `kinds` narrows it; at most 20,000 units.
 * A parent that is not among them was of another kind.
 */
export function treeAsOf(
  at: Date,
  { kinds, limit = 20_000 }: { kinds?: readonly string[]; limit?: number } = {},
  reader: Reader = db,
): Promise<UnitThen[]> {
  const only = kinds ? sql`and v.kind = any(${sql.param([...kinds])}::text[])` : sql``;
  return rows(
    reader,
    sql`select ${columns} from unit_version v where ${stood(at)} ${only}
        order by v.search_name, v.unit_id limit ${Math.min(limit, 20_000)}`,
  );
}

/** What stood directly under a unit at an instant, by name, at most 500. */
export function unitsUnderAsOf(parentId: string, at: Date): Promise<UnitThen[]> {
  return rows(
    db,
    sql`select ${columns} from unit_version v where v.parent_id = ${parentId} and ${stood(at)}
        order by v.search_name limit 500`,
  );
}

/** « As it was on that day » means once the day was over: its last instant. Today, and on days to come, now. */
export function onceOver(day: Day, zone: string): { day: Day; at: Date } {
  const now = new Date();
  const here = today(zone, now);
  return day < here ? { day, at: later(ends(day, zone), { milliseconds: -1 }) } : { day: here, at: now };
}

/** A step in the life of a unit, with the other unit that it concerns. */
export interface StepTold {
  id: string;
  unitId: string;
  kind: (typeof unitChange.kind.enumValues)[number];
  details: Record<string, unknown>;
  reason: string;
  at: Date;
  own: { name: string; slug: string };
  other: { id: string; name: string; slug: string; closed: boolean } | null;
}

/** Steps told on one page. */
export const stepsPerPage = 50;

/** The life of a unit, the latest step first: its own steps, and those of others that merged into it. */
export async function lifeOf(unitId: string, page = 1): Promise<StepTold[]> {
  return rows(
    db,
    sql`select c.id, c.unit_id, c.kind, c.details, c.reason, c.at,
          jsonb_build_object('name', u.name, 'slug', u.slug) as own,
          case when o.id is not null then
            jsonb_build_object('id', o.id, 'name', o.name, 'slug', o.slug, 'closed', o.closed_at is not null) end as other
        from unit_change c join unit u on u.id = c.unit_id left join unit o on o.id = c.other_id
        where c.unit_id = ${unitId} or (c.other_id = ${unitId} and c.kind = 'merged')
        order by c.at desc, c.id desc limit ${stepsPerPage} offset ${(page - 1) * stepsPerPage}`,
  );
}

/** How many steps the life of a unit has. */
export async function stepsOf(unitId: string): Promise<number> {
  return db.$count(unitChange, or(eq(unitChange.unitId, unitId), eq(unitChange.otherId, unitId)));
}

/** The step by which a unit closed, if it is closed: closed by itself, or merged into another. */
export async function howItClosed(unitId: string): Promise<StepTold | null> {
  const [last] = await db
    .select({ id: unitChange.id, kind: unitChange.kind })
    .from(unitChange)
    .where(eq(unitChange.unitId, unitId))
    .orderBy(desc(unitChange.at), desc(unitChange.id))
    .limit(1);
  if (!last || (last.kind !== "closed" && last.kind !== "merged")) return null;
  return (await lifeOf(unitId)).find((step) => step.id === last.id) ?? null;
}

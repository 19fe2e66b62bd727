import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { row, run, type Transaction } from "#platform/database/index.ts";
import { refuseKind } from "./refusals.ts";

/** A version of a kind: what it was, is or will be during a time. */
export interface Version {
  id: string;
  key: string;
  validFrom: Date;
  validTo: Date | null;
}

/** All that there is to know of a kind in time. At most one version is in force, and at most one change is planned. */
export interface Course<V extends Version> {
  /** Oldest first. */
  past: V[];
  now: V | null;
  /** The version that a day to come will bring. */
  planned: V | null;
  /** The day on which the kind ends, where nothing follows. */
  endsAt: Date | null;
}

/** Where the versions of a sort of kinds are. */
export type Table = "unit_kind" | "mandate_kind";

/** Sorts the versions of one kind by where they stand from an instant. */
export function courseOf<V extends Version>(versions: readonly V[], at: Date): Course<V> {
  const sorted = [...versions].sort((a, b) => a.validFrom.getTime() - b.validFrom.getTime());
  const now = sorted.find((v) => v.validFrom <= at && (!v.validTo || v.validTo > at)) ?? null;
  const planned = sorted.find((v) => v.validFrom > at) ?? null;
  const past = sorted.filter((v) => v.validTo !== null && v.validTo <= at);
  return { past, now, planned, endsAt: planned ? planned.validTo : (now?.validTo ?? null) };
}

/** What a form showed of a kind, in a few letters: it tells whether someone changed it in the meantime. */
export function seenOf(course: Course<Version>): string {
  const words = [course.now?.id, course.planned?.id, course.planned?.validFrom, course.endsAt];
  return createHash("sha256").update(JSON.stringify(words)).digest("base64url").slice(0, 16);
}

/** The instant of a change of kinds; everyone else who changes one waits until this transaction ends. */
export async function momentOfKinds(tx: Transaction): Promise<Date> {
  await run(tx, sql`select pg_advisory_xact_lock(hashtext('organisation.kinds'))`);
  const moment = await row<{ ms: number }>(
    tx,
    sql`select floor(extract(epoch from clock_timestamp()) * 1000)::float8 as ms`,
  );
  return new Date(moment!.ms);
}

const furthest = 10 * 366 * 86_400_000;

/** When a change begins: now where nothing was asked. @throws {Refusal} `notToCome`, `tooFar`. */
export function beginning(asked: Date | null | undefined, now: Date): Date {
  if (!asked) return now;
  if (asked <= now) throw refuseKind.notToCome();
  if (asked.getTime() > now.getTime() + furthest) throw refuseKind.tooFar();
  return asked;
}

/**
 * Makes room for a version from an instant on, and answers when that one is to end. A change from now stops where the
 * planned one begins; one planned for a day takes the place of whatever was planned before.
 */
export async function makeRoom(
  tx: Transaction,
  table: Table,
  course: Course<Version>,
  key: string,
  from: Date,
  now: Date,
): Promise<{ from: Date; to: Date | null }> {
  const name = sql.identifier(table);
  if (from > now) {
    await run(tx, sql`delete from ${name} where key = ${key} and valid_from > ${now}`);
    if (course.now) await run(tx, sql`update ${name} set valid_to = ${from} where id = ${course.now.id}`);
    return { from, to: null };
  }
  // Two changes within one millisecond: the second begins after the first.
  const start = course.now && course.now.validFrom >= from ? after(course.now.validFrom) : from;
  if (!course.now) return { from: start, to: course.planned?.validFrom ?? null };
  await run(tx, sql`update ${name} set valid_to = ${start} where id = ${course.now.id}`);
  return { from: start, to: course.now.validTo };
}

const after = (instant: Date) => new Date(instant.getTime() + 1);

/** Ends a kind at an instant, in the place of whatever was planned. */
export async function endAt(
  tx: Transaction,
  table: Table,
  course: Course<Version>,
  key: string,
  at: Date,
  now: Date,
): Promise<void> {
  const name = sql.identifier(table);
  await run(tx, sql`delete from ${name} where key = ${key} and valid_from > ${now}`);
  if (!course.now) return;
  const end = course.now.validFrom >= at ? after(course.now.validFrom) : at;
  await run(tx, sql`update ${name} set valid_to = ${end} where id = ${course.now.id}`);
}

/** Takes back what was planned for a kind: the version in force goes on. @throws {Refusal} `nothingPlanned`. */
export async function forgetPlan(
  tx: Transaction,
  table: Table,
  course: Course<Version>,
  key: string,
  now: Date,
): Promise<void> {
  if (!course.planned && !course.endsAt) throw refuseKind.nothingPlanned();
  const name = sql.identifier(table);
  await run(tx, sql`delete from ${name} where key = ${key} and valid_from > ${now}`);
  if (course.now) await run(tx, sql`update ${name} set valid_to = null where id = ${course.now.id}`);
}

import { createHash } from "node:crypto";
import { asc, eq, getTableName, type InferSelectModel, type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { Refusal, refuse } from "#platform/errors/index.ts";
import { later } from "#platform/time/index.ts";
import { inForce, inForceAt } from "./dated.ts";
import { db, type Reader, type Transaction } from "./index.ts";
import { row, rows, run } from "./rows.ts";

/** A version of something that changes from a day on: what it was, is or will be during a time. */
export interface Version {
  id: string;
  key: string;
  /** Its place in lists, which has no date. */
  position: number;
  validFrom: Date;
  validTo: Date | null;
}

/** All that there is to know of one thing in time. At most one version is in force, and at most one change is planned. */
export interface Course<V> {
  /** Oldest first. */
  past: V[];
  now: V | null;
  /** The version that a day to come will bring. */
  planned: V | null;
  /** The day on which it ends, where nothing follows. */
  endsAt: Date | null;
}

/** When a change begins, and what the form that asks for it had shown. */
export interface Asked {
  /** A day to come; nothing: at once. */
  from?: Date | null;
  /** {@link seenOf} what was shown. */
  seen?: string;
  /** Only sees whether it would be refused: nothing is written. */
  rehearse?: boolean;
}

/** What stands when rules are checked: the version in force, the last there was, and when the new one begins. */
export interface Before<V> {
  now: V | null;
  last: V | null;
  from: Date;
}

export type VersionedTable = PgTable & Record<"id" | "key" | "position" | "validFrom" | "validTo", PgColumn>;

/** Rules of a table of versions: what they are made of, who waits for whom, and what is refused. */
export interface Versioning<V extends Version, R extends object, With> {
  /** The rules of a version, without its dates. */
  rules(of: R | V): R;
  /** Names of lists whose order says something; all others are sets: « a, b » is « b, a ». */
  ordered?: readonly string[];
  /** Name under which those who change such things take turns. */
  lock: string;
  /** @throws {Refusal} when the rules cannot become these. */
  check(tx: Transaction, key: string, wanted: R, before: Before<V>, and: With): Promise<void>;
  /** @throws {Refusal} when something still uses it at that instant. Left out where nothing can. */
  uses?(tx: Transaction, key: string, at: Date): Promise<void>;
  /** What must hold after any change. */
  after?(tx: Transaction, now: Date): Promise<void>;
  refuse: Record<"stale" | "notToCome" | "tooFar" | "nothingPlanned", () => Refusal>;
}

const furthest = 10 * 366;

/**
 * Versions of something that a movement decides from a day on, such as its kinds of units: one at most is in force at
 * any instant, one change at most is planned, and what it was stays on record. Verbs check the power, then call these
 * inside their transaction.
 * @example const versions = versioned(unitKind, { rules, lock: "organisation.kinds", check, uses, refuse });
 * await versions.change(tx, actor.personId, "loop", wanted, { from: monday, seen });
 */
export function versioned<T extends VersionedTable, R extends object, With = void>(
  table: T,
  kit: Versioning<InferSelectModel<T> & Version, R, With>,
) {
  type V = InferSelectModel<T> & Version;
  const name = sql.identifier(getTableName(table));
  const select = async (reader: Reader, where: SQL): Promise<V[]> =>
    (await reader
      .select()
      .from(table as PgTable)
      .where(where)
      .orderBy(asc(table.position), asc(table.key))) as V[];

  /** Every version of one thing, as it stands at an instant. */
  const course = async (key: string, reader: Reader = db, at = new Date()): Promise<Course<V>> =>
    courseOf(await select(reader, eq(table.key, key)), at);

  /** The instant of a change; everyone else who changes one waits until this transaction ends. */
  const moment = (tx: Transaction) => momentOfChange(tx, kit.lock);

  /** When a change begins: now where nothing was asked. @throws {Refusal} `notToCome`, `tooFar`. */
  function beginning(asked: Date | null | undefined, now: Date): Date {
    if (!asked) return now;
    if (asked <= now) throw kit.refuse.notToCome();
    if (asked > later(now, { days: furthest })) throw kit.refuse.tooFar();
    return asked;
  }

  const write = async (
    tx: Transaction,
    decidedBy: string | null,
    key: string,
    rules: R,
    place: { id?: string; position: number; validFrom: Date; validTo: Date | null },
  ): Promise<void> => {
    await tx.insert(table as PgTable).values({ ...kit.rules(rules), ...place, key, decidedBy });
  };

  /**
   * Makes room for a version from an instant on, and answers when that one is to end. A change from now stops where the
   * planned one begins; one planned for a day takes the place of what was planned before.
   */
  async function makeRoom(
    tx: Transaction,
    { now: stands, planned }: Course<V>,
    key: string,
    from: Date,
    now: Date,
  ) {
    if (from > now) {
      await run(tx, sql`delete from ${name} where key = ${key} and valid_from > ${now}`);
      if (stands) await run(tx, sql`update ${name} set valid_to = ${from} where id = ${stands.id}`);
      return { validFrom: from, validTo: null };
    }
    if (!stands) return { validFrom: from, validTo: planned?.validFrom ?? null };
    const start = notBefore(stands, from);
    await run(tx, sql`update ${name} set valid_to = ${start} where id = ${stands.id}`);
    return { validFrom: start, validTo: stands.validTo };
  }

  return {
    course,
    moment,
    write,
    makeRoom,

    /** Those in force at an instant, in order. */
    at: (at: Date, reader: Reader = db): Promise<V[]> => select(reader, inForce(table as never, at)),

    /**
     * Changes one from now or from a day to come; asking for what stands changes nothing.
     * @throws {Refusal} `notFound`, `stale`, `notToCome`, `tooFar`, and what `check` refuses.
     */
    async change(tx: Transaction, by: string | null, key: string, wanted: R, asked: Asked, and: With) {
      const now = await moment(tx);
      const stands = await course(key, tx, now);
      const last = stands.now ?? stands.planned ?? stands.past.at(-1);
      if (!last) throw refuse.notFound();
      const from = beginning(asked.from, now);
      const there = from > now ? stands.planned : stands.now;
      const sameDay = from <= now || there?.validFrom.getTime() === from.getTime();
      if (!(there && sameDay && alike(kit.rules(there), kit.rules(wanted), kit.ordered ?? []))) {
        if (asked.seen !== undefined && asked.seen !== seenOf(stands)) throw kit.refuse.stale();
        await kit.check(tx, key, wanted, { now: stands.now, last, from }, and);
        const room = await makeRoom(tx, stands, key, from, now);
        await write(tx, by, key, wanted, { position: last.position, ...room });
        await kit.after?.(tx, now);
      }
      if (asked.rehearse) throw new Rehearsed();
    },

    /**
     * Ends one, now or from a day to come, in the place of what was planned; ending it again changes nothing.
     * @throws {Refusal} `notFound`, `stale`, and what `uses` refuses.
     */
    async end(tx: Transaction, key: string, asked: Asked): Promise<void> {
      const now = await moment(tx);
      const stands = await course(key, tx, now);
      if (!stands.now && !stands.planned) {
        if (stands.past.length === 0) throw refuse.notFound();
        return;
      }
      if (asked.seen !== undefined && asked.seen !== seenOf(stands)) throw kit.refuse.stale();
      const at = beginning(asked.from, now);
      await kit.uses?.(tx, key, at);
      await run(tx, sql`delete from ${name} where key = ${key} and valid_from > ${now}`);
      if (stands.now)
        await run(
          tx,
          sql`update ${name} set valid_to = ${notBefore(stands.now, at)} where id = ${stands.now.id}`,
        );
      await kit.after?.(tx, now);
    },

    /** Takes back what was planned: the version in force goes on. @throws {Refusal} `nothingPlanned`. */
    async forget(tx: Transaction, key: string): Promise<void> {
      const now = await moment(tx);
      const stands = await course(key, tx, now);
      if (!stands.planned && !stands.endsAt) throw kit.refuse.nothingPlanned();
      await run(tx, sql`delete from ${name} where key = ${key} and valid_from > ${now}`);
      if (stands.now) await run(tx, sql`update ${name} set valid_to = null where id = ${stands.now.id}`);
      await kit.after?.(tx, now);
    },

    /**
     * Puts one at a place among those in force, counted from 0. It is how things are shown, not a rule: it has no date
     * and holds for every version. Asking it again changes nothing. @throws {Refusal} `notFound`.
     */
    async place(tx: Transaction, key: string, place: number): Promise<void> {
      const found = await select(tx, inForce(table as never, await moment(tx)));
      const others = found.map((one) => one.key).filter((one) => one !== key);
      if (others.length === found.length) throw refuse.notFound();
      const order = others.toSpliced(Math.min(Math.max(0, place), others.length), 0, key);
      await run(
        tx,
        sql`update ${name} k set position = o.place - 1
            from unnest(${sql.param(order)}::text[]) with ordinality as o(key, place)
            where o.key = k.key and k.position <> o.place - 1`,
      );
    },

    /** Keys of those that were in force and no longer are, each once. */
    async ended(): Promise<string[]> {
      const found = await rows<{ key: string }>(
        db,
        sql`select key from ${name} group by key
            having not bool_or(valid_to is null or valid_to > now()) order by key limit 100`,
      );
      return found.map(({ key }) => key);
    },

    /** What is to come for each: the day of its next version, or of its end. */
    async toCome(): Promise<Map<string, ToCome>> {
      const found = await rows<ToCome & { key: string }>(
        db,
        sql`select coalesce(n.key, p.key) as key, coalesce(p.valid_from, n.valid_to) as at,
              case when p.key is null then 'ends' when n.key is null then 'begins' else 'changes' end as what
            from (select * from ${name} v where ${inForceAt("v", sql`now()`, "valid_from", "valid_to")}) n
            full join (select distinct on (key) * from ${name} where valid_from > now() order by key, valid_from) p
              on p.key = n.key
            where p.key is not null or n.valid_to is not null`,
      );
      return new Map(found.map(({ key, at, what }) => [key, { at, what }]));
    },
  };
}

/**
 * The instant of a change to dated data. Everyone else who changes what is under the same lock waits until this
 * transaction ends: two changes at once would otherwise both be in force.
 */
export async function momentOfChange(tx: Transaction, lock: string): Promise<Date> {
  await run(tx, sql`select pg_advisory_xact_lock(hashtext(${lock}))`);
  const now = await row<{ ms: number }>(
    tx,
    sql`select floor(extract(epoch from clock_timestamp()) * 1000)::float8 as ms`,
  );
  return new Date(now!.ms);
}

export interface ToCome {
  at: Date;
  what: "changes" | "ends" | "begins";
}

// Two changes within one millisecond: the second begins after the first.
const notBefore = ({ validFrom }: Version, at: Date) =>
  validFrom >= at ? new Date(validFrom.getTime() + 1) : at;

/** Sorts the versions of one thing by where they stand at an instant. */
export function courseOf<V extends Version>(versions: readonly V[], at: Date): Course<V> {
  const sorted = [...versions].sort((a, b) => a.validFrom.getTime() - b.validFrom.getTime());
  const now = sorted.find((v) => v.validFrom <= at && (!v.validTo || v.validTo > at)) ?? null;
  const planned = sorted.find((v) => v.validFrom > at) ?? null;
  const past = sorted.filter((v) => v.validTo !== null && v.validTo <= at);
  return { past, now, planned, endsAt: planned ? planned.validTo : (now?.validTo ?? null) };
}

/** A short digest of what a form showed of a course: it tells whether someone changed it in the meantime. */
export function seenOf(course: Course<Version>): string {
  const words = [course.now?.id, course.planned?.id, course.planned?.validFrom, course.endsAt];
  return createHash("sha256").update(JSON.stringify(words)).digest("base64url").slice(0, 16);
}

/** Thrown at the end of a verb that was only rehearsed: whatever it wrote is undone. */
class Rehearsed extends Error {}

/** What a verb would refuse; null when nothing stands against it. It must be told to rehearse. */
export async function rehearse(work: () => Promise<void>): Promise<Refusal | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof Rehearsed) return null;
    if (error instanceof Refusal && [409, 422].includes(error.status)) return error;
    throw error;
  }
}

/** Whether two pieces of plain data say the same, whatever the order of their names and of what is only a set. */
function alike(a: unknown, b: unknown, ordered: readonly string[]): boolean {
  const canonical = (value: unknown): string =>
    JSON.stringify(value, (name, inner: unknown) => {
      if (Array.isArray(inner)) return ordered.includes(name) ? inner : inner.map(canonical).sort();
      if (!inner || typeof inner !== "object") return inner;
      return Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)));
    });
  return canonical(a) === canonical(b);
}

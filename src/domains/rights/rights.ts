import { and, asc, eq, gt, gte, isNull, or, sql } from "drizzle-orm";
import type { Said } from "#domains/kinds/index.ts";
import { rootUnit, type Unit } from "#domains/units/index.ts";
import { db, inForce, type Reader, row, rows, type Transaction } from "#platform/database/index.ts";
import { type Actor, requirePower } from "#platform/policy/index.ts";
import { checkRules } from "./check.ts";
import { refuseRights } from "./refusals.ts";
import { type RightSource, type RightTarget, right } from "./schema.ts";
import { verbs } from "./verbs.ts";

/** A rule by which people belong somewhere because of what they are, as it stands from one day to another. */
export type Right = typeof right.$inferSelect;

/** What a rule says. */
export interface RightRules {
  label: Said;
  source: RightSource;
  target: RightTarget;
  /** The mandate that it gives; null: it makes members. */
  givesKind: string | null;
  mayDecline: boolean;
}

/** Every rule with its versions, past, in force and to come; at most 500. */
export async function rightsCourse(): Promise<Right[]> {
  return db
    .select()
    .from(right)
    .orderBy(asc(right.position), asc(right.key), asc(right.validFrom))
    .limit(500);
}

/** Rules in force at an instant; without one, now. */
export async function rightsAt(at?: Date, reader: Reader = db): Promise<Right[]> {
  return reader.select().from(right).where(inForce(right, at)).orderBy(asc(right.position)).limit(200);
}

/**
 * A movement adopts a right, from a day on. Repeating it with the same id changes nothing; whoever it concerns belongs
 * from that instant, without anybody doing anything.
 * @param id id of the right's first version, from the form.
 * @param from a calendar day of the movement, today or later.
 * @throws {Refusal} `forbidden`, `past`, `noSource`, `wrongTarget`, `noMembers`, `notByRight`, `keyTaken`.
 */
export async function addRight(
  actor: Actor,
  root: Unit,
  id: string,
  rules: RightRules,
  from: string,
): Promise<void> {
  await verbs.addRight(actor, { id, over: root }, (tx) => writeRight(tx, actor, id, rules, from));
}

async function writeRight(
  tx: Transaction,
  actor: Actor,
  id: string,
  rules: RightRules,
  from: string,
): Promise<void> {
  const [there] = await tx.select().from(right).where(eq(right.id, id));
  if (there && there.label.fr !== rules.label.fr) throw refuseRights.keyTaken();
  if (there) return;
  await checkRules(tx, rules);
  const validFrom = await momentOf(tx, from);
  const last = await row<{ n: number }>(
    tx,
    sql`select coalesce(max(position), -1)::int as n from belonging_right`,
  );
  const values = { id, key: `right-${id}`, ...rules, position: (last?.n ?? -1) + 1, validFrom };
  await tx.insert(right).values({ ...values, decidedBy: actor.personId });
}

/**
 * Changes a right from a day on; what was planned for later is replaced. Sending the same twice changes nothing.
 * @throws {Refusal} as {@link addRight}, and `unknownRight`, `ended`.
 */
export async function changeRight(
  actor: Actor,
  root: Unit,
  version: { id: string; key: string },
  rules: RightRules,
  from: string,
): Promise<void> {
  await verbs.changeRight(actor, { id: version.id, over: root }, (tx) =>
    writeChange(tx, actor, version, rules, from),
  );
}

async function writeChange(
  tx: Transaction,
  actor: Actor,
  { id, key }: { id: string; key: string },
  rules: RightRules,
  from: string,
): Promise<void> {
  if (
    (
      await tx
        .select()
        .from(right)
        .where(and(eq(right.id, id), eq(right.key, key)))
    ).length > 0
  )
    return;
  await checkRules(tx, rules);
  const validFrom = await momentOf(tx, from);
  const stands = await cutAt(tx, key, validFrom);
  await tx
    .insert(right)
    .values({ id, key, ...rules, position: stands.position, validFrom, decidedBy: actor.personId });
}

/**
 * Ends a right on a day: whoever it gave a place leaves it then. Ending it again changes nothing.
 * @throws {Refusal} `forbidden`, `unknownRight`, `past`.
 */
export async function endRight(actor: Actor, root: Unit, key: string, from: string): Promise<void> {
  await verbs.endRight(actor, { id: key, over: root }, async (tx) => {
    const at = await momentOf(tx, from);
    const [open] = await tx
      .select({ id: right.id })
      .from(right)
      .where(and(eq(right.key, key), or(isNull(right.validTo), gt(right.validTo, at))))
      .limit(1);
    const [known] = await tx.select({ id: right.id }).from(right).where(eq(right.key, key)).limit(1);
    if (!known) throw refuseRights.unknownRight();
    if (open) await cutAt(tx, key, at);
  });
}

/** The last version of a right ends at an instant, and what was to follow is forgotten. */
async function cutAt(tx: Transaction, key: string, at: Date): Promise<Right> {
  const versions = await tx
    .select()
    .from(right)
    .where(eq(right.key, key))
    .orderBy(right.validFrom)
    .for("update");
  const last = versions.findLast((one) => one.validFrom <= at) ?? versions[0];
  if (!last) throw refuseRights.unknownRight();
  if (last.validTo && last.validTo < at && versions.at(-1) === last) throw refuseRights.ended();
  await tx.delete(right).where(and(eq(right.key, key), gte(right.validFrom, at)));
  await tx
    .update(right)
    .set({ validTo: at })
    .where(and(eq(right.key, key), or(isNull(right.validTo), gte(right.validTo, at))));
  return last;
}

/** How many people a right gives a place, before and after a change. */
export interface Concerned {
  now: number;
  after: number;
}

/** How many people each right gives a place today, by key. */
export async function concernedNow(reader: Reader = db): Promise<Map<string, number>> {
  // What the rules give is written as it comes: reading it spares working it out for everyone.
  const found = await rows<{ key: string; n: number }>(
    reader,
    sql`select b.key, count(distinct g.person_id)::int as n from (
          select right_id, person_id from member_now
          where right_id is not null
          union all
          select right_id, person_id from mandate_now
          where right_id is not null
        ) g join belonging_right b on b.id = g.right_id group by b.key`,
  );
  return new Map(found.map(({ key, n }) => [key, n]));
}

/**
 * What adding, changing or ending a right would do, without doing it.
 * @throws {Refusal} `forbidden`, and whatever the change itself would refuse.
 */
export async function previewRight(
  actor: Actor,
  what: { key: string | null; id: string; rules: RightRules | null; from: string },
): Promise<Concerned> {
  const { key, id, rules, from } = what;
  requirePower(actor, "organisation.configure", await rootUnit());
  let seen: Concerned = { now: 0, after: 0 };
  const undone = new Error("A preview is never kept");
  await db
    .transaction(async (tx) => {
      // The tables stay as they are: only the rule is written, and taken back.
      await tx.execute(sql`select set_config('boucle.keeping_rights', 'on', true)`);
      const now = key ? ((await counted(tx, sql`now()`)).get(key) ?? 0) : 0;
      const at = await momentOf(tx, from);
      if (!rules) await cutAt(tx, key!, at);
      else if (key) await writeChange(tx, actor, { id, key }, rules, from);
      else await writeRight(tx, actor, id, rules, from);
      const later = await counted(tx, sql`${at}::timestamptz`);
      seen = { now, after: later.get(key ?? `right-${id}`) ?? 0 };
      throw undone;
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  return seen;
}

async function counted(reader: Reader, at: ReturnType<typeof sql>): Promise<Map<string, number>> {
  const found = await rows<{ key: string; n: number }>(
    reader,
    sql`select b.key, count(distinct g.person_id)::int as n
        from rights_of(rights_everyone()) g join belonging_right b on b.id = g.right_id
        where g.during @> ${at} group by b.key`,
  );
  return new Map(found.map(({ key, n }) => [key, n]));
}

/** The instant at which a day begins for the movement; today is now. @throws {Refusal} `past`. */
async function momentOf(tx: Transaction, day: string): Promise<Date> {
  const found = await row<{ past: boolean; at: Date }>(
    tx,
    sql`select ${day}::date < (now() at time zone movement_zone())::date as past,
          greatest(now(), ${day}::date::timestamp at time zone movement_zone()) as at`,
  );
  if (!found || found.past) throw refuseRights.past();
  return found.at;
}

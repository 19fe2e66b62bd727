import { asc, sql } from "drizzle-orm";
import { movement, today } from "#domains/movement/index.ts";
import { rootUnit, type Unit } from "#domains/units/index.ts";
import { db, newId, type Reader, rows, type Transaction } from "#platform/database/index.ts";
import { versioned } from "#platform/database/versioned.ts";
import { type Actor, requirePower } from "#platform/policy/index.ts";
import { begins, type Day } from "#platform/time/index.ts";
import { checkRules } from "./check.ts";
import { refuseRights } from "./refusals.ts";
import { right } from "./schema.ts";
import { verbs } from "./verbs.ts";

/** A rule by which people belong somewhere because of what they are, as it stands from one day to another. */
export type Right = typeof right.$inferSelect;

/** What a rule says. */
export type RightRules = Pick<Right, "label" | "source" | "target" | "givesKind" | "mayDecline">;

/** Rights in time. Nothing uses a right: those whom it gave a place leave with it. */
export const rightVersions = versioned(right, {
  rules: ({ label, source, target, givesKind, mayDecline }: RightRules) => ({
    label,
    source,
    target,
    givesKind,
    mayDecline,
  }),
  lock: "organisation.rights",
  check: async (tx, _, wanted: RightRules, { last, from }) => {
    if (last?.validTo && last.validTo < from) throw refuseRights.ended();
    await checkRules(tx, wanted);
  },
  refuse: refuseRights,
});

/** Every rule with its versions, past, in force and to come; at most 500. */
export async function rightsCourse(reader: Reader = db): Promise<Right[]> {
  return reader
    .select()
    .from(right)
    .orderBy(asc(right.position), asc(right.key), asc(right.validFrom))
    .limit(500);
}

/** When what is asked for a day begins: nothing for today, at once. @throws {Refusal} `notToCome` for a day that is past. */
async function beginning(from: Day): Promise<Date | null> {
  const now = await today();
  if (from < now) throw refuseRights.notToCome();
  return from === now ? null : begins(from, (await movement()).zone);
}

/**
 * A movement adopts a right, from a day on. Repeating it with the same id changes nothing; those whom it concerns belong
 * from that instant, without anyone doing anything.
 * @param id id of the right's first version, from the form.
 * @param from a calendar day of the movement, today or later.
 * @throws {Refusal} `forbidden`, `notToCome`, `keyTaken`, and what {@link checkRules} refuses.
 */
export async function addRight(
  actor: Actor,
  root: Unit,
  id: string,
  rules: RightRules,
  from: Day,
): Promise<void> {
  await verbs.addRight(actor, { id, over: root }, (tx) => writeRight(tx, actor, id, rules, from));
}

async function writeRight(
  tx: Transaction,
  actor: Actor,
  id: string,
  rules: RightRules,
  from: Day,
): Promise<void> {
  const now = await rightVersions.moment(tx);
  const all = await rightsCourse(tx);
  const there = all.find((one) => one.id === id);
  if (there && there.label.fr !== rules.label.fr) throw refuseRights.keyTaken();
  if (there) return;
  await checkRules(tx, rules);
  const position = (all.at(-1)?.position ?? -1) + 1;
  const validFrom = (await beginning(from)) ?? now;
  await rightVersions.write(tx, actor.personId, keyOf(id), rules, { id, position, validFrom, validTo: null });
}

const keyOf = (id: string) => `right-${id}`;

/**
 * Changes a right from a day on: a change from today lasts until what is planned, one for a day to come takes its place.
 * Sending the same twice changes nothing.
 * @throws {Refusal} as {@link addRight}, and `notFound`, `ended`.
 */
export async function changeRight(
  actor: Actor,
  root: Unit,
  key: string,
  rules: RightRules,
  from: Day,
): Promise<void> {
  await verbs.changeRight(actor, { id: key, over: root }, (tx) => writeChange(tx, actor, key, rules, from));
}

async function writeChange(tx: Transaction, actor: Actor, key: string, rules: RightRules | null, from: Day) {
  const asked = { from: await beginning(from) };
  if (rules) await rightVersions.change(tx, actor.personId, key, rules, asked);
  else await rightVersions.end(tx, key, asked);
}

/**
 * Ends a right on a day: those whom it gave a place leave it then. Ending it again changes nothing.
 * @throws {Refusal} `forbidden`, `notFound`, `notToCome`.
 */
export async function endRight(actor: Actor, root: Unit, key: string, from: Day): Promise<void> {
  await verbs.endRight(actor, { id: key, over: root }, (tx) => writeChange(tx, actor, key, null, from));
}

/** Takes back the change or the end that was planned. @throws {Refusal} `forbidden`, `nothingPlanned`. */
export async function forgetRightPlan(actor: Actor, root: Unit, key: string): Promise<void> {
  await verbs.forgetRightPlan(actor, { id: key, over: root }, (tx) => rightVersions.forget(tx, key));
}

/** How many people a right gives a place, before and after a change. */
interface Concerned {
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
 * What adding a right (no key), changing or ending one (no rules) would do, without doing it.
 * @throws {Refusal} `forbidden`, and what the change itself would refuse.
 */
export async function previewRight(
  actor: Actor,
  { key, rules, from }: { key: string | null; rules: RightRules | null; from: Day },
): Promise<Concerned> {
  requirePower(actor, "organisation.configure", await rootUnit());
  let seen: Concerned = { now: 0, after: 0 };
  const undone = new Error("A preview is never kept");
  await db
    .transaction(async (tx) => {
      // The tables stay as they are: only the rule is written, and taken back.
      await tx.execute(sql`select set_config('boucle.keeping_rights', 'on', true)`);
      const id = newId();
      const now = key ? ((await counted(tx, sql`now()`)).get(key) ?? 0) : 0;
      if (key) await writeChange(tx, actor, key, rules, from);
      else if (rules) await writeRight(tx, actor, id, rules, from);
      const at = await beginning(from);
      const then = await counted(tx, at ? sql`${at}::timestamptz` : sql`clock_timestamp()`);
      seen = { now, after: then.get(key ?? keyOf(id)) ?? 0 };
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

import { and, eq, sql } from "drizzle-orm";
import { knownAs } from "#domains/lists/index.ts";
import { person } from "#domains/people/index.ts";
import type { Unit } from "#domains/units/index.ts";
import { newId, rows, run, type Transaction } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { searchable } from "#platform/language/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { brokenRule, leaveOneOfEach, type Pair } from "./one-of-each.ts";
import { refuseDuplicates } from "./refusals.ts";
import { personMerge, twoPeople } from "./schema.ts";
import { verbs } from "./verbs.ts";

/** What may be taken from the record that goes, in place of what the kept one says. */
export const takable = ["givenName", "familyName", "publicName", "placeId", "language"] as const;
export type Takable = (typeof takable)[number];

/**
 * Makes one of two records of the same human being: everything that names the one who goes names the one who stays from
 * then on. What both had is kept once. Repeating it changes nothing.
 * @throws {Refusal} `forbidden` without `arrival.merge`, `oneself`, `yours`, `mandatesClash`, `held`, `notFound`.
 */
export async function mergePeople(
  actor: Actor,
  over: Unit,
  who: Pair,
  take: readonly Takable[] = [],
): Promise<void> {
  if (who.keptId === who.goneId) throw refuseDuplicates.oneself();
  await verbs.mergePeople(actor, { id: who.keptId, over, details: { gone: who.goneId } }, async (tx) => {
    if (await isMerged(tx, who)) return;
    const { kept, gone } = await lockBoth(tx, who);
    await notBySelf(tx, actor, who);
    await leaveOneOfEach(tx, who);
    const moved = await passOver(tx, who);
    // What the record that goes does not say takes nothing away.
    const better = Object.fromEntries(
      take.flatMap((name) => (gone[name] === null ? [] : [[name, gone[name]]])),
    );
    // A gender is never chosen here: a stated one stays, and the kept record comes first.
    const gender = kept.gender ?? gone.gender;
    const name = { ...kept, ...better };
    await tx.delete(person).where(eq(person.id, who.goneId));
    await tx
      .update(person)
      .set({ ...better, gender, searchName: searchable(`${name.familyName} ${name.givenName}`) })
      .where(eq(person.id, who.keptId));
    await knownAs(tx, "people", who.goneId, who.keptId);
    await run(tx, sql`update person_merge set kept_id = ${who.keptId} where kept_id = ${who.goneId}`);
    await tx.insert(personMerge).values({ id: newId(), ...who, moved, mergedBy: actor.personId });
    // Rules that wait for the end speak here, where what they say can still be told.
    await tx.execute(sql`set constraints all immediate`).catch((error) => standsAgainst(error, "person"));
  });
}

/** Says that two suspected duplicates are two people: they are not suspected again. */
export async function keepApart(actor: Actor, over: Unit, one: string, other: string): Promise<void> {
  if (one === other) throw refuseDuplicates.oneself();
  const [oneId, otherId] = [one, other].sort() as [string, string];
  await verbs.keepApart(actor, { id: oneId, over }, async (tx) => {
    const known = await tx
      .select({ id: person.id })
      .from(person)
      .where(sql`${person.id} in (${oneId}, ${otherId})`);
    if (known.length < 2) throw refuse.notFound();
    await tx.insert(twoPeople).values({ oneId, otherId, decidedBy: actor.personId }).onConflictDoNothing();
  });
}

async function isMerged(tx: Transaction, { keptId, goneId }: Pair): Promise<boolean> {
  const same = and(eq(personMerge.keptId, keptId), eq(personMerge.goneId, goneId));
  return (await tx.select({ id: personMerge.id }).from(personMerge).where(same)).length > 0;
}

async function lockBoth(tx: Transaction, { keptId, goneId }: Pair) {
  const both = await tx
    .select()
    .from(person)
    .where(sql`${person.id} in (${keptId}, ${goneId})`)
    .orderBy(person.id)
    .for("update");
  const [kept, gone] = [keptId, goneId].map((id) => both.find((one) => one.id === id));
  if (!kept || !gone) throw refuse.notFound();
  return { kept, gone };
}

/** Nobody gives themselves the mandates of another record: someone else compares the two. */
async function notBySelf(tx: Transaction, actor: Actor, who: Pair): Promise<void> {
  const me = actor.personId;
  if (me !== who.keptId && me !== who.goneId) return;
  const other = me === who.keptId ? who.goneId : who.keptId;
  const held = await rows(
    tx,
    sql`select from mandate where person_id = ${other} and (ends_at is null or ends_at > now()) limit 1`,
  );
  if (held.length > 0) throw refuseDuplicates.yours();
}

/** Every column that names a person, in any domain: the database knows them all. */
function namingColumns(tx: Transaction): Promise<{ table: string; column: string }[]> {
  return rows(
    tx,
    sql`select c.conrelid::regclass::text as table, a.attname as column
        from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
        where c.contype = 'f' and c.confrelid = 'person'::regclass and cardinality(c.conkey) = 1
        order by 1, 2`,
  );
}

// What stands by right is made again for the person who stays; the rest passes over row by row, since of two rows that say the
// same, one goes.
async function passOver(tx: Transaction, who: Pair) {
  await run(tx, sql`delete from membership where person_id = ${who.goneId} and right_id is not null`);
  await run(tx, sql`delete from mandate where person_id = ${who.goneId} and right_id is not null`);
  const moved: Record<string, { moved: number; same: number }> = {};
  for (const { table, column } of await namingColumns(tx)) {
    const count = { moved: 0, same: 0 };
    // A rule that follows one row may rewrite another: what was missed is looked for again.
    for (let found = true; found; ) {
      const some = await passSome(tx, who, table, column);
      found = some.moved + some.same > 0;
      count.moved += some.moved;
      count.same += some.same;
    }
    if (count.moved + count.same > 0) moved[`${table}.${column}`] = count;
  }
  return moved;
}

/** Passes some thousand rows over; none is left when none was passed. */
async function passSome(tx: Transaction, { keptId, goneId }: Pair, table: string, column: string) {
  const [at, names] = [sql.raw(table), sql.identifier(column)];
  const count = { moved: 0, same: 0 };
  const named = await rows<{ at: string }>(
    tx,
    sql`select ctid::text as at from ${at} where ${names} = ${goneId} order by ctid limit 5000`,
  );
  for (const one of named) {
    const passed = await tx
      .transaction((inner) =>
        run(inner, sql`update ${at} set ${names} = ${keptId} where ctid = ${one.at}::tid`),
      )
      .catch((error) => saidTwice(error, table));
    if (passed !== false) count.moved += passed;
    else
      count.same += await run(tx, sql`delete from ${at} where ctid = ${one.at}::tid`).catch((error) =>
        standsAgainst(error, table),
      );
  }
  return count;
}

/** False when the row would say again what the kept person's rows say already. @throws {Refusal} `held` for another rule. */
function saidTwice(error: unknown, table: string): false {
  const rule = brokenRule(error);
  if (rule === "23505" || rule === "23P01") return false;
  return standsAgainst(error, table);
}

/** @throws {Refusal} `mandatesClash` or `held` where a rule of the database speaks; anything else as it is. */
function standsAgainst(error: unknown, table: string): never {
  if (brokenRule(error))
    throw table === "mandate" ? refuseDuplicates.mandatesClash() : refuseDuplicates.held();
  throw error;
}

import { and, eq, sql } from "drizzle-orm";
import type { Unit } from "#domains/organisation/index.ts";
import { person, personAccount, personEmail } from "#domains/people/index.ts";
import { act } from "#platform/audit/index.ts";
import { newId, rows, run, type Transaction } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import { searchable } from "#platform/language/index.ts";
import type { Actor } from "#platform/policy/index.ts";
import { endSessions } from "#platform/session/index.ts";
import { personMerge, twoPeople } from "../schema.ts";
import { refuseDoubles } from "./refusals.ts";

/** What may be taken from the record that goes, in place of what the kept one says. */
export const takable = ["givenName", "familyName", "publicName", "placeId", "language"] as const;
export type Takable = (typeof takable)[number];

/**
 * Makes one of two records of the same human being: everything that names the one who goes names the one who stays from
 * then on. What both had is kept once. Repeating it changes nothing.
 * @throws {Refusal} `forbidden` without `arrival.merge`, `oneself`, `held`, `notFound`.
 */
export async function mergePeople(
  actor: Actor,
  over: Unit,
  who: { keptId: string; goneId: string },
  take: readonly Takable[] = [],
): Promise<void> {
  if (who.keptId === who.goneId) throw refuseDoubles.oneself();
  const deed = {
    verb: "arrival.merge-people",
    subject: ["person", who.keptId] as const,
    needs: "arrival.merge",
    over,
    details: { gone: who.goneId },
  };
  const closed = await act(actor, deed, async (tx) => {
    if (await isMerged(tx, who)) return null;
    const { kept, gone } = await lockBoth(tx, who);
    const account = await oneAccount(tx, who);
    await oneSetOfAddresses(tx, who);
    const moved = await passOver(tx, who);
    const better = Object.fromEntries(take.map((name) => [name, gone[name]]));
    // A gender is never chosen here: whoever stated one keeps it, and the kept record comes first.
    const gender = kept.gender ?? gone.gender;
    const name = { ...kept, ...better };
    await tx.delete(person).where(eq(person.id, who.goneId));
    await tx
      .update(person)
      .set({ ...better, gender, searchName: searchable(`${name.familyName} ${name.givenName}`) })
      .where(eq(person.id, who.keptId));
    await run(
      tx,
      sql`update external_id set thing_id = ${who.keptId} where kind = 'people' and thing_id = ${who.goneId}`,
    );
    await run(tx, sql`update person_merge set kept_id = ${who.keptId} where kept_id = ${who.goneId}`);
    await tx.insert(personMerge).values({ id: newId(), ...who, moved, mergedBy: actor.personId });
    return account;
  });
  if (closed) await endSessions(closed);
}

/** Says that two suspected doubles are two people: they are not suspected again. */
export async function keepApart(actor: Actor, over: Unit, one: string, other: string): Promise<void> {
  if (one === other) throw refuseDoubles.oneself();
  const [oneId, otherId] = [one, other].sort() as [string, string];
  const deed = {
    verb: "arrival.keep-apart",
    subject: ["person", oneId] as const,
    needs: "arrival.merge",
    over,
  };
  await act(actor, deed, async (tx) => {
    const known = await tx
      .select({ id: person.id })
      .from(person)
      .where(sql`${person.id} in (${oneId}, ${otherId})`);
    if (known.length < 2) throw refuse.notFound();
    await tx.insert(twoPeople).values({ oneId, otherId, decidedBy: actor.personId }).onConflictDoNothing();
  });
}

async function isMerged(
  tx: Transaction,
  { keptId, goneId }: { keptId: string; goneId: string },
): Promise<boolean> {
  const same = and(eq(personMerge.keptId, keptId), eq(personMerge.goneId, goneId));
  return (await tx.select({ id: personMerge.id }).from(personMerge).where(same)).length > 0;
}

async function lockBoth(tx: Transaction, { keptId, goneId }: { keptId: string; goneId: string }) {
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

/** One person signs in with one account: the kept one's if they have one. Answers the account that is closed. */
async function oneAccount(tx: Transaction, who: { keptId: string; goneId: string }): Promise<string | null> {
  const accounts = await tx
    .select()
    .from(personAccount)
    .where(sql`${personAccount.personId} in (${who.keptId}, ${who.goneId})`);
  const gone = accounts.find(({ personId }) => personId === who.goneId);
  if (accounts.length < 2 || !gone) return null;
  await tx.delete(personAccount).where(eq(personAccount.personId, who.goneId));
  return gone.accountId;
}

/** The main address of whoever stays remains their main one; the others pass over beside it. */
async function oneSetOfAddresses(
  tx: Transaction,
  { keptId, goneId }: { keptId: string; goneId: string },
): Promise<void> {
  await run(
    tx,
    sql`delete from person_email gone using person_email kept
        where gone.person_id = ${goneId} and kept.person_id = ${keptId} and gone.address = kept.address`,
  );
  const hasMain = await tx
    .select({ id: personEmail.id })
    .from(personEmail)
    .where(and(eq(personEmail.personId, keptId), eq(personEmail.main, true)));
  if (hasMain.length > 0)
    await tx.update(personEmail).set({ main: false }).where(eq(personEmail.personId, goneId));
}

/** Every column that names a person, whichever domain it belongs to: the database knows them all. */
function namingColumns(tx: Transaction): Promise<{ table: string; column: string }[]> {
  return rows(
    tx,
    sql`select c.conrelid::regclass::text as table, a.attname as column
        from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
        where c.contype = 'f' and c.confrelid = 'person'::regclass and cardinality(c.conkey) = 1
        order by 1, 2`,
  );
}

// What stands by right is made again for whoever stays; the rest passes over row by row, since of two rows that say the
// same, one goes.
async function passOver(tx: Transaction, who: { keptId: string; goneId: string }) {
  const { keptId, goneId } = who;
  await run(tx, sql`delete from membership where person_id = ${goneId} and right_id is not null`);
  await run(tx, sql`delete from mandate where person_id = ${goneId} and right_id is not null`);
  const moved: Record<string, { moved: number; same: number }> = {};
  for (const { table, column } of await namingColumns(tx)) {
    const [at, names] = [sql.raw(table), sql.raw(`"${column}"`)];
    const count = { moved: 0, same: 0 };
    // A rule that follows one row may rewrite another: whoever was missed is looked for again.
    for (let round = 0; round < 3; round++) {
      const named = await rows<{ at: string }>(
        tx,
        sql`select ctid::text as at from ${at} where ${names} = ${goneId} order by ctid limit 5000`,
      );
      if (named.length === 0) break;
      for (const one of named) {
        const passed = await tx
          .transaction((inner) =>
            run(inner, sql`update ${at} set ${names} = ${keptId} where ctid = ${one.at}::tid`),
          )
          .catch((error) => saidTwice(error, table));
        if (passed === false) {
          count.same += await run(tx, sql`delete from ${at} where ctid = ${one.at}::tid`);
        } else count.moved += passed;
      }
    }
    if (count.moved + count.same > 0) moved[`${table}.${column}`] = count;
  }
  return moved;
}

/** False when the row would say again what the kept person's rows say already. @throws {Refusal} `held` for another rule. */
function saidTwice(error: unknown, table: string): false {
  const code = (error as { cause?: { code?: string } }).cause?.code ?? (error as { code?: string }).code;
  if (code === "23505" || code === "23P01") return false;
  if (code === "23514" || code?.startsWith("BO")) throw refuseDoubles.held({ table });
  throw error;
}

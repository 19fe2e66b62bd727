import { eq, sql } from "drizzle-orm";
import { personAccount } from "#domains/people/index.ts";
import { run, type Transaction } from "#platform/database/index.ts";
import { authUser } from "#platform/session/schema.ts";

/** The record that stays and the one that goes. */
export interface Pair {
  keptId: string;
  goneId: string;
}

/** Settles what one human being has once, before everything else passes over. */
export async function leaveOneOfEach(tx: Transaction, who: Pair): Promise<void> {
  await oneAccount(tx, who);
  await oneSetOfAddresses(tx, who);
  await oneInvitation(tx, who);
  await apartFromOthers(tx, who);
  await oneStay(tx, who);
}

/** One person signs in with one account: the kept one's if they have one. The other goes, with its sessions. */
async function oneAccount(tx: Transaction, { keptId, goneId }: Pair): Promise<void> {
  const accounts = await tx
    .select()
    .from(personAccount)
    .where(sql`${personAccount.personId} in (${keptId}, ${goneId})`);
  const gone = accounts.find(({ personId }) => personId === goneId);
  if (accounts.length < 2 || !gone) return;
  // An account that nobody is would still let in those who read its letters.
  await tx.delete(authUser).where(eq(authUser.id, gone.accountId));
}

/** The main address of the person who stays remains their main one; the others pass over beside it. */
async function oneSetOfAddresses(tx: Transaction, { keptId, goneId }: Pair): Promise<void> {
  await run(
    tx,
    sql`update person_email kept set main = true, verified_at = coalesce(kept.verified_at, gone.verified_at)
        from person_email gone
        where gone.person_id = ${goneId} and kept.person_id = ${keptId} and gone.address = kept.address and gone.main
          and not exists (select from person_email other where other.person_id = ${keptId} and other.main)`,
  );
  await run(
    tx,
    sql`delete from person_email gone using person_email kept
        where gone.person_id = ${goneId} and kept.person_id = ${keptId} and gone.address = kept.address`,
  );
  await run(
    tx,
    sql`update person_email set main = false where person_id = ${goneId}
        and exists (select from person_email kept where kept.person_id = ${keptId} and kept.main)`,
  );
}

/** Of two invitations, the one that was answered stays; a no counts for both. */
async function oneInvitation(tx: Transaction, { keptId, goneId }: Pair): Promise<void> {
  await run(
    tx,
    sql`delete from invitation where person_id in (${keptId}, ${goneId}) and id <> (
          select id from invitation where person_id in (${keptId}, ${goneId})
          order by declined_at is null, confirmed_at is null, opened_at is null, sent_at is null, person_id <> ${keptId} limit 1)`,
  );
  await run(
    tx,
    sql`update person_email set main = false where person_id in (${keptId}, ${goneId}) and exists (
          select from invitation where person_id in (${keptId}, ${goneId}) and declined_at is not null)`,
  );
}

/** People told apart from the one who goes are told apart from the one who stays: lower id first. */
async function apartFromOthers(tx: Transaction, { keptId, goneId }: Pair): Promise<void> {
  const other = sql`case when one_id = ${goneId} then other_id else one_id end`;
  const named = sql`${goneId}::uuid in (one_id, other_id)`;
  await run(
    tx,
    sql`insert into two_people (one_id, other_id, decided_by, decided_at)
        select least(${other}, ${keptId}::uuid), greatest(${other}, ${keptId}::uuid), decided_by, decided_at
        from two_people where ${named} and ${keptId}::uuid not in (one_id, other_id) on conflict do nothing`,
  );
  await run(tx, sql`delete from two_people where ${named}`);
}

/** Two stays in one unit, or in one role, that overlap were one: it lasts as long as both together. */
async function oneStay(tx: Transaction, { keptId, goneId }: Pair): Promise<void> {
  const both = sql`kept.person_id = ${keptId} and gone.person_id = ${goneId} and kept.unit_id = gone.unit_id
    and kept.right_id is null and gone.right_id is null`;
  const longer = [
    sql`update membership kept set started_at = gone.started_at from membership gone
        where ${both} and kept.ended_at is null and gone.ended_at is null and gone.started_at < kept.started_at`,
    sql`update mandate kept set starts_at = least(kept.starts_at, gone.starts_at),
          ends_at = case when kept.ends_at is null or gone.ends_at is null then null else greatest(kept.ends_at, gone.ends_at) end
        from mandate gone
        where ${both} and kept.kind_key = gone.kind_key and coalesce(kept.title, '') = coalesce(gone.title, '')
          and tstzrange(kept.starts_at, kept.ends_at) && tstzrange(gone.starts_at, gone.ends_at)
          and (gone.starts_at < kept.starts_at or coalesce(gone.ends_at, 'infinity') > coalesce(kept.ends_at, 'infinity'))`,
  ];
  // Where several overlap, none is made longer: those of the kept record stand.
  for (const statement of longer) await tx.transaction((inner) => run(inner, statement)).catch(isARule);
}

/** The code of the rule of the database that an error speaks of, ours (`BO…`) included; null for any other error. */
export function brokenRule(error: unknown): string | null {
  const { cause, code } = error as { cause?: { code?: string }; code?: string };
  const said = cause?.code ?? code ?? "";
  return /^(23|BO)/.test(said) ? said : null;
}

/** @throws what is not a rule of the database that speaks against it. */
function isARule(error: unknown): void {
  if (!brokenRule(error)) throw error;
}

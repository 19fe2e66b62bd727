import { and, eq, isNull, sql } from "drizzle-orm";
import { type Gender, giveAccount, giveConsent, person, personAccount } from "#domains/people/index.ts";
import { db, row, run, type Transaction } from "#platform/database/index.ts";
import { searchable } from "#platform/language/index.ts";
import { type Actor, requirePerson } from "#platform/policy/index.ts";
import { oneTimeToken, signInByToken } from "#platform/session/index.ts";
import { authUser } from "#platform/session/schema.ts";
import { hashOf, invitationDays } from "./letters.ts";
import { refuseInvitations } from "./refusals.ts";
import { invitation } from "./schema.ts";
import { verbs } from "./verbs.ts";

/** Whether this link still opens something. Says nothing of whom it is for. */
export async function isOpen(token: string): Promise<boolean> {
  return (await invited(token)) !== null;
}

function invited(token: string): Promise<{ id: string; personId: string } | null> {
  return row(
    db,
    sql`select id, person_id from invitation
        where token_hash = ${hashOf(token)} and confirmed_at is null and declined_at is null
          and sent_at > now() - make_interval(days => ${invitationDays})`,
  );
}

/**
 * Signs in the person who holds the link of an invitation, with an account opened on that occasion.
 * @returns the cookies of the session. @throws {Refusal} `deadLink`, `sharedAddress`.
 */
export async function enterByInvitation(token: string): Promise<string[]> {
  const found = await invited(token);
  if (!found) throw refuseInvitations.deadLink();
  await giveAccount(found.personId);
  // The account's own address, not the person's of today: that one may be someone else's account.
  const [account] = await db
    .select({ address: authUser.email })
    .from(personAccount)
    .innerJoin(authUser, eq(authUser.id, personAccount.accountId))
    .where(eq(personAccount.personId, found.personId));
  if (!account) throw refuseInvitations.sharedAddress();
  const once = await oneTimeToken(account.address);
  const cookies = once && (await signInByToken(once));
  if (!cookies) throw refuseInvitations.deadLink();
  await db
    .update(invitation)
    .set({ openedAt: new Date() })
    .where(and(eq(invitation.id, found.id), isNull(invitation.openedAt)));
  return cookies;
}

/** The invitation that someone has yet to answer; null when there is none. */
export async function waitingFor(actor: Actor): Promise<{ id: string } | null> {
  if (!actor.personId) return null;
  const [found] = await db
    .select({ id: invitation.id })
    .from(invitation)
    .where(
      and(
        eq(invitation.personId, actor.personId),
        sql`${invitation.sentAt} is not null`,
        isNull(invitation.confirmedAt),
        isNull(invitation.declinedAt),
      ),
    );
  return found ?? null;
}

/** What someone says of themselves when they check what is known of them. */
export interface Corrected {
  givenName: string;
  familyName: string;
  /** The name that their public mandates show; null: nobody names them in public. */
  publicName: string | null;
  placeId: string | null;
  /** YYYY-MM-DD, or null when they do not say. */
  bornOn: string | null;
  language: "fr" | "en";
  /** Null: they state none. */
  gender: Gender | null;
  /** Whether the gender that they stated before stands, and `gender` says nothing. */
  keepGender: boolean;
  /** What they cannot correct themselves. */
  remark: string;
  /** The sentence that they agreed to, as they read it; empty when they did not. */
  consent: string;
}

/**
 * Someone checks what is known of them, corrects it and agrees that it is kept. Answering again changes nothing.
 * @throws {Refusal} `noConsent`.
 */
export async function confirmMyself(actor: Actor, what: Corrected): Promise<void> {
  const personId = requirePerson(actor);
  if (!what.consent) throw refuseInvitations.noConsent();
  const { remark, consent, keepGender, bornOn, ...said } = what;
  await verbs.confirm(actor, { id: personId }, async (tx) => {
    const waiting = await lockWaiting(tx, personId);
    if (!waiting) return;
    const [before] = await tx.select().from(person).where(eq(person.id, personId));
    const facts = { ...said, gender: keepGender ? before!.gender : said.gender };
    const corrected: string[] = (Object.keys(facts) as (keyof typeof facts)[]).filter(
      (name) => facts[name] !== before![name],
    );
    if (await saysBirth(tx, personId, bornOn)) corrected.push("bornOn");
    await tx
      .update(person)
      .set({ ...facts, searchName: searchable(`${facts.familyName} ${facts.givenName}`) })
      .where(eq(person.id, personId));
    await giveConsent(tx, personId, "membership", consent);
    await tx
      .update(invitation)
      .set({ confirmedAt: new Date(), corrected, remark: remark || null })
      .where(eq(invitation.id, waiting));
  });
}

/** Notes a birth date, or that there is none. Whether that changed what was known. */
async function saysBirth(tx: Transaction, personId: string, bornOn: string | null): Promise<boolean> {
  const changed = bornOn
    ? sql`insert into age (person_id, born_on) values (${personId}, ${bornOn})
          on conflict (person_id) do update set born_on = excluded.born_on where age.born_on <> excluded.born_on`
    : sql`delete from age where person_id = ${personId}`;
  return (await run(tx, changed)) > 0;
}

/**
 * Someone does not want to take part: their memberships and mandates end, nothing more is written to them, and of what
 * the lists said of them only a name and an address stay, so that nobody invites them again. Repeating it changes nothing.
 */
export async function declineInvitation(actor: Actor): Promise<void> {
  const personId = requirePerson(actor);
  await verbs.decline(actor, { id: personId }, async (tx) => {
    const waiting = await lockWaiting(tx, personId);
    if (!waiting) return;
    await tx.update(invitation).set({ declinedAt: new Date() }).where(eq(invitation.id, waiting));
    await run(
      tx,
      sql`update mandate set ends_at = greatest(now(), starts_at), end_reason = 'resigned', ended_by = ${personId}
          where person_id = ${personId} and right_id is null and (ends_at is null or ends_at > now())`,
    );
    await run(
      tx,
      sql`update membership set ended_at = greatest(now(), started_at)
          where person_id = ${personId} and right_id is null and ended_at is null`,
    );
    await run(tx, sql`update person_email set main = false where person_id = ${personId}`);
    await run(
      tx,
      sql`update person set gender = null, public_name = null, place_id = null where id = ${personId}`,
    );
    await run(tx, sql`delete from age where person_id = ${personId}`);
  });
}

/** The open invitation of a person, locked. */
async function lockWaiting(tx: Transaction, personId: string): Promise<string | null> {
  const found = await row<{ id: string }>(
    tx,
    sql`select id from invitation where person_id = ${personId} and sent_at is not null
          and confirmed_at is null and declined_at is null for update`,
  );
  return found?.id ?? null;
}

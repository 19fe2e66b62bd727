import { and, eq, sql } from "drizzle-orm";
import { dayThen, db, newId, type Reader, row, type Transaction } from "#platform/database/index.ts";
import { searchable } from "#platform/language/index.ts";
import { type Actor, requirePerson } from "#platform/policy/index.ts";
import { openAccount } from "#platform/session/index.ts";
import { consent, person, personAccount, personEmail } from "./schema.ts";
import { verbs } from "./verbs.ts";

export type Gender = "woman" | "man" | "nonbinary";

/** What is needed to register someone. */
export interface NewPerson {
  id?: string;
  givenName: string;
  familyName: string;
  email?: string;
  /** The name that their public mandates show, if they chose one. */
  publicName?: string | null;
  gender?: Gender | null;
  placeId?: string | null;
  language?: "fr" | "en";
}

/** Registers a person inside a transaction under way; registering the same id again changes nothing. */
export async function register(tx: Transaction, actor: Actor, who: NewPerson): Promise<string> {
  const id = who.id ?? newId();
  const { givenName, familyName, gender = null, placeId = null, language = "fr" } = who;
  const searchName = searchable(`${familyName} ${givenName}`);
  const made = await tx
    .insert(person)
    .values({ id, givenName, familyName, gender, placeId, language, searchName })
    .onConflictDoNothing()
    .returning({ id: person.id });
  if (made.length === 0) return id;
  if (who.email)
    await tx.insert(personEmail).values({ id: newId(), personId: id, address: who.email.toLowerCase() });
  await verbs.register.record(tx, actor, { id });
  return id;
}

/** Registers many people in a few statements inside a transaction under way; ids already there stay as they are. */
export async function registerMany(
  tx: Transaction,
  all: readonly (NewPerson & { id: string })[],
): Promise<void> {
  for (let from = 0; from < all.length; from += 2000) {
    const some = all.slice(from, from + 2000);
    const made = await tx
      .insert(person)
      .values(
        some.map(({ email: _, ...who }) => ({
          ...who,
          searchName: searchable(`${who.familyName} ${who.givenName}`),
        })),
      )
      .onConflictDoNothing()
      .returning({ id: person.id });
    const fresh = new Set(made.map((one) => one.id));
    const addresses = some
      .filter((who) => who.email && fresh.has(who.id))
      .map((who) => ({ id: newId(), personId: who.id, address: who.email!.toLowerCase() }));
    if (addresses.length > 0) await tx.insert(personEmail).values(addresses);
  }
}

/**
 * Opens an account for a person at their main address, so that they can sign in. Safe to repeat. Where people share an
 * address, it stays the account of the first of them: a link proves who reads the letters, not who of the family does.
 */
export async function giveAccount(personId: string): Promise<void> {
  const who = await row<{ address: string; givenName: string }>(
    db,
    sql`select address, given_name from contact where person_id = ${personId}`,
  );
  if (!who) return;
  const accountId = await openAccount(who.address, who.givenName);
  await db.insert(personAccount).values({ personId, accountId }).onConflictDoNothing();
}

/**
 * A person chooses the name that their public mandates show, which may be a pseudonym, or none: nobody is named in
 * public without having asked for it. Null takes the name away at once.
 */
export async function choosePublicName(actor: Actor, name: string | null): Promise<void> {
  const personId = requirePerson(actor);
  await verbs.choosePublicName(actor, { id: personId }, async (tx) => {
    await tx.update(person).set({ publicName: name }).where(eq(person.id, personId));
  });
}

/** The name that a person chose to use in public, or null. */
export async function publicNameOf(personId: string): Promise<string | null> {
  const [found] = await db.select({ name: person.publicName }).from(person).where(eq(person.id, personId));
  return found?.name ?? null;
}

/** Notes what a person agreed to, in the very words they read. */
export async function giveConsent(
  tx: Transaction,
  personId: string,
  purpose: string,
  wording: string,
): Promise<void> {
  await tx.insert(consent).values({ id: newId(), personId, purpose, wording });
}

/** The person who holds this address as their main one, if exactly one does. */
export async function personAt(email: string): Promise<string | null> {
  const found = await db
    .selectDistinct({ id: personEmail.personId })
    .from(personEmail)
    .where(and(eq(personEmail.address, email.toLowerCase()), eq(personEmail.main, true)))
    .limit(2);
  return found.length === 1 ? found[0]!.id : null;
}

/**
 * Whether nobody can be reached at this address yet. The caller locks it until the transaction ends, so that two
 * forms sent at once do not register two people.
 */
export async function isFreeAddress(tx: Transaction, email: string): Promise<boolean> {
  const address = email.toLowerCase();
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`person_email ${address}`}, 0))`);
  const [taken] = await tx
    .select({ id: personEmail.id })
    .from(personEmail)
    .where(eq(personEmail.address, address))
    .limit(1);
  return taken === undefined;
}

/** Whether someone is registered under this id. */
export async function isRegistered(tx: Transaction, personId: string): Promise<boolean> {
  const [found] = await tx.select({ id: person.id }).from(person).where(eq(person.id, personId));
  return found !== undefined;
}

/** The main address of a person, to write to them; null when they have none. */
export async function addressOf(reader: Reader, personId: string): Promise<string | null> {
  const found = await row<{ address: string }>(
    reader,
    sql`select address from contact where person_id = ${personId}`,
  );
  return found?.address ?? null;
}

/** Given and family name of someone, for pages that may name the person; null of nobody. */
export async function nameOf(personId: string): Promise<string | null> {
  const [found] = await db.select().from(person).where(eq(person.id, personId));
  return found ? fullName(found) : null;
}

/** Given and family name, for pages that may name the person. */
export function fullName(who: { givenName: string; familyName: string }): string {
  return `${who.givenName} ${who.familyName}`;
}

/**
 * How old a person is on a day, in whole years; null when no date of birth is known, as of most adults: it is asked
 * only to know whether a parent must agree.
 */
export async function ageOn(reader: Reader, personId: string, day: Date): Promise<number | null> {
  const found = await row<{ years: number }>(
    reader,
    sql`select extract(year from age(${dayThen(day)}, born_on))::int as years
        from age where person_id = ${personId}`,
  );
  return found?.years ?? null;
}

import { sql } from "drizzle-orm";
import { db, rows, type Transaction } from "#platform/database/index.ts";
import { eraseEverywhere } from "#platform/personal/index.ts";
import { type Actor, type Ground, system } from "#platform/policy/index.ts";
import { verbs } from "./verbs.ts";

type Known = { account: string | null; addresses: string[] };

/**
 * Erases a person everywhere, as the declarations beside the tables say, in one transaction. Doing it again changes
 * nothing. Everybody may ask it for themselves; for someone else it takes `people.erase` over the unit given.
 * @throws {Refusal} boucle.forbidden
 */
export async function erase(actor: Actor, personId: string, over?: Ground): Promise<void> {
  const needs = actor.personId === personId ? undefined : "people.erase";
  await verbs.erase(actor, { id: personId, needs, over }, (tx) => eraseNow(tx, personId, actor.personId));
}

/** Erases again those whom a restored backup has brought back; before the program serves. */
export async function replayErasures(): Promise<void> {
  const back = await rows<{ personId: string; erasedBy: string | null }>(
    db,
    sql`select e.person_id, e.erased_by from erasure e join person p on p.id = e.person_id`,
  );
  for (const { personId, erasedBy } of back)
    await verbs.erase(system, { id: personId }, (tx) => eraseNow(tx, personId, erasedBy));
}

async function eraseNow(tx: Transaction, person: string, by: string | null): Promise<void> {
  // An address that a family shares still reaches somebody else: its letters stay.
  const [known] = await rows<Known>(
    tx,
    sql`select (select account_id from person_account where person_id = ${person}) as account,
               array(select address from person_email mine where person_id = ${person} and not exists (
                 select from person_email theirs where theirs.address = mine.address and theirs.person_id <> ${person})) as addresses`,
  );
  await eraseEverywhere(tx, { person, account: known!.account, addresses: known!.addresses }, by);
}

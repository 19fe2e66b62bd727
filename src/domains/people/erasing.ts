import { sql } from "drizzle-orm";
import { type Reached, writeTo } from "#domains/movement/index.ts";
import { db, row, rows, type Transaction } from "#platform/database/index.ts";
import { eraseEverywhere, notedErasures, noteErasures } from "#platform/personal/index.ts";
import { erasure } from "#platform/personal/schema.ts";
import { type Actor, type Ground, system } from "#platform/policy/index.ts";
import { m } from "./messages.ts";
import { refuseErasure } from "./refusals.ts";
import { verbs } from "./verbs.ts";

type Known = { account: string | null; addresses: string[] };

/**
 * Erases a person everywhere, as the declarations beside the tables say, in one transaction, and writes to them a last
 * time. Doing it again changes nothing. Anyone may ask it for themselves; for someone else it requires `people.erase`
 * over the unit given.
 * @throws {Refusal} `boucle.forbidden`, `lastAdministrator`
 */
export async function erase(actor: Actor, personId: string, over?: Ground): Promise<void> {
  const needs = actor.personId === personId ? undefined : "people.erase";
  await verbs.erase(actor, { id: personId, needs, over }, async (tx) => {
    await keepAnAdministrator(tx, personId);
    const reached = await rows<Reached>(
      tx,
      sql`select address, language from contact where person_id = ${personId}`,
    );
    await eraseNow(tx, personId, actor.personId);
    await writeTo(tx, reached, (t, _, link) => ({
      subject: t(m.erasedSubject),
      body: t(m.erasedBody, { link: link("/vos-donnees") }),
    }));
  });
}

/**
 * Erases again those whom a restored backup has brought back, from the list in the database and the file outside it,
 * which then say the same; before the program serves.
 */
export async function replayErasures(): Promise<void> {
  const noted = await notedErasures();
  if (noted.length > 0)
    await db
      .insert(erasure)
      .values(noted.map((personId) => ({ personId })))
      .onConflictDoNothing();
  const erased = await rows<{ personId: string; erasedBy: string | null; back: boolean }>(
    db,
    sql`select e.person_id, e.erased_by, p.id is not null as back
        from erasure e left join person p on p.id = e.person_id order by e.erased_at`,
  );
  await noteErasures(erased.map(({ personId }) => personId));
  for (const { personId, erasedBy, back } of erased)
    if (back) await verbs.erase(system, { id: personId }, (tx) => eraseNow(tx, personId, erasedBy));
}

// Two who leave at once take turns.
async function keepAnAdministrator(tx: Transaction, personId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('people.erase'))`);
  const administers = sql`from power_held where power = 'movement.configure' and delegation_id is null`;
  const alone = await row(
    tx,
    sql`select 1 as n where exists (select 1 ${administers} and person_id = ${personId})
        and not exists (select 1 ${administers} and person_id <> ${personId})`,
  );
  if (alone) throw refuseErasure.lastAdministrator();
}

async function eraseNow(tx: Transaction, person: string, by: string | null): Promise<void> {
  // An address that a family shares still reaches someone else: its letters stay.
  const known = await row<Known>(
    tx,
    sql`select (select account_id from person_account where person_id = ${person}) as account,
               array(select address from person_email mine where person_id = ${person} and not exists (
                 select from person_email theirs where theirs.address = mine.address and theirs.person_id <> ${person})) as addresses`,
  );
  await eraseEverywhere(tx, { person, account: known!.account, addresses: known!.addresses }, by);
}

import { and, eq } from "drizzle-orm";
import { trainingsAsked } from "#domains/kinds/index.ts";
import { today } from "#domains/movement/index.ts";
import { person } from "#domains/people/index.ts";
import { refuseOrganisation } from "#domains/units/index.ts";
import { isRepeated, newId, type Transaction } from "#platform/database/index.ts";
import { refuse } from "#platform/errors/index.ts";
import type { Actor, Ground } from "#platform/policy/index.ts";
import type { Day } from "#platform/time/index.ts";
import { refuseTraining } from "./refusals.ts";
import { qualification } from "./schema.ts";
import { verbs } from "./verbs.ts";

export { type MissingTraining, missingTrainings } from "./asked.ts";

/** The power to say that someone has followed a training. */
export const recordPower = "organisation.record-training";

export interface NewQualification {
  id: string;
  personId: string;
  /** Key of a training that a mandate kind asks for. */
  training: string;
  followedOn: Day;
  /** The last day on which it counts; null: for good. */
  expiresOn: Day | null;
}

/**
 * Records that a person has followed a training that mandates ask for (§28, §38), inside the ground of the person who records
 * it. The same form sent twice records one.
 * @throws {Refusal} without `organisation.record-training` there; `unknown`, `notYet`, `expiresBefore`, `nobodyHere`, `idTaken`.
 */
export async function recordTraining(actor: Actor, where: Ground, what: NewQualification): Promise<void> {
  await verbs.recordTraining(actor, { id: what.id, over: where }, async (tx) => {
    const same = ["personId", "training"] as const;
    if (await isRepeated(tx, qualification, what, { same, taken: refuseOrganisation.idTaken })) return;
    const asked = await trainingsAsked(tx);
    if (!asked.some(({ key }) => key === what.training)) throw refuseTraining.unknown();
    if (what.followedOn > (await today())) throw refuseTraining.notYet();
    if (what.expiresOn && what.expiresOn <= what.followedOn) throw refuseTraining.expiresBefore();
    const [known] = await tx.select({ id: person.id }).from(person).where(eq(person.id, what.personId));
    if (!known) throw refuseTraining.nobodyHere();
    await write(tx, { ...what, recordedBy: actor.personId });
  });
}

/**
 * Takes back a training recorded by mistake; taking it back again changes nothing.
 * @throws {Refusal} without `organisation.record-training` there; `notFound` when someone else recorded it.
 */
export async function forgetTraining(actor: Actor, where: Ground, id: string): Promise<void> {
  await verbs.forgetTraining(actor, { id, over: where }, async (tx) => {
    const [there] = await tx.select().from(qualification).where(eq(qualification.id, id));
    if (!there) return;
    if (there.recordedBy !== actor.personId) throw refuse.notFound();
    await tx.delete(qualification).where(eq(qualification.id, id));
  });
}

/** Writes trainings that people followed inside a transaction under way, for imports and the example movement. */
export async function recordMany(
  tx: Transaction,
  all: readonly (Omit<NewQualification, "id"> & { recordedBy: string | null })[],
): Promise<void> {
  for (const one of all) await write(tx, { id: newId(), ...one });
}

// The same training followed on the same day is recorded once, by any number of people: the later expiry stands.
async function write(tx: Transaction, what: NewQualification & { recordedBy: string | null }): Promise<void> {
  const { personId, training, followedOn, expiresOn } = what;
  const [same] = await tx
    .select({ id: qualification.id })
    .from(qualification)
    .where(
      and(
        eq(qualification.personId, personId),
        eq(qualification.training, training),
        eq(qualification.followedOn, followedOn),
      ),
    );
  if (same) await tx.update(qualification).set({ expiresOn }).where(eq(qualification.id, same.id));
  else await tx.insert(qualification).values(what);
}

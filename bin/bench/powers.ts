import { actorOfPerson, appointMany } from "#domains/mandates/index.ts";
import { register } from "#domains/people/index.ts";
import { insertUnit, rootUnit } from "#domains/units/index.ts";
import { db, newId } from "#platform/database/index.ts";
import { system } from "#platform/policy/index.ts";

/** How long reading somebody's powers takes, in milliseconds. */
export interface PowersMeasured {
  mandates: number;
  grants: number;
  median: number;
  p95: number;
}

/**
 * Reads the powers of a person with thirty mandates, as every request of theirs does, and answers how long it took.
 * Writes the person and their mandates into the database at hand: an example's, never a movement's own.
 */
export async function measurePowers(times = 500, mandates = 30): Promise<PowersMeasured> {
  const personId = await busyPerson(mandates);
  const durations: number[] = [];
  for (let time = 0; time < times; time++) {
    const start = performance.now();
    await actorOfPerson(personId);
    durations.push(performance.now() - start);
  }
  durations.sort((a, b) => a - b);
  const { grants } = await actorOfPerson(personId);
  const at = (share: number) => Math.round(durations[Math.floor(share * (times - 1))]! * 1000) / 1000;
  return { mandates, grants: grants.length, median: at(0.5), p95: at(0.95) };
}

async function busyPerson(mandates: number): Promise<string> {
  const personId = newId();
  const root = await rootUnit();
  await db.transaction(async (tx) => {
    await register(tx, system, { id: personId, givenName: "Trente", familyName: "Mandats" });
    const held = [];
    for (let index = 0; index < mandates; index++) {
      const name = `Boucle de mesure ${index + 1}`;
      const loop = await insertUnit(tx, { id: newId(), kind: "loop", name, parentId: root.id });
      const startsAt = new Date(Date.now() - 86_400_000);
      held.push({ kind: "loop_material", unitId: loop.id, personId, title: null, startsAt });
    }
    await appointMany(tx, held);
  });
  return personId;
}

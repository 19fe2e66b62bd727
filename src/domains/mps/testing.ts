import { sql } from "drizzle-orm";
import { actorOfPerson, insertMandate } from "#domains/mandates/index.ts";
import { register } from "#domains/people/index.ts";
import { loadFrance } from "#domains/territory/index.ts";
import type { Unit } from "#domains/units/index.ts";
import { db, newId, run } from "#platform/database/index.ts";
import { type Actor, system } from "#platform/policy/index.ts";
import type { AssignmentRules } from "./assignment/rules.ts";
import { usualRules } from "./assignment/rules.ts";
import { type Level, sayAvailability } from "./register/availability.ts";

/** Puts the loops of a world where they are, and France under them. */
export async function placeLoops(world: { ardeche: Unit; drome: Unit }): Promise<void> {
  await loadFrance();
  await run(db, sql`update unit set place_id = 'departement:07' where id = ${world.ardeche.id}`);
  await run(db, sql`update unit set place_id = 'departement:26' where id = ${world.drome.id}`);
}

/** Someone elected in a department, with a public name and what they say of their time; null: they say nothing. */
export async function anMp(
  name: string,
  department: string | null,
  level: Level | null = "available",
  atMost: number | null = null,
): Promise<Actor> {
  const id = newId();
  const email = `${id}@example.org`;
  await db.transaction((tx) => register(tx, system, { id, givenName: name, familyName: "Exemple", email }));
  const mp = await actorOfPerson(id);
  await run(
    db,
    sql`insert into office (id, person_id, kind, place_id, constituency, starts_on)
        values (${newId()}, ${mp.personId}, 'mp', ${department && `departement:${department}`}, 1, '2022-06-20')`,
  );
  await run(db, sql`update person set public_name = ${`${name} Publique`} where id = ${mp.personId}`);
  if (level)
    await sayAvailability(mp, mp.personId!, { level, fromOn: "2025-01-01", untilOn: null, atMost, note: "" });
  return mp;
}

/** Makes someone the liaison MP of a loop by hand. */
export async function makeLiaison(mp: Actor, loop: Unit): Promise<Actor> {
  await db.transaction((tx) =>
    insertMandate(tx, loop.id, { id: newId(), kind: "loop_mp", personId: mp.personId! }, null),
  );
  return actorOfPerson(mp.personId!);
}

/** The usual rules, but for what a test wants. */
export const rules = (more: Partial<AssignmentRules> = {}): AssignmentRules => ({ ...usualRules, ...more });

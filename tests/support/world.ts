import { afterAll, beforeAll } from "vitest";
import { actorOfPerson, insertMandate } from "#domains/mandates/index.ts";
import { forgetMovement } from "#domains/movement/index.ts";
import { type Gender, register } from "#domains/people/index.ts";
import { foundMovement } from "#domains/rights/index.ts";
import { enrol, foundUnit, insertUnit, type Unit } from "#domains/units/index.ts";
import { connect, db, disconnect, newId } from "#platform/database/index.ts";
import { type Actor, system } from "#platform/policy/index.ts";
import { type FreshDatabase, freshDatabase } from "./database.ts";

// Verbs of units and mandates, for the tests of domains below them.
export { actorOfPerson, foundUnit };

/**
 * A small movement for tests, the same everywhere: two loops (Ardèche with two groups, Drôme with one), two spaces,
 * and people who hold one mandate each. Named like the fixtures of a story, so that tests read as sentences.
 */
export interface World {
  root: Unit;
  ardeche: Unit;
  drome: Unit;
  aubenas: Unit;
  privas: Unit;
  valence: Unit;
  lifeSpace: Unit;
  programSpace: Unit;
  /** Administrator of the movement. */
  ada: Actor;
  /** Editor of the roadmap. */
  edwige: Actor;
  /** Animators of Aubenas, a pair. */
  nour: Actor;
  leo: Actor;
  /** Animator of Valence, in the other loop. */
  victor: Actor;
  /** Referent of the Ardèche loop. */
  rosa: Actor;
  /** Referent of the Drôme loop. */
  dario: Actor;
  /** Lead of the first space. */
  sam: Actor;
  /** Member of Aubenas, without a mandate. */
  mina: Actor;
  /** Signed in, member of nothing. */
  nobody: Actor;
}

/**
 * Gives the tests of a file a database of their own with this movement in it.
 * @example const world = aWorld(); it("…", async () => { await answer(world.nour, …) });
 */
export function aWorld(): World {
  const world = {} as World;
  let fresh: FreshDatabase;
  beforeAll(async () => {
    fresh = await freshDatabase();
    connect(fresh.url);
    // Files share what is imported: what was read of the last one's movement is not this one's.
    forgetMovement();
    Object.assign(world, await build());
  });
  afterAll(async () => {
    await disconnect();
    await fresh.drop();
  });
  return world;
}

async function build(): Promise<World> {
  const place = await db.transaction(async (tx) => {
    const root = await foundMovement(tx, "Le Mouvement");
    const under = (parent: Unit, kind: string, name: string, nameOf: string) =>
      insertUnit(tx, { id: newId(), kind, name, nameOf, parentId: parent.id });
    const ardeche = await under(root, "loop", "Ardèche", "de l’Ardèche");
    const drome = await under(root, "loop", "Drôme", "de la Drôme");
    return {
      root,
      ardeche,
      drome,
      aubenas: await under(ardeche, "group", "Aubenas centre", "d’Aubenas centre"),
      privas: await under(ardeche, "group", "Privas", "de Privas"),
      valence: await under(drome, "group", "Valence", "de Valence"),
      lifeSpace: await under(root, "space", "Vie du mouvement", "de la Vie du mouvement"),
      programSpace: await under(root, "space", "Programme", "du Programme"),
    };
  });
  return {
    ...place,
    ada: await someone("Ada", "woman", { kind: "administrator", in: place.root }),
    edwige: await someone("Edwige", "woman", { kind: "editor", in: place.root }),
    nour: await someone("Nour", "woman", { kind: "animator", in: place.aubenas }, place.aubenas),
    leo: await someone("Léo", "man", { kind: "animator", in: place.aubenas }, place.aubenas),
    victor: await someone("Victor", "man", { kind: "animator", in: place.valence }, place.valence),
    rosa: await someone("Rosa", "woman", { kind: "loop_group_life", in: place.ardeche }, place.aubenas),
    dario: await someone("Dario", "man", { kind: "loop_group_life", in: place.drome }, place.valence),
    sam: await someone("Sam", "man", { kind: "space_lead", in: place.lifeSpace }),
    mina: await someone("Mina", "woman", null, place.aubenas),
    nobody: await someone("Noé", "man", null),
  };
}

/** A new person, with a mandate and a membership if asked, as an actor. */
export async function someone(
  givenName: string,
  gender: Gender,
  held: { kind: string; in: Unit } | null,
  memberOf?: Unit,
): Promise<Actor> {
  const id = newId();
  await db.transaction(async (tx) => {
    await register(tx, system, { id, givenName, familyName: "Exemple", gender, email: `${id}@example.org` });
    if (held)
      await insertMandate(
        tx,
        held.in.id,
        { id: newId(), kind: held.kind, personId: id, startsAt: new Date("2020-01-01") },
        null,
      );
    if (memberOf) await enrol(tx, memberOf.id, id);
  });
  return actorOfPerson(id);
}

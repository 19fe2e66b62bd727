import { sql } from "drizzle-orm";
import { beforeAll } from "vitest";
import { actorOfPerson, insertMandate } from "#domains/mandates/index.ts";
import { forgetMovement } from "#domains/movement/index.ts";
import { type Gender, register } from "#domains/people/index.ts";
import { foundMovement } from "#domains/rights/index.ts";
import { enrol, foundUnit, insertUnit, type Unit, unitById } from "#domains/units/index.ts";
import { connect, db, disconnect, newId, rows } from "#platform/database/index.ts";
import { type Actor, system } from "#platform/policy/index.ts";
import { aDatabase } from "./bare.ts";
import { filledDatabase } from "./database.ts";

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
  aDatabase(() => filledDatabase("world", build));
  beforeAll(async () => {
    Object.assign(world, await found());
  });
  return world;
}

const inUnits = {
  root: "Le Mouvement",
  ardeche: "Ardèche",
  drome: "Drôme",
  aubenas: "Aubenas centre",
  privas: "Privas",
  valence: "Valence",
  lifeSpace: "Vie du mouvement",
  programSpace: "Programme",
};
const asPeople = {
  ada: "Ada",
  edwige: "Edwige",
  nour: "Nour",
  leo: "Léo",
  victor: "Victor",
  rosa: "Rosa",
  dario: "Dario",
  sam: "Sam",
  mina: "Mina",
  nobody: "Noé",
};

// Once in a run: it takes as long as many a file's tests.
async function build(url: string): Promise<void> {
  connect(url);
  forgetMovement();
  const place = await db.transaction(async (tx) => {
    const root = await foundMovement(tx, inUnits.root);
    const under = (parent: Unit, kind: string, name: string, nameOf: string) =>
      insertUnit(tx, { id: newId(), kind, name, nameOf, parentId: parent.id });
    const ardeche = await under(root, "loop", inUnits.ardeche, "de l’Ardèche");
    const drome = await under(root, "loop", inUnits.drome, "de la Drôme");
    await under(ardeche, "group", inUnits.privas, "de Privas");
    await under(root, "space", inUnits.programSpace, "du Programme");
    return {
      root,
      ardeche,
      drome,
      aubenas: await under(ardeche, "group", inUnits.aubenas, "d’Aubenas centre"),
      valence: await under(drome, "group", inUnits.valence, "de Valence"),
      lifeSpace: await under(root, "space", inUnits.lifeSpace, "de la Vie du mouvement"),
    };
  });
  await someone(asPeople.ada, "woman", { kind: "administrator", in: place.root });
  await someone(asPeople.edwige, "woman", { kind: "editor", in: place.root });
  await someone(asPeople.nour, "woman", { kind: "animator", in: place.aubenas }, place.aubenas);
  await someone(asPeople.leo, "man", { kind: "animator", in: place.aubenas }, place.aubenas);
  await someone(asPeople.victor, "man", { kind: "animator", in: place.valence }, place.valence);
  await someone(asPeople.rosa, "woman", { kind: "loop_group_life", in: place.ardeche }, place.aubenas);
  await someone(asPeople.dario, "man", { kind: "loop_group_life", in: place.drome }, place.valence);
  await someone(asPeople.sam, "man", { kind: "space_lead", in: place.lifeSpace });
  await someone(asPeople.mina, "woman", null, place.aubenas);
  await someone(asPeople.nobody, "man", null);
  await disconnect();
}

async function found(): Promise<World> {
  const things = await rows<{ id: string; name: string }>(
    db,
    sql`select id, name from unit union all select id, given_name from person`,
  );
  const idOf = (name: string) => things.find((one) => one.name === name)!.id;
  // One after the other, over one connection: each new one costs more than a reading.
  const each = async <K extends string, T>(names: Record<K, string>, read: (id: string) => Promise<T>) => {
    const all = {} as Record<K, T>;
    for (const [key, name] of Object.entries<string>(names)) all[key as K] = await read(idOf(name));
    return all;
  };
  return { ...(await each(inUnits, (id) => unitById(id))), ...(await each(asPeople, actorOfPerson)) };
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

import { db, type Transaction } from "#platform/database/index.ts";
import { type Actor, type Grant, type Ground, requirePower } from "#platform/policy/index.ts";
import { type Details, record } from "./record.ts";

/** A verb as a domain declares it: the kind of thing that it is done to, and the power that it takes. */
interface Declared {
  on: string;
  /** Without a power, anyone who got this far may: the verb checks by itself whose it is to do. */
  needs?: string;
}

/** A verb done once: to which thing, over which unit. Nothing here names a person. */
interface Occasion {
  id: string;
  over?: Ground;
  /** The power that it takes this time, for verbs that do not always take the same. */
  needs?: string;
  details?: Details;
}

/** A power is held over a unit: a verb that takes one says over which. */
type OccasionOf<D extends Declared> = D["needs"] extends string ? Occasion & { over: Ground } : Occasion;

interface Verb<D extends Declared> {
  /**
   * Checks the power, then does the work and records who did what to which thing, in one transaction.
   * @throws {Refusal} when the actor lacks the power, or what the work refuses; nothing is written then.
   */
  <T>(actor: Actor, occasion: OccasionOf<D>, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Records it inside a transaction under way, where something else has checked the power. */
  record(tx: Transaction, actor: Actor, occasion: Occasion, grant?: Grant | null): Promise<void>;
}

const names = new Set<string>();

/** Names of all verbs that were declared, as records name them. */
export const verbNames = (): readonly string[] => [...names].sort();

/**
 * The verbs of a domain, each with the power that it takes: the one list of what can be done there. `openCall` is recorded
 * as `appointments.open-call`. A verb that names itself as another does is a bug, refused at start.
 * @example
 * export const verbs = declareVerbs("appointments", { openCall: { on: "volunteer_call", needs: "appointments.call" } });
 * …
 * export const openCall = (actor: Actor, where: Unit, what: NewCall) =>
 *   verbs.openCall(actor, { id: what.id, over: where }, async (tx) => { … });
 */
export function declareVerbs<const D extends Record<string, Declared>>(
  domain: string,
  declared: D,
): { [K in keyof D]: Verb<D[K]> } {
  const verbs = Object.entries(declared).map(([key, one]) => [key, verbOf(nameOf(domain, key), one)]);
  return Object.fromEntries(verbs);
}

function nameOf(domain: string, key: string): string {
  const name = `${domain}.${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  if (names.has(name)) throw new Error(`Two verbs are called ${name}`);
  names.add(name);
  return name;
}

function verbOf(name: string, { on, needs }: Declared) {
  const carryOut = async <T>(actor: Actor, what: Occasion, work: (tx: Transaction) => Promise<T>) => {
    const grant = grantFor(actor, name, { needs, ...what });
    return db.transaction(async (tx) => {
      const result = await work(tx);
      await record(tx, actor, { verb: name, on, ...what }, grant);
      return result;
    });
  };
  return Object.assign(carryOut, {
    record: (tx: Transaction, actor: Actor, what: Occasion, grant: Grant | null = null) =>
      record(tx, actor, { verb: name, on, ...what }, grant),
  });
}

function grantFor(actor: Actor, name: string, { needs, over }: Omit<Occasion, "id">): Grant | null {
  if (!needs) return null;
  if (!over) throw new Error(`${name} needs ${needs}, but does not say over which unit`);
  return requirePower(actor, needs, over);
}

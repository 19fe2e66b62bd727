import { refuse } from "#platform/errors/index.ts";
import type { Message } from "#platform/language/index.ts";

/** A power that mandates give, declared by the domain whose verbs it opens. */
export interface Power {
  /** Stable name such as `reviews.answer`. */
  key: string;
  label: Message;
}

/** The ground on which a power is held: a unit and the chain of units above it, itself included. */
export interface Ground {
  id: string;
  lineage: readonly string[];
}

/** A power in someone's hands: over one unit, or over that unit and all under it, by a mandate in force. */
export interface Grant {
  power: string;
  unitId: string;
  reach: "unit" | "subtree";
  mandateId: string;
}

/** The actor: a person with the powers of their mandates today, or a visitor who has none. */
export interface Actor {
  personId: string | null;
  name: string | null;
  grants: readonly Grant[];
  /** Units of which the person is a member today. */
  memberOf: readonly string[];
}

export const visitor: Actor = { personId: null, name: null, grants: [], memberOf: [] };

/** The program itself, for jobs and commands typed by the operator. */
export const system: Actor = { personId: null, name: "system", grants: [], memberOf: [] };

/** The grant by which the actor holds a power over a ground, or null. */
export function grantOver(actor: Actor, power: string, ground: Ground): Grant | null {
  const covers = (grant: Grant) =>
    grant.power === power &&
    (grant.reach === "subtree" ? ground.lineage.includes(grant.unitId) : grant.unitId === ground.id);
  return actor.grants.find(covers) ?? null;
}

/** Whether the actor holds a power over a ground. */
export function can(actor: Actor, power: string, ground: Ground): boolean {
  return actor === system || grantOver(actor, power, ground) !== null;
}

/** Whether the actor holds a power somewhere: enough to open the page that lists where. */
export function canSomewhere(actor: Actor, power: string): boolean {
  return actor === system || actor.grants.some((grant) => grant.power === power);
}

/** Units over which the actor holds a power; those with reach `subtree` also cover everything under them. */
export function groundsOf(actor: Actor, power: string): { units: string[]; subtrees: string[] } {
  const held = actor.grants.filter((grant) => grant.power === power);
  return {
    units: held.filter((grant) => grant.reach === "unit").map((grant) => grant.unitId),
    subtrees: held.filter((grant) => grant.reach === "subtree").map((grant) => grant.unitId),
  };
}

/**
 * The grant by which the actor may do this, required.
 * @throws {Refusal} `signInFirst` for a visitor, `forbidden` for anyone without the power here.
 */
export function requirePower(actor: Actor, power: string, ground: Ground): Grant | null {
  if (actor === system) return null;
  const grant = grantOver(actor, power, ground);
  if (grant) return grant;
  throw actor.personId ? refuse.forbidden() : refuse.signInFirst();
}

/** The person who acts. @throws {Refusal} `signInFirst` for a visitor. */
export function requirePerson(actor: Actor): string {
  if (!actor.personId) throw refuse.signInFirst();
  return actor.personId;
}

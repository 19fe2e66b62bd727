import { mandatesIn } from "#domains/mandates/index.ts";
import { membersOf, type Unit } from "#domains/units/index.ts";
import { type Actor, can } from "#platform/policy/index.ts";
import type { Consensus, Named } from "./reading.ts";

/** Somebody who may be chosen in a form: their id, and their name. */
export interface Choice {
  value: string;
  label: string;
}

/** People offered in one list: beyond, they are proposed by their address. */
const maxChoices = 300;

/**
 * Those whom the actor sees in a unit and may choose among, by name: its members where they see them, whoever holds a
 * mandate there, and those named already. They are personal data: log the look.
 */
export async function choicesFor(
  actor: Actor,
  where: Unit,
  named: readonly Pick<Named, "personId" | "givenName" | "familyName">[] = [],
): Promise<Choice[]> {
  const [held, members] = await Promise.all([
    mandatesIn(where.id),
    can(actor, "organisation.see-members", where)
      ? membersOf(where.id, { limit: maxChoices }).then((list) => list.members)
      : [],
  ]);
  const people = [...held, ...members.map(({ id, ...names }) => ({ ...names, personId: id })), ...named];
  const all = new Map(
    people.map(({ personId, givenName, familyName }) => [personId, `${givenName} ${familyName}`]),
  );
  return [...all]
    .map(([value, label]) => ({ value, label }))
    .sort((one, other) => one.label.localeCompare(other.label));
}

/** Of a consensus: those whom the actor sees in its unit, and those named who have accepted to be. */
export function inSight(actor: Actor, one: Consensus): Promise<Choice[]> {
  return choicesFor(
    actor,
    one.unit,
    one.current.named.filter(({ acceptedAt }) => acceptedAt),
  );
}

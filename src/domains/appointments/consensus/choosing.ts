import { mandatesIn, whyNotTogether } from "#domains/mandates/index.ts";
import { membersOf, type Unit } from "#domains/units/index.ts";
import type { Reader } from "#platform/database/index.ts";
import type { Refusal } from "#platform/errors/index.ts";
import { type Actor, can } from "#platform/policy/index.ts";
import { type Proposed, stepsNaming } from "../naming.ts";
import { refuseConsensus } from "../refusals.ts";
import type { Consensus, Named } from "./reading.ts";

/** Someone who may be chosen in a form: their id, and their name. */
export interface Choice {
  value: string;
  label: string;
}

/** People offered in one list: beyond, they are proposed by their address. */
const maxChoices = 300;

/**
 * Those whom the actor sees in a unit and may choose among, by name: its members where they see them, those who hold a
 * mandate there, and those named already. They are personal data: log the access.
 */
export async function choicesFor(
  actor: Actor,
  where: Unit,
  named: readonly Pick<Named, "personId" | "givenName" | "familyName">[] = [],
): Promise<Choice[]> {
  const [held, members] = await Promise.all([
    mandatesIn(where.id),
    can(actor, "organisation.see-members", where)
      ? membersOf(where.id, { limit: maxChoices }).then(({ list }) => list)
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

/** Something that would keep a proposal from being adopted today: of one person, or of what they make together. */
export interface Foreseen {
  name: string | null;
  refusal: Refusal;
}

/** What would be appointed. */
interface Intended {
  unitId: string;
  kind: string;
  people: readonly Proposed[];
  replaces: boolean;
}

/**
 * What would prevent the adoption of a proposal today: seats, conditions, parity (§28). For those who open the
 * consensus alone, and only of the people `among` them: those whom they see in the unit, or who have accepted to be
 * named. Nothing is told about anyone else: an address would be enough to learn about a stranger. Writes nothing.
 */
export async function foresee(
  reader: Reader,
  { unitId, kind, people, replaces }: Intended,
  among: readonly Choice[],
  at = new Date(),
): Promise<Foreseen[]> {
  const names = new Map(among.map(({ value, label }) => [value, label]));
  const known = people.filter(({ personId }) => names.has(personId));
  if (known.length === 0) return [];
  const steps = await stepsNaming(reader, unitId, kind, known, { means: "consensus", replaces, at });
  const { steps: hindered, whole } = await whyNotTogether(reader, steps, at);
  const ofOne = hindered.flatMap((refusal, index) => {
    const who = steps[index]?.appoint?.personId;
    return refusal ? [{ name: (who && names.get(who)) ?? null, refusal }] : [];
  });
  return [...ofOne, ...whole.map((refusal) => ({ name: null, refusal }))];
}

/**
 * Stops a proposal that would not hold today, so that those who open it know before proposing it anyway. What
 * names nobody, someone twice or too many is left to the verb, which says so.
 * @throws {Refusal} `unsettled`.
 */
export async function requireSettled(
  reader: Reader,
  intended: Intended,
  room: number,
  among: readonly Choice[],
): Promise<void> {
  const ids = intended.people.map(({ personId }) => personId);
  if (ids.length === 0 || ids.length > room || new Set(ids).size < ids.length) return;
  if ((await foresee(reader, intended, among)).length > 0) throw refuseConsensus.unsettled();
}

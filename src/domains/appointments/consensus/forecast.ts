import { whyNotTogether } from "#domains/mandates/index.ts";
import type { Reader } from "#platform/database/index.ts";
import type { Refusal } from "#platform/errors/index.ts";
import { type Proposed, stepsNaming } from "../naming.ts";
import { refuseConsensus } from "../refusals.ts";
import type { Choice } from "./choosing.ts";

/** Something that would keep a proposal from being adopted today: of one person, or of what they make together. */
export interface Foreseen {
  name: string | null;
  refusal: Refusal;
}

/** What would be appointed. */
export interface Intended {
  unitId: string;
  kind: string;
  people: readonly Proposed[];
  replaces: boolean;
}

/**
 * What would hinder the adoption of a proposal if it came today: seats, conditions, parity (§28). For whoever opens the
 * consensus alone, and only of the people `among` them: those whom they see in the unit, or who have accepted to be
 * named. Of anybody else nothing is told, or an address would be enough to learn about a stranger. Writes nothing.
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
 * Stops a proposal that would not hold today, so that whoever opens it knows before proposing it all the same. What
 * names nobody, somebody twice or too many is left to the verb, which says so.
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
  if ((await foresee(reader, intended, among)).length === 0) return;
  const { said } = refuseConsensus.unsettled();
  throw refuseConsensus.unsettled({}, { sur: said });
}

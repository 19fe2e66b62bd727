import { mandateKindsFor, mandatesIn } from "./mandate.ts";
import type { Unit } from "./unit.ts";

/** A charge of a unit and how it is filled; names only where the mandate is public. */
export interface Charge {
  kind: string;
  label: { fr: string; en: string };
  held: number;
  pair: boolean;
  /** For a pair: whether two people of different stated gender hold it. */
  parityHolds: boolean;
  named: { id: string; name: string; title: string | null }[];
}

/** Every charge that this kind of unit has, filled or vacant. */
export async function chargesOf(unit: Unit): Promise<Charge[]> {
  const [kinds, held] = await Promise.all([mandateKindsFor(unit.kind), mandatesIn(unit.id)]);
  return kinds
    .map((kind) => {
      const holders = held.filter((one) => one.kind === kind.key);
      return {
        kind: kind.key,
        label: kind.label,
        held: holders.length,
        pair: kind.pair,
        parityHolds: differ(holders.map((holder) => holder.gender)),
        named: kind.public
          ? holders.flatMap(({ id, publicName, title }) =>
              publicName ? [{ id, name: publicName, title }] : [],
            )
          : [],
      };
    })
    .filter(
      (charge) => charge.held > 0 || unit.kind === "loop" || unit.kind === "group" || unit.kind === "space",
    );
}

/** Whether two people state different genders; someone who states none leaves the rule unproved. */
function differ(genders: (string | null)[]): boolean {
  return new Set(genders.filter(Boolean)).size >= 2;
}

import type { ShownFact } from "#domains/kinds/index.ts";
import { kindOf } from "#domains/units/index.ts";
import { db, type Reader } from "#platform/database/index.ts";
import { mandateKindsFor } from "./bounds.ts";
import { mandatesIn } from "./mandate.ts";
import type { ParitySaying } from "./parity/judge.ts";
import { parityIn } from "./parity.ts";
import type { Means } from "./step.ts";

/** A role of a unit and how it is filled; what is shown of its holders, only where the mandate is public. */
export interface Role {
  kind: string;
  label: { fr: string; en: string };
  /** How many mandates are held. */
  held: number;
  /** Whether every unit of this kind should have it filled. */
  required: boolean;
  pair: boolean;
  /** What may be said of its rule of parity; null where it has none. */
  parity: ParitySaying | null;
  /** Its rule of parity was set aside: since when and why, without names. */
  waived: { at: Date; reason: string } | null;
  named: Shown[];
}

/** What public pages show of a holder, as the kind of mandate says; the name is the one that they chose. */
export interface Shown {
  id: string;
  name: string;
  title: string | null;
  since: Date | null;
  until: Date | null;
  means: Means | null;
}

/** The roles that this unit should have filled, and those that are held there, in the movement's order. */
export async function rolesOf(unit: { id: string; kind: string }, reader: Reader = db): Promise<Role[]> {
  const [kinds, held, standings, unitKind] = await Promise.all([
    mandateKindsFor(unit.kind, reader),
    mandatesIn(unit.id, new Date(), reader),
    parityIn(reader, unit),
    kindOf(unit, reader),
  ]);
  return kinds
    .map((kind) => {
      const holders = held.filter((one) => one.kind === kind.key);
      const standing = standings.find((one) => one.kindKey === kind.key);
      return {
        kind: kind.key,
        label: kind.label,
        held: holders.length,
        required: unitKind?.requiredRoles.includes(kind.key) ?? false,
        pair: kind.pair,
        parity: standing?.saying ?? null,
        waived: standing?.waived ?? null,
        named: kind.public ? holders.flatMap((holder) => shownOf(holder, kind.shows) ?? []) : [],
      };
    })
    .filter((role) => role.held > 0 || role.required);
}

function shownOf(
  holder: Awaited<ReturnType<typeof mandatesIn>>[number],
  shows: readonly ShownFact[],
): Shown | null {
  if (!holder.publicName || !shows.includes("name")) return null;
  return {
    id: holder.id,
    name: holder.publicName,
    title: shows.includes("title") ? holder.title : null,
    since: shows.includes("since") ? holder.startsAt : null,
    until: shows.includes("until") ? holder.endsAt : null,
    means: shows.includes("means") ? holder.means : null,
  };
}

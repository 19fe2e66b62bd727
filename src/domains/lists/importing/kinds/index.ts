import type { ThingKind } from "../../schema.ts";
import type { Kind } from "./kind.ts";
import { mandatesKind } from "./mandates.ts";
import { membershipsKind } from "./memberships.ts";
import { officesKind } from "./offices.ts";
import { peopleKind } from "./people.ts";
import { unitsKind } from "./units.ts";

export type { Kind, Slice } from "./kind.ts";

/** What is particular to each kind of list. */
export const kinds: Record<ThingKind, Kind> = {
  people: peopleKind,
  units: unitsKind,
  memberships: membershipsKind,
  mandates: mandatesKind,
  offices: officesKind,
};

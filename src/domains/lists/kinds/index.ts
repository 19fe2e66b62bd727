import { getTableName } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { ThingKind } from "../schema.ts";
import type { Kind } from "./kind.ts";
import { mandatesKind } from "./mandates.ts";
import { membershipsKind } from "./memberships.ts";
import { officesKind } from "./offices.ts";
import { peopleKind } from "./people.ts";
import { unitsKind } from "./units.ts";

export type { Kind, Slice } from "./kind.ts";

/** The kinds of lists. */
export const kinds: Record<ThingKind, Kind> = {
  people: peopleKind,
  units: unitsKind,
  memberships: membershipsKind,
  mandates: mandatesKind,
  offices: officesKind,
};

/** What each column of a kind of list may bring: a fixed vocabulary, in the order of the files to fill in. */
export const fieldsOf = (kind: ThingKind) => kinds[kind].fields;

/** A field of a kind of list by its key. */
export const fieldOf = (kind: ThingKind, key: string) => kinds[kind].fields.find((one) => one.key === key);

/**
 * Says of a table of a higher domain that its rows are part of things of a kind: undoing the list that brought such a
 * thing takes them along, where any other row that points at it would keep it.
 * @example partOf("people", twoPeople);
 */
export function partOf(kind: ThingKind, table: PgTable): void {
  kinds[kind].parts.push(getTableName(table));
}

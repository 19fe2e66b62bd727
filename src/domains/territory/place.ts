import { and, eq, inArray, isNull, lte, or, sql } from "drizzle-orm";
import { db, type Reader } from "#platform/database/index.ts";
import { type PlaceKind, place } from "./schema.ts";

/** A place as the rest of the movement sees it. */
export type Place = typeof place.$inferSelect;

/** A place by its id, whether or not it is still in force: old records keep their place. Null when unknown. */
export async function placeById(id: string, reader: Reader = db): Promise<Place | null> {
  const [found] = await reader.select().from(place).where(eq(place.id, id));
  return found ?? null;
}

/** Several places by their ids, in no particular order; unknown ids are left out. */
export async function placesById(ids: readonly string[], reader: Reader = db): Promise<Place[]> {
  return ids.length === 0
    ? []
    : reader
        .select()
        .from(place)
        .where(inArray(place.id, [...ids]));
}

/**
 * The commune or district with this INSEE code today, or the commune that took in the one which had it: lists
 * made by hand keep old codes for years. Null when no commune ever had it.
 */
export async function communeByCode(code: string, reader: Reader = db): Promise<Place | null> {
  const [current, taken] = await Promise.all([
    inForceWhere(reader, and(eq(place.code, code), inArray(place.kind, ["commune", "district"]))),
    inForceWhere(reader, sql`${place.formerCodes} @> array[${code}]`),
  ]);
  return current[0] ?? taken[0] ?? null;
}

/** The 101 departments, by code. */
export async function departments(reader: Reader = db): Promise<Place[]> {
  return byCode(await inForceWhere(reader, eq(place.kind, "department")));
}

/** The overseas collectivities, which stand where others have a department, by code. */
export async function collectivities(reader: Reader = db): Promise<Place[]> {
  return byCode(await inForceWhere(reader, eq(place.kind, "collectivity")));
}

/** The eighteen regions, by name. */
export async function regions(reader: Reader = db): Promise<Place[]> {
  return byName(await inForceWhere(reader, eq(place.kind, "region")));
}

/** The eleven constituencies abroad, in order. */
export async function constituenciesAbroad(reader: Reader = db): Promise<Place[]> {
  return byCode(await inForceWhere(reader, eq(place.kind, "constituency_abroad")));
}

const homes = {
  departement: place.departmentId,
  collectivite: place.departmentId,
  region: place.regionId,
  epci: place.epciId,
  commune: place.communeId,
};

/**
 * Places of one kind inside another, by name: communes of a department or an EPCI, departments of a region,
 * districts of a commune. Empty for a place that holds nothing of the kind.
 */
export async function placesIn(
  parentId: string,
  kind: PlaceKind = "commune",
  reader: Reader = db,
): Promise<Place[]> {
  const home = Object.entries(homes).find(([prefix]) => parentId.startsWith(`${prefix}:`))?.[1];
  return home ? byName(await inForceWhere(reader, and(eq(home, parentId), eq(place.kind, kind)))) : [];
}

/** The department, or overseas collectivity, of a place: itself when it is one; null for a region or abroad. */
export async function departmentOf(
  inside: Pick<Place, "id" | "kind" | "departmentId">,
  reader: Reader = db,
): Promise<Place | null> {
  if (inside.kind === "department" || inside.kind === "collectivity") return placeById(inside.id, reader);
  return inside.departmentId ? placeById(inside.departmentId, reader) : null;
}

function inForceWhere(reader: Reader, condition: ReturnType<typeof and>): Promise<Place[]> {
  const begun = or(isNull(place.validFrom), lte(place.validFrom, sql`(select movement_today())`));
  const lasting = or(isNull(place.validTo), sql`${place.validTo} > (select movement_today())`);
  return reader
    .select()
    .from(place)
    .where(and(condition, begun, lasting));
}

const french = new Intl.Collator("fr", { numeric: true });
const byName = (places: Place[]) => places.sort((a, b) => french.compare(a.name, b.name));
const byCode = (places: Place[]) => places.sort((a, b) => (a.code < b.code ? -1 : 1));

import { and, eq, inArray, isNull, lte, or, sql } from "drizzle-orm";
import { db, type Reader } from "#platform/database/index.ts";
import { place } from "./schema.ts";

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

/** The eighteen regions, by name. */
export async function regions(reader: Reader = db): Promise<Place[]> {
  return byName(await inForceWhere(reader, eq(place.kind, "region")));
}

/** The eleven constituencies abroad, in order. */
export async function constituenciesAbroad(reader: Reader = db): Promise<Place[]> {
  return byCode(await inForceWhere(reader, eq(place.kind, "constituency_abroad")));
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

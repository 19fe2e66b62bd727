import { sql } from "drizzle-orm";
import { searchName } from "#domains/territory/index.ts";
import { db, rows } from "#platform/database/index.ts";

/** A place that was found, or why it was not. */
type PlaceFound = { id: string } | { fault: "placeUnknown" | "placeAmbiguous" };

interface Known {
  id: string;
  kind: string;
  code: string;
  postcodes: string[];
  former: string[];
}

/** Finds places by what lists write: a code, a name, a postcode. */
export type Places = (words: string, postcode: string, wanted: readonly string[]) => PlaceFound;

/** Loads every place in force with its names, once for a list: tens of thousands of lines ask for them. */
export async function loadPlaces(): Promise<Places> {
  const places = await rows<Known>(
    db,
    sql`select id, kind, code, postcodes, former_codes as former from place
        where kind <> 'epci' and (valid_to is null or valid_to > (select movement_today()))`,
  );
  const names = await rows<{ id: string; name: string }>(
    db,
    sql`select n.place_id as id, n.search_name as name from place_name n join place p on p.id = n.place_id
        where p.kind <> 'epci' and (p.valid_to is null or p.valid_to > (select movement_today()))`,
  );
  const byId = new Map(places.map((place) => [place.id, place]));
  const byCode = gather(
    places.flatMap((place) => [place.code, ...place.former].map((code) => [code, place])),
  );
  const byPostcode = gather(places.flatMap((place) => place.postcodes.map((code) => [code, place])));
  const byName = gather(names.flatMap(({ id, name }) => (byId.has(id) ? [[name, byId.get(id)!]] : [])));
  return (words, postcode, wanted) => {
    const fits = (place: Known) => wanted.includes(place.kind);
    const exact = byId.get(words);
    if (exact && fits(exact)) return { id: exact.id };
    const zip = postcode.padStart(5, "0");
    const there = (byPostcode.get(zip) ?? []).filter(fits);
    if (!words) return only(there);
    const code = /^\d{4}$/.test(words) && wanted[0] === "commune" ? `0${words}` : words.toUpperCase();
    const coded = (byCode.get(/^\d$/.test(code) ? `0${code}` : code) ?? []).filter(fits);
    if (coded.length > 0) return only(coded);
    const called = (byName.get(searchName(words)) ?? []).filter(fits);
    // Of places of the same name, the kind that is wanted first, then the one with this postcode.
    const nearer = called.filter((place) => place.postcodes.includes(zip));
    if (nearer.length > 0) return only(nearer);
    return only(
      wanted.map((kind) => called.filter((place) => place.kind === kind)).find((some) => some.length > 0) ??
        [],
    );
  };
}

function gather(pairs: (readonly [string, Known] | (string | Known)[])[]): Map<string, Known[]> {
  const found = new Map<string, Known[]>();
  for (const [key, place] of pairs as [string, Known][]) {
    const some = found.get(key);
    if (!some) found.set(key, [place]);
    else if (!some.includes(place)) some.push(place);
  }
  return found;
}

function only(some: readonly Known[]): PlaceFound {
  // A commune and the district within it that has its number are told apart by nobody: the commune is enough.
  const [first] = some;
  if (!first) return { fault: "placeUnknown" };
  const communes = some.filter((place) => place.kind === "commune");
  if (some.length === 1) return { id: first.id };
  return communes.length === 1 && communes.length < some.length
    ? { id: communes[0]!.id }
    : { fault: "placeAmbiguous" };
}

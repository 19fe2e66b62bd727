import type { NameKind } from "../schema.ts";
import { searchName } from "../search-name.ts";
import { constituenciesAbroad, countryName } from "./abroad.ts";
import type { PlaceRow } from "./places.ts";
import type { Commune } from "./source.ts";

/** A name by which a place is found. */
export interface NameRow {
  placeId: string;
  name: string;
  searchName: string;
  kind: NameKind;
}

const named = (placeId: string, kind: NameKind, name: string): NameRow => ({
  placeId,
  name,
  searchName: searchName(name),
  kind,
});

/** Every name of every place; of two that search alike, the more official one stays. */
export function nameRows(places: PlaceRow[], merged: Commune[]): NameRow[] {
  const all = [
    ...places.map(({ id, name }) => named(id, "official", name)),
    ...places.flatMap(shortName),
    ...merged.map(({ chefLieu, nom }) => named(`commune:${chefLieu}`, "former", nom)),
    ...constituenciesAbroad.flatMap(namesAbroad),
  ];
  const first = new Map<string, NameRow>();
  for (const name of all) {
    const key = `${name.placeId} ${name.searchName}`;
    if (!first.has(key)) first.set(key, name);
  }
  return [...first.values()];
}

/** What people type for a name that the law makes long: « Paris 13e », « Pays d’Issoire ». */
function shortName({ id, kind, name }: PlaceRow): NameRow[] {
  if (kind === "district") return [named(id, "short", name.replace(/ Arrondissement$/, ""))];
  if (kind === "epci" && /^C[ACU] /.test(name)) return [named(id, "short", name.replace(/^C[ACU] /, ""))];
  return [];
}

function namesAbroad({ code, en, countries }: (typeof constituenciesAbroad)[number]): NameRow[] {
  const id = `etranger:${code}`;
  const inBoth = countries.flatMap((country) => [countryName(country, "fr"), countryName(country, "en")]);
  return [named(id, "short", en), ...inBoth.map((name) => named(id, "country", name))];
}

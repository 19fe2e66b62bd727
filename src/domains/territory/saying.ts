import type { Translator } from "#platform/language/index.ts";
import { constituenciesAbroad } from "./france/abroad.ts";
import { m } from "./messages.ts";
import type { Place } from "./place.ts";
import type { FoundPlace } from "./search.ts";

/** The name of a place in the person's language. Only the areas abroad have two; the law names all others. */
export function placeName(place: Pick<Place, "kind" | "code" | "name">, t: Translator): string {
  if (place.kind !== "constituency_abroad") return place.name;
  return constituenciesAbroad.find(({ code }) => code === place.code)?.[t.language] ?? place.name;
}

/** What tells a place from its namesakes, in short pieces: « Ardèche », « 07200 », « 12 416 habitant·es ». */
export function placeDetails(place: FoundPlace, t: Translator): string[] {
  const { kind, code, departmentName, population, postcodes } = place;
  const nature = {
    region: [t(m.region)],
    department: [t(m.department, { code })],
    collectivity: [t(m.collectivity)],
    epci: [t(m.epci)],
    commune: [],
    district: [],
    constituency_abroad: [t(m.constituencyAbroad, { number: Number(code) })],
  }[kind];
  return [
    ...nature,
    ...(departmentName ? [departmentName] : []),
    ...(postcodes.length > 0 ? [postcodesInShort(postcodes, t)] : []),
    ...(population ? [t(m.inhabitants, { count: population })] : []),
  ];
}

function postcodesInShort(postcodes: string[], t: Translator): string {
  if (postcodes.length < 3) return postcodes.join(", ");
  const sorted = [...postcodes].sort();
  return t(m.postcodeRange, { first: sorted[0]!, last: sorted.at(-1)! });
}

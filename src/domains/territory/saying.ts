import { t } from "#platform/language/index.ts";
import { constituenciesAbroad } from "./france/abroad.ts";
import type { Place } from "./place.ts";

/** The name of a place in the language of the request. Only the areas abroad have two; the law names all others. */
export function placeName(place: Pick<Place, "kind" | "code" | "name">): string {
  if (place.kind !== "constituency_abroad") return place.name;
  return constituenciesAbroad.find(({ code }) => code === place.code)?.[t.language] ?? place.name;
}

/** What others may call of the territory. */
export { kilometresBetween } from "./france/centres.ts";
export { mapOfFrance } from "./france-map.ts";
export { loadFrance, territoryIsLoaded } from "./load.ts";
export { constituenciesAbroad, type Place, placeById, placesById, regions } from "./place.ts";
export { placeName } from "./saying.ts";
export { type FoundPlace, searchPlaces } from "./search.ts";
export { searchName } from "./search-name.ts";

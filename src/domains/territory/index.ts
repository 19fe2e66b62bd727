/** What others may call of the territory. */
export { centreOf, kilometresBetween, type Point } from "./france/centres.ts";
export { editionOfFrance } from "./france.ts";
export { mapOfFrance } from "./france-map.ts";
export { type Loaded, loadFrance, territoryIsLoaded } from "./load.ts";
export { m as territoryMessages } from "./messages.ts";
export type { DepartmentMap, Inset, Outline } from "./outlines/shape.ts";
export {
  collectivities,
  communeByCode,
  constituenciesAbroad,
  departmentOf,
  departments,
  type Place,
  placeById,
  placesById,
  placesIn,
  regions,
} from "./place.ts";
export { PlaceResults, type PlaceResultsProps } from "./place-results.tsx";
export { placeDetails, placeName } from "./saying.ts";
export { type PlaceKind, placeKinds } from "./schema.ts";
export { type FoundPlace, type SearchOptions, searchPlaces } from "./search.ts";
export { searchName } from "./search-name.ts";

/** The three texts of the example movement: in force, a year older, and drafted for the coming assembly. */
export * from "./roadmap/block.ts";
export { currentRoadmap } from "./roadmap/current.ts";
export { addedKey, draftRoadmap, rewrittenKeys } from "./roadmap/draft.ts";
export { lastYearRoadmap } from "./roadmap/last-year.ts";

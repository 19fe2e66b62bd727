/**
 * The example movement: its words, its people, its places. Pure data and repeatable generators; no database.
 * The same day given to the generators always tells the same story.
 */
export * from "./annex.ts";
export * from "./cast.ts";
export * from "./commitments.ts";
export * from "./coordination.ts";
export * from "./dates.ts";
export * from "./groups.ts";
export * from "./loops.ts";
export * from "./movement.ts";
export * from "./names.ts";
export * from "./random.ts";
export * from "./reviews.ts";
export * from "./roadmap.ts";
export * from "./spaces.ts";
export * from "./typography.ts";
export * from "./voices.ts";

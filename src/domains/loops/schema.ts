export * from "./schema/counterparts.ts";
export * from "./schema/exchanges.ts";
export * from "./schema/mps.ts";
export * from "./schema/pairs.ts";
export * from "./schema/wishes.ts";

export * from "./schema/mandates.ts";
export * from "./schema/parity.ts";
export * from "./schema/rights.ts";
export * from "./schema/units.ts";

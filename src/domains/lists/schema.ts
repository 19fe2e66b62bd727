export * from "./schema/batches.ts";
export * from "./schema/exports.ts";
export * from "./schema/identities.ts";

export * from "./schema/batches.ts";
export * from "./schema/doubles.ts";
export * from "./schema/identities.ts";
export * from "./schema/invitations.ts";
export * from "./schema/unions.ts";

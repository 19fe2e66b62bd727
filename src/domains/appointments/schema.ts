export * from "./schema/calls.ts";
export * from "./schema/consensus.ts";

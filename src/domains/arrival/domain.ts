import type { Domain } from "#platform/manifest/index.ts";

export const arrival: Domain = { name: "arrival" };

import type { Domain } from "#platform/manifest/index.ts";

export const loops: Domain = { name: "loops" };

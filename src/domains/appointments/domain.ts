import type { Domain } from "#platform/manifest/index.ts";

export const appointments: Domain = { name: "appointments" };

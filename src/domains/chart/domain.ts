import type { Domain } from "#platform/manifest/index.ts";

export const chart: Domain = { name: "chart" };

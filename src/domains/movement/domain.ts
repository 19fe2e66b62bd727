import type { Domain } from "#platform/manifest/index.ts";

/** The movement's own settings and words. Its pages are on the highest floor, in `desk`. */
export const movementDomain: Domain = {
  name: "movement",
};

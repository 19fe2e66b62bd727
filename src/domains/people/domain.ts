import type { Domain } from "#platform/manifest/index.ts";
import { m } from "./messages.ts";

export const people: Domain = {
  name: "people",
  powers: [{ key: "people.erase", label: m.powerErase }],
};

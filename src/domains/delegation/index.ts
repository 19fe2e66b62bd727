export { lendMany } from "./delegation.ts";

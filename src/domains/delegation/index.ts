export { delegate, lendMany, type NewDelegation, revoke } from "./delegation.ts";

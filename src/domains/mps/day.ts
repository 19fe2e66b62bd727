export { today } from "#domains/movement/index.ts";

/** Days within which an MP is expected to answer a loop. */
export const daysToAnswer = 14;

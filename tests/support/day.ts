import { type Day, plus, today } from "#platform/time/index.ts";

/** The day that it is for a movement founded by a test, or so many days from it: tests run past midnight too. */
export const dayFrom = (days = 0): Day => plus(today("Europe/Paris"), { days });

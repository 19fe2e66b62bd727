import type { CollegeRule } from "#domains/kinds/index.ts";

/** A gender as the person states it; null when they state none. */
export type Stated = "woman" | "man" | "nonbinary" | null;

export const genders = ["woman", "man", "nonbinary"] as const;

/**
 * What the movement says of non-binary people in its rules of parity: `either`, they count as whichever makes the rule
 * hold; `different`, as a gender of its own; `apart`, they are not counted.
 */
export type NonBinary = "either" | "different" | "apart";

/** A rule of parity, and how many people it is made for; null: whatever their number. */
export interface ParityRule {
  rule: CollegeRule["rule"];
  seats: number | null;
}

/** How many state each gender. */
export interface Counts {
  women: number;
  men: number;
  others: number;
}

/**
 * How a rule stands. `incomplete`: nothing is wrong, and people are still to be named; `unproved`: someone states no
 * gender, and the rule may hold or not.
 */
export type ParityState = "holds" | "incomplete" | "broken" | "unproved";

/** What the rule says of people. For those who appoint alone: it tells what public pages may not. */
export interface Judgement {
  state: ParityState;
  /** The fewest of them without whom the rule would not be broken. */
  excess: number;
  /** Seats that nobody holds; 0 where the number is not fixed. */
  vacant: number;
  /** Who may come next without breaking the rule further. */
  welcome: readonly (typeof genders)[number][];
}

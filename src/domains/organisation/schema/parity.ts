import { index, pgEnum, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant, table } from "#platform/database/columns.ts";
import { unit } from "./units.ts";

/** What a movement forbids while its rule of parity does not hold; whatever is not named is only reported. */
export type ParityBlocks = "appointment" | "ending";

/** How a college of people is kept in balance, whatever their number. */
export interface CollegeRule {
  /**
   * `pair`: two people of different gender. `equal`: as many women as men once the seats are filled.
   * `at_most_one_apart`: never more than one more of either. `alternation`: each newcomer differs from the one before.
   */
  rule: "pair" | "equal" | "at_most_one_apart" | "alternation";
  /** Number of seats that the college has, where it is fixed: 24 for the coordination (annex). */
  seats: number | null;
  /** Mandate kinds counted together; empty for the rule of one mandate kind alone. */
  of: string[];
  blocks: ParityBlocks[];
}

/** What someone waived a rule of parity for. */
export const waiverOf = pgEnum("waiver_of", ["appointment", "plan", "ending"]);

/** A rule of parity set aside once, with the reason. It is public that it was, and why; never who is what. */
export const parityWaiver = table(
  "parity_waiver",
  {
    id: id(),
    unitId: uuid()
      .notNull()
      .references(() => unit.id),
    /** The mandate kind whose rule it is; null for the college of the unit. */
    kindKey: text(),
    /** The version of the rule that was set aside: a mandate kind or a unit kind, as it stood. */
    ruleId: uuid().notNull(),
    of: waiverOf().notNull(),
    /** The mandate or the plan. */
    subjectId: uuid().notNull(),
    reason: text().notNull(),
    grantedBy: uuid(),
    grantedAt: createdAt(),
    until: instant(),
  },
  (waiver) => [index().on(waiver.unitId)],
);

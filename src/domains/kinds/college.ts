import { refuseKind } from "./refusals.ts";
import type { CollegeRule } from "./schema.ts";

const rules = ["pair", "equal", "at_most_one_apart", "alternation"];

/**
 * Checks that a rule of parity can hold at all. `counted` says whether it names the mandates that it counts (the college
 * of a unit) or is the rule of one mandate alone. @throws {Refusal} `badCollege`.
 */
export function checkCollege(college: CollegeRule | null, counted: boolean): void {
  if (!college) return;
  const { rule, seats, of, blocks } = college;
  const whole = seats === null || (Number.isInteger(seats) && seats >= 2 && seats <= 500);
  const fits =
    rules.includes(rule) &&
    whole &&
    (rule !== "equal" || seats === null || seats % 2 === 0) &&
    (rule !== "pair" || seats === null || seats === 2) &&
    (counted ? of.length > 0 : of.length === 0 && rule !== "pair") &&
    blocks.every((block) => block === "appointment" || block === "ending");
  if (!fits) throw refuseKind.badCollege();
}

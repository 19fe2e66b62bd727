import { excessOf, isWhole, outOfTurn } from "./counting.ts";
import {
  type Counts,
  genders,
  type Judgement,
  type NonBinary,
  type ParityRule,
  type ParityState,
  type Stated,
} from "./rule.ts";

/**
 * What a rule of parity says of people, given the genders that they state in the order in which they came (§28, annex).
 * One who states none is never taken to break a rule: it is then unproved.
 */
export function judge(rule: ParityRule, people: readonly Stated[], how: NonBinary): Judgement {
  const excess = excessIn(rule, people, how);
  const seats = rule.rule === "pair" ? (rule.seats ?? 2) : rule.seats;
  return {
    state: stateOf(rule, people, how, excess),
    excess,
    vacant: Math.max(0, (seats ?? 0) - people.length),
    welcome:
      seats !== null && people.length >= seats
        ? []
        : genders.filter((next) => excessIn(rule, [...people, next], how) <= excess),
  };
}

/** The fewest people without whom the rule would not be broken; 0 when it is not. */
export function excessIn(rule: ParityRule, people: readonly Stated[], how: NonBinary): number {
  if (rule.rule !== "alternation")
    return excessOf(rule, countsOf(people), people.filter((stated) => stated === null).length, how);
  const out = outOfTurn(people, how);
  return out + Math.max(0, people.length - out - (rule.seats ?? people.length));
}

function stateOf(rule: ParityRule, people: readonly Stated[], how: NonBinary, excess: number): ParityState {
  if (excess > 0) return "broken";
  const unstated = people.filter((stated) => stated === null).length;
  if (rule.rule === "alternation") return unstated > 0 && people.length > 1 ? "unproved" : "holds";
  const states = new Set(shares(unstated).map((share) => settled(rule, plus(countsOf(people), share), how)));
  return states.size === 1 ? [...states][0]! : "unproved";
}

/** How the rule stands when everybody states a gender. */
function settled(rule: ParityRule, counts: Counts, how: NonBinary): ParityState {
  if (excessOf(rule, counts, 0, how) > 0) return "broken";
  return isWhole(rule, counts, how) ? "holds" : "incomplete";
}

/** Every way in which so many people may be women, men or neither. */
function shares(unstated: number): Counts[] {
  const all: Counts[] = [];
  for (let women = 0; women <= unstated; women++) {
    for (let men = 0; women + men <= unstated; men++)
      all.push({ women, men, others: unstated - women - men });
  }
  return all;
}

function countsOf(people: readonly Stated[]): Counts {
  const saying = (gender: Stated) => people.filter((stated) => stated === gender).length;
  return { women: saying("woman"), men: saying("man"), others: saying("nonbinary") };
}

const plus = (a: Counts, b: Counts): Counts => ({
  women: a.women + b.women,
  men: a.men + b.men,
  others: a.others + b.others,
});

/**
 * What is said of a rule to anyone: that it holds, how many people are still to be named, or that it does not hold yet.
 * A rule that is broken and one that someone left unproved are said alike, and nothing tells who is what.
 */
export type ParitySaying = { says: "holds" } | { says: "needs"; people: number } | { says: "not-yet" };

/** The public words for a judgement: they depend on nothing but whether the rule holds and how many hold it. */
export function sayingOf({ state, vacant }: Pick<Judgement, "state" | "vacant">): ParitySaying {
  if (state === "holds") return { says: "holds" };
  return vacant > 0 ? { says: "needs", people: vacant } : { says: "not-yet" };
}

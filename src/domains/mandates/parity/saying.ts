import type { Judgement } from "./rule.ts";

/**
 * What is said of a rule to anyone: that it holds, how many people are still to be named, or that it does not hold yet.
 * A rule that is broken and one that somebody left unproved are said alike, and nothing tells who is what.
 */
export type ParitySaying = { says: "holds" } | { says: "needs"; people: number } | { says: "not-yet" };

/** The public words for a judgement: they depend on nothing but whether the rule holds and how many hold it. */
export function sayingOf({ state, vacant }: Pick<Judgement, "state" | "vacant">): ParitySaying {
  if (state === "holds") return { says: "holds" };
  return vacant > 0 ? { says: "needs", people: vacant } : { says: "not-yet" };
}

import type { Message, Translator } from "#platform/language/index.ts";
import { mm } from "../messages.ts";
import type { ParityRule } from "../parity/rule.ts";
import type { ParitySaying } from "../parity/saying.ts";
import type { EndReason, Means } from "../step.ts";

export const meansWords: Record<Means, Message> = {
  nomination: mm.meansNomination,
  consensus: mm.meansConsensus,
  election: mm.meansElection,
  by_right: mm.meansByRight,
};

export const reasonWords: Record<EndReason, Message> = {
  term: mm.endTerm,
  resigned: mm.endResigned,
  recalled: mm.endRecalled,
  replaced: mm.endReplaced,
  cancelled: mm.endCancelled,
  unit_closed: mm.endUnitClosed,
  right_lost: mm.endRightLost,
  other: mm.endOther,
};

/** What may be said to anyone of how a rule of parity stands. */
export function sayParity(t: Translator, saying: ParitySaying): string {
  if (saying.says === "holds") return t(mm.ruleHolds);
  return saying.says === "needs" ? t(mm.ruleNeeds, { count: saying.people }) : t(mm.ruleNotYet);
}

/** A rule of parity as people say it. */
export function sayRule(t: Translator, { rule, seats }: ParityRule): string {
  if (rule === "pair") return t(mm.rulePair);
  if (rule === "alternation") return t(mm.ruleAlternation);
  if (rule === "at_most_one_apart") return t(mm.ruleApart);
  return seats === null ? t(mm.ruleEqual) : t(mm.ruleEqualOf, { seats });
}

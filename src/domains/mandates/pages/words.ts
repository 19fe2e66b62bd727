import { t } from "#platform/language/index.ts";
import { type Day, ends, later } from "#platform/time/index.ts";
import { m } from "../messages.ts";
import type { ParitySaying } from "../parity/judge.ts";
import type { ParityRule } from "../parity/rule.ts";

/** What may be said to anyone of how a rule of parity stands. */
export function sayParity(saying: ParitySaying): string {
  if (saying.says === "holds") return t(m.ruleHolds);
  return saying.says === "needs" ? t(m.ruleNeeds, { count: saying.people }) : t(m.ruleNotYet);
}

/** A rule of parity as people say it. */
export function sayRule({ rule, seats }: ParityRule): string {
  if (rule === "pair") return t(m.rulePair);
  if (rule === "alternation") return t(m.ruleAlternation);
  if (rule === "at_most_one_apart") return t(m.ruleApart);
  return seats === null ? t(m.ruleEqual) : t(m.ruleEqualOf, { seats });
}

/** That a rule of parity was set aside, since when and why. */
export const sayWaived = ({ at, reason }: { at: Date; reason: string }): string =>
  t(m.ruleWaived, { day: t.day(at), reason });

/** The last minute of a day: mandates end in the evening. */
export const eveningOf = (day: Day): Date => later(ends(day, t.zone), { minutes: -1 });

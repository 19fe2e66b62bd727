import type { ConsensusRule } from "#domains/kinds/index.ts";
import { fullName } from "#domains/people/index.ts";
import { t } from "#platform/language/index.ts";
import { areMany } from "#platform/personal/few.ts";
import { dayOf } from "#platform/time/index.ts";
import type { Consensus } from "./consensus/reading.ts";
import type { Facts } from "./consensus/standing.ts";
import { m } from "./messages.ts";

const askedWords = { mandates: m.askedMandates, members: m.askedMembers, both: m.askedBoth } as const;

/** A rule of consensus in words: « 14 jours ; on consulte les membres ; se taire vaut consentement ». */
export function sayRule(rule: ConsensusRule): string {
  const silence = rule.silenceIsConsent
    ? t(m.ruleSilence)
    : t(m.ruleQuorum, { quorum: t.percent(rule.quorum / 100) });
  const separator = t.language === "fr" ? "\u00a0; " : "; ";
  return [t(m.rulePeriod, { count: rule.days }), t(askedWords[rule.asked]), silence].join(separator);
}

/** The minutes as what happened tells them; those who adopt complete them. They name nobody who objected. */
export function draftMinutes(one: Consensus, facts: Facts, reservations: number): string {
  const label = one.label[t.language];
  const unanimous = !facts.over;
  const told = areMany(facts.asked);
  return [
    t(m.minutesOpened, { label, unit: one.unit.name, day: t.day(dayOf(one.openedAt, one.zone)) }),
    told ? t(m.minutesAsked, { count: facts.asked }) : null,
    t(m.minutesRule, { rule: sayRule(one.rule) }),
    one.current.number > 1 ? t(m.minutesAmended, { count: one.current.number - 1 }) : null,
    t(m.minutesNamed, { names: one.current.named.map(fullName).join(", ") }),
    reservations > 0 ? t(m.minutesReservations, { count: reservations }) : null,
    unanimous ? t(m.minutesUnanimous) : t(m.minutesPeriod, { deadline: t.dateTime(one.current.endsAt) }),
  ]
    .filter(Boolean)
    .join("\n\n");
}

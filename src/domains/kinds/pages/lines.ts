import type { Message, Translator } from "#platform/language/index.ts";
import type { MandateKindRules } from "../mandate-kind.ts";
import { n } from "../messages/mandate-kinds.ts";
import { u } from "../messages/unit-kinds.ts";
import { k } from "../messages.ts";
import type { CollegeRule, Said } from "../schema.ts";
import type { UnitKindRules } from "../unit-kind.ts";

/** A rule of a kind as a sentence says it: what it is about, and what it says. */
export type Line = [rule: string, said: string];

/** What the rules name by key, as they are said. */
export interface Names {
  /** Label of a mandate kind. */
  mandate(key: string): string;
  /** Label of a power. */
  power(key: string): string;
}

/** The rules of a kind of unit, one line each. */
export function unitLines(t: Translator, rules: UnitKindRules, names: Names): Line[] {
  const list = listing(t);
  return [
    [t(u.contains), list(rules.contains.map((key) => t.term(key, "plural")))],
    [t(u.members), t(rules.hasMembers ? k.yes : k.no)],
    [t(u.joining), t(joiningSaid[rules.joining])],
    [t(u.requiredRoles), list(rules.requiredRoles.map(names.mandate))],
    [t(u.college), collegeSaid(t, rules.college, names)],
    [t(u.shows), list(rules.shows.map((fact) => t(factSaid[fact])))],
  ];
}

/** The rules of a kind of mandate, one line each. */
export function mandateLines(t: Translator, rules: MandateKindRules, names: Names): Line[] {
  const list = listing(t);
  const number = (value: number | null, said?: Message) =>
    value === null ? t(k.none) : said ? t.say(said, { count: value }) : t.number(value);
  const { conditions, consensus } = rules;
  return [
    [t(n.labelFr), rules.label.fr],
    [t(n.labelEn), rules.label.en],
    [t(n.unitKinds), list(rules.unitKinds.map((key) => t.term(key, "plural")))],
    [
      t(n.powers),
      list(rules.powers.map((given) => `${names.power(given.power)} (${t(reachSaid[given.reach])})`)),
    ],
    [t(n.pairShort), t(rules.pair ? k.yes : k.no)],
    [t(n.seatsCount), number(rules.seats)],
    [t(n.collegeRule), collegeSaid(t, rules.college, names)],
    [t(u.blocks), list(rules.pairBlocks.map((block) => t(blockSaid[block])))],
    [t(n.termMonths), number(rules.termMonths, n.months)],
    [t(n.termLimit), number(rules.termLimit)],
    [t(n.trainings), list((conditions.trainings ?? []).map((one) => trainingSaid(t, one)))],
    [t(n.memberOf), t(memberSaid[conditions.memberOf ?? "none"])],
    [t(n.minAge), number(conditions.minAge ?? null, n.years)],
    [
      t(n.incompatible),
      list(rules.incompatible.map((one) => `${names.mandate(one.kind)} (${t(whereSaid[one.where])})`)),
    ],
    [t(n.means), list(rules.means.map((means) => t(n[means])))],
    [t(n.consensusRule), consensus ? consensusSaid(t, consensus) : t(k.none)],
    [t(n.handover), rules.handover.map((item) => item[t.language]).join(" · ") || t(k.none)],
    [t(n.publicShort), t(rules.public ? k.yes : k.no)],
    [t(n.shows), list(rules.shows.map((fact) => t(shownSaid[fact])))],
  ];
}

/** A rule that two versions say differently. */
export interface Difference {
  rule: string;
  before: string;
  after: string;
}

/** What changes from some lines to others. */
export function differences(before: readonly Line[], after: readonly Line[]): Difference[] {
  const was = new Map(before);
  return after
    .filter(([rule, said]) => was.get(rule) !== said)
    .map(([rule, said]) => ({ rule, before: was.get(rule) ?? "", after: said }));
}

// Sorted, so that only what changes is told as a change.
const listing = (t: Translator) => (said: string[]) =>
  said.length === 0 ? t(k.none) : said.toSorted((a, b) => a.localeCompare(b)).join(", ");

const trainingSaid = (t: Translator, { label, before }: { label: Said; before: boolean }) =>
  before ? t(n.beforehand, { training: label[t.language] }) : label[t.language];

function collegeSaid(t: Translator, college: CollegeRule | null, names: Names): string {
  if (!college) return t(k.none);
  const rule = t(ruleSaid[college.rule]);
  const sized = college.seats === null ? rule : t(u.seats, { rule, count: college.seats });
  const blocks = college.blocks.map((block) => t(blockSaid[block]));
  return [sized, ...college.of.map(names.mandate), ...blocks].join(" · ");
}

function consensusSaid(t: Translator, rule: NonNullable<MandateKindRules["consensus"]>): string {
  const how = rule.silenceIsConsent
    ? t(n.silenceShort)
    : t(n.quorumSaid, { percent: t.percent(rule.quorum / 100) });
  return t(n.consensusSaid, { days: rule.days, who: t(askedSaid[rule.asked]), how });
}

export const joiningSaid = { free: u.joiningFree, request: u.joiningRequest, closed: u.joiningClosed };
export const factSaid = {
  members: u.showsMembers,
  charges: u.showsRoles,
  meeting: u.showsMeeting,
  contact: u.showsContact,
  under: u.showsUnder,
};
export const shownSaid = {
  name: n.showsName,
  title: n.showsTitle,
  since: n.showsSince,
  until: n.showsUntil,
  means: n.showsMeans,
};
export const ruleSaid = {
  pair: u.rulePair,
  equal: u.ruleEqual,
  at_most_one_apart: u.ruleApart,
  alternation: u.ruleAlternation,
};
export const blockSaid = { appointment: u.blocksAppointment, ending: u.blocksEnding };
export const reachSaid = { unit: n.reachUnit, subtree: n.reachSubtree };
export const whereSaid = { unit: n.whereUnit, lineage: n.whereLineage, anywhere: n.whereAnywhere };
export const askedSaid = { mandates: n.askedMandates, members: n.askedMembers, both: n.askedBoth };
export const memberSaid = {
  none: n.memberNone,
  unit: n.memberUnit,
  under: n.memberUnder,
  movement: n.memberMovement,
};

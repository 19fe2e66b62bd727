import { request } from "#platform/http/index.ts";
import { type Message, t } from "#platform/language/index.ts";
import type { MandateKindRules, MandateKindVersion } from "../mandate-kind.ts";
import { mandateWords } from "../messages/mandate-kinds.ts";
import { unitWords } from "../messages/unit-kinds.ts";
import { kindWords } from "../messages.ts";
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

/** How mandates and powers are called, for the pages that name them by key. */
export function namesOf(mandates: readonly MandateKindVersion[]): Names {
  const labels = new Map(mandates.map((kind) => [kind.key, kind.label[t.language]]));
  const powers = new Map(request().var.house.powers.map((power) => [power.key, t.say(power.label)]));
  return { mandate: (key) => labels.get(key) ?? key, power: (key) => powers.get(key) ?? key };
}

/** The rules of a kind of unit, one line each. */
export function unitLines(rules: UnitKindRules, names: Names): Line[] {
  return [
    [t(unitWords.fields.contains.label), list(rules.contains.map((key) => t.term(key, "plural")))],
    [t(unitWords.members), t(rules.hasMembers ? kindWords.yes : kindWords.no)],
    [t(unitWords.fields.joining.label), t(joiningSaid[rules.joining])],
    [t(unitWords.fields.requiredRoles.label), list(rules.requiredRoles.map(names.mandate))],
    [t(unitWords.collegeLegend), collegeSaid(rules.college, names)],
    [t(unitWords.fields.shows.label), list(rules.shows.map((fact) => t(factSaid[fact])))],
  ];
}

/** The rules of a kind of mandate, one line each. */
export function mandateLines(rules: MandateKindRules, names: Names): Line[] {
  const number = (value: number | null, said?: Message) =>
    value === null ? t(kindWords.none) : said ? t.say(said, { count: value }) : t.number(value);
  const { conditions, consensus } = rules;
  return [
    [t(mandateWords.fields.labelFr.label), rules.label.fr],
    [t(mandateWords.fields.labelEn.label), rules.label.en],
    [t(mandateWords.fields.unitKinds.label), list(rules.unitKinds.map((key) => t.term(key, "plural")))],
    [
      t(mandateWords.fields.powers.label),
      list(rules.powers.map((given) => `${names.power(given.power)} (${t(reachSaid[given.reach])})`)),
    ],
    [t(mandateWords.pairShort), t(rules.pair ? kindWords.yes : kindWords.no)],
    [t(mandateWords.fields.seats.label), number(rules.seats)],
    [t(mandateWords.collegeRule), collegeSaid(rules.college, names)],
    [t(mandateWords.fields.pairBlocks.label), list(rules.pairBlocks.map((block) => t(blockSaid[block])))],
    [t(mandateWords.fields.termMonths.label), number(rules.termMonths, mandateWords.months)],
    [t(mandateWords.fields.termLimit.label), number(rules.termLimit)],
    [t(mandateWords.fields.trainings.label), list((conditions.trainings ?? []).map(trainingSaid))],
    [t(mandateWords.fields.memberOf.label), t(memberSaid[conditions.memberOf ?? "none"])],
    [t(mandateWords.fields.minAge.label), number(conditions.minAge ?? null, mandateWords.years)],
    [
      t(mandateWords.fields.incompatible.label),
      list(rules.incompatible.map((one) => `${names.mandate(one.kind)} (${t(whereSaid[one.where])})`)),
    ],
    [t(mandateWords.fields.means.label), list(rules.means.map((means) => t(mandateWords[means])))],
    [t(mandateWords.consensusRule), consensus ? consensusSaid(consensus) : t(kindWords.none)],
    [
      t(mandateWords.handover),
      rules.handover.map((item) => item[t.language]).join(" · ") || t(kindWords.none),
    ],
    [t(mandateWords.publicShort), t(rules.public ? kindWords.yes : kindWords.no)],
    [t(mandateWords.fields.shows.label), list(rules.shows.map((fact) => t(shownSaid[fact])))],
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
const list = (said: string[]) =>
  said.length === 0 ? t(kindWords.none) : said.toSorted((a, b) => a.localeCompare(b)).join(", ");

const trainingSaid = ({ label, before }: { label: Said; before: boolean }) =>
  before ? t(mandateWords.beforehand, { training: label[t.language] }) : label[t.language];

function collegeSaid(college: CollegeRule | null, names: Names): string {
  if (!college) return t(kindWords.none);
  const rule = t(ruleSaid[college.rule]);
  const sized = college.seats === null ? rule : t(unitWords.seats, { rule, count: college.seats });
  const blocks = college.blocks.map((block) => t(blockSaid[block]));
  return [sized, ...college.of.map(names.mandate), ...blocks].join(" · ");
}

function consensusSaid(rule: NonNullable<MandateKindRules["consensus"]>): string {
  const how = rule.silenceIsConsent
    ? t(mandateWords.silenceShort)
    : t(mandateWords.quorumSaid, { percent: t.percent(rule.quorum / 100) });
  return t(mandateWords.consensusSaid, {
    count: rule.days,
    days: rule.days,
    who: t(askedSaid[rule.asked]),
    how,
  });
}

export const joiningSaid = {
  free: unitWords.joiningFree,
  request: unitWords.joiningRequest,
  closed: unitWords.joiningClosed,
};
export const factSaid = {
  members: unitWords.showsMembers,
  charges: unitWords.showsRoles,
  meeting: unitWords.showsMeeting,
  contact: unitWords.showsContact,
  under: unitWords.showsUnder,
};
export const shownSaid = {
  name: mandateWords.showsName,
  title: mandateWords.showsTitle,
  since: mandateWords.showsSince,
  until: mandateWords.showsUntil,
  means: mandateWords.showsMeans,
};
export const ruleSaid = {
  pair: unitWords.rulePair,
  equal: unitWords.ruleEqual,
  at_most_one_apart: unitWords.ruleApart,
  alternation: unitWords.ruleAlternation,
};
export const blockSaid = { appointment: unitWords.blocksAppointment, ending: unitWords.blocksEnding };
export const reachSaid = { unit: mandateWords.reachUnit, subtree: mandateWords.reachSubtree };
export const whereSaid = {
  unit: mandateWords.whereUnit,
  lineage: mandateWords.whereLineage,
  anywhere: mandateWords.whereAnywhere,
};
export const askedSaid = {
  mandates: mandateWords.askedMandates,
  members: mandateWords.askedMembers,
  both: mandateWords.askedBoth,
};
export const memberSaid = {
  none: mandateWords.memberNone,
  unit: mandateWords.memberUnit,
  under: mandateWords.memberUnder,
  movement: mandateWords.memberMovement,
};

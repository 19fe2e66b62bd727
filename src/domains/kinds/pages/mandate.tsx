import type { VNode } from "preact";
import { request } from "#platform/http/index.ts";
import { type Message, t } from "#platform/language/index.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { Fieldset } from "#ui/form.tsx";
import { area, choice, type InputOf, number, onlyIf, pick, several, text, yes } from "#ui/kit/fields.tsx";
import { formPage } from "#ui/kit/form.tsx";
import { heldNow } from "../counts.ts";
import {
  changeMandateKind,
  createMandateKind,
  endMandateKind,
  forgetMandateKindPlan,
  type MandateKindRules,
  mandateCourse,
} from "../mandate-kind.ts";
import { mandateWords } from "../messages/mandate-kinds.ts";
import { unitWords } from "../messages/unit-kinds.ts";
import { kindWords } from "../messages.ts";
import { appointmentMeans, type Said, shownFacts } from "../schema.ts";
import { base } from "./base.ts";
import { blockChoices, collegeFields, collegeOf } from "./college.ts";
import { type Around, around, kindRoutes, saidInWords } from "./kind.tsx";
import { askedSaid, mandateLines, memberSaid, type Names, shownSaid } from "./lines.ts";
import { incompatibleField, powersField, trainingsField } from "./mandate-fields.tsx";

const power = "organisation.configure";
const declared = () => request().var.house.powers;
const declaredKeys = () => declared().map(({ key }) => key);

const blank: MandateKindRules = {
  label: { fr: "", en: "" },
  unitKinds: [],
  powers: [],
  pair: false,
  college: null,
  pairBlocks: ["appointment"],
  seats: null,
  termMonths: null,
  termLimit: null,
  conditions: {},
  incompatible: [],
  means: ["nomination", "consensus", "election", "by_right"],
  consensus: null,
  handover: [],
  public: false,
  shows: ["name", "title"],
};

const words = { ...unitWords.college, ...mandateWords.fields };
const count = (initial: number | null | undefined) => number({ min: 1, max: 1200, initial });
const cards = <const V extends string>(said: Record<NoInfer<V>, Message>, values: readonly V[]) =>
  values.map((value) => ({ value, label: t.say(said[value]) }));

/** Every property of a kind of mandate, in the order in which one thinks of them. */
function fieldsOf({ kinds, mandates, trainings }: Around, rules: MandateKindRules) {
  const { conditions, consensus } = rules;
  const lines = (language: keyof Said) => rules.handover.map((item) => item[language]).join("\n");
  return {
    labelFr: text({ max: 80, required: true, initial: rules.label.fr }),
    labelEn: text({ max: 80, initial: rules.label.en }),
    unitKinds: several({
      choices: kinds.map(({ key }) => ({ value: key, label: t.term(key, "Plural") })),
      initial: rules.unitKinds,
      required: true,
    }),
    powers: powersField(declared(), rules.powers),
    pair: yes({ initial: rules.pair ? 1 : 0 }),
    seats: count(rules.seats),
    pairBlocks: several({ choices: blockChoices(), initial: rules.pairBlocks }),
    ...collegeFields(rules.college, ["equal", "at_most_one_apart", "alternation"]),
    termMonths: count(rules.termMonths),
    termLimit: count(rules.termLimit),
    memberOf: pick({
      options: cards(memberSaid, ["unit", "under", "movement"]),
      initial: conditions.memberOf,
    }),
    minAge: count(conditions.minAge),
    trainings: trainingsField(conditions.trainings ?? [], trainings),
    incompatible: incompatibleField(rules.incompatible, mandates),
    means: several({
      choices: cards(mandateWords, appointmentMeans.enumValues),
      initial: rules.means,
      required: true,
    }),
    consensusHas: yes({ initial: consensus ? 1 : 0 }),
    days: onlyIf("consensusHas", "1", number({ min: 1, max: 365, required: true, initial: consensus?.days })),
    asked: onlyIf(
      "consensusHas",
      "1",
      choice({
        choices: cards(askedSaid, ["mandates", "members", "both"]),
        initial: consensus?.asked ?? "both",
        required: true,
      }),
    ),
    silence: onlyIf("consensusHas", "1", yes({ initial: consensus?.silenceIsConsent ? 1 : 0 })),
    quorum: onlyIf("consensusHas", "1", number({ max: 100, initial: consensus?.quorum })),
    handoverFr: area({ rows: 4, initial: lines("fr") }),
    handoverEn: area({ rows: 4, initial: lines("en") }),
    public: yes({ initial: rules.public ? 1 : 0 }),
    shows: several({ choices: cards(shownSaid, shownFacts), initial: rules.shows }),
  };
}

type Properties = ReturnType<typeof fieldsOf>;

/** What the form asks for. */
function rulesIn(input: InputOf<Properties>): MandateKindRules {
  const { labelFr, labelEn, memberOf, minAge, trainings, asked, quorum, handoverFr, handoverEn } = input;
  const { unitKinds, powers, pair, seats, pairBlocks, termMonths, termLimit, incompatible, means } = input;
  return {
    ...{ unitKinds, powers, pair, seats, pairBlocks, termMonths, termLimit, incompatible, means },
    label: { fr: labelFr, en: labelEn || labelFr },
    college: collegeOf(input),
    conditions: {
      ...(trainings.length > 0 ? { trainings } : {}),
      ...(memberOf ? { memberOf } : {}),
      ...(minAge === null ? {} : { minAge }),
    },
    consensus:
      input.days === null
        ? null
        : {
            days: input.days,
            silenceIsConsent: input.silence === true,
            asked: asked ?? "both",
            quorum: quorum ?? 0,
          },
    handover: handoverIn(handoverFr, handoverEn),
    public: input.public,
    shows: input.shows,
  };
}

function handoverIn(french: string, english: string): Said[] {
  const lines = (typed: string) =>
    typed
      .split("\n")
      .map((line) => line.trim().slice(0, 200))
      .filter(Boolean);
  const translated = lines(english);
  return lines(french)
    .slice(0, 30)
    .map((fr, index) => ({ fr, en: translated[index] ?? fr }));
}

type Property = keyof Properties;
type Group = { legend: Message; help: Message; names: Property[] };
type ArrangedProps = {
  shown: { [N in Property]: VNode | null };
  rules: MandateKindRules;
  names: Names;
  errors: Record<string, string>;
};

/** The form in parts, most of them folded: the current setting is shown beside the name of each. */
function Arranged({ shown, rules, names, errors }: ArrangedProps) {
  const said = new Map(mandateLines(rules, names));
  const unsaid = ["", t(kindWords.none), t(kindWords.no), t(mandateWords.memberNone)];
  const saysOf = (rule: string) => {
    const says = said.get(rule) ?? "";
    return unsaid.includes(says) ? [] : [says === t(kindWords.yes) ? rule : says];
  };
  const part = (title: Message, about: Message[], names: Property[], group?: Group) => (
    <Disclosure
      open={[...names, ...(group?.names ?? [])].some((name) => errors[name] !== undefined)}
      summary={
        <>
          {t.say(title)} <span class="soft">{about.flatMap((rule) => saysOf(t.say(rule))).join(" · ")}</span>
        </>
      }
    >
      <div class="form">
        {names.map((name) => shown[name])}
        {group ? (
          <Fieldset legend={t.say(group.legend)} help={t.say(group.help)}>
            {group.names.map((name) => shown[name])}
          </Fieldset>
        ) : null}
      </div>
    </Disclosure>
  );
  const labels = mandateWords.fields;
  return (
    <>
      <Fieldset legend={t(mandateWords.labels)}>{[shown.labelFr, shown.labelEn]}</Fieldset>
      {[shown.unitKinds, shown.powers]}
      {part(
        mandateWords.places,
        [mandateWords.pairShort, labels.seats.label, mandateWords.collegeRule],
        ["pair", "seats", "pairBlocks"],
        {
          legend: mandateWords.collegeRule,
          help: mandateWords.collegeHelp,
          names: ["college", "collegeSeats", "collegeBlocks"],
        },
      )}
      {part(
        mandateWords.term,
        [labels.termMonths.label, labels.termLimit.label],
        ["termMonths", "termLimit"],
      )}
      {part(
        mandateWords.conditions,
        [labels.trainings.label, labels.memberOf.label, labels.minAge.label],
        ["memberOf", "minAge", "trainings"],
      )}
      {part(labels.incompatible.label, [labels.incompatible.label], ["incompatible"])}
      {part(labels.means.label, [labels.means.label, mandateWords.consensusRule], ["means"], {
        legend: mandateWords.consensusRule,
        help: mandateWords.consensusHelp,
        names: ["consensusHas", "days", "asked", "silence", "quorum"],
      })}
      {part(mandateWords.handover, [mandateWords.handover], ["handoverFr", "handoverEn"])}
      {part(mandateWords.publicShort, [mandateWords.publicShort, labels.shows.label], ["public", "shows"])}
    </>
  );
}

const creating = formPage(`${base}/mandats/nouveau`, {
  power,
  post: `${base}/mandats`,
  words: { ...mandateWords.create, lead: mandateWords.lead, fields: words },
  load: around,
  fields: (loaded) => fieldsOf(loaded, blank),
  arrange: (shown, { loaded: { names }, errors }) => <Arranged {...{ shown, names, errors }} rules={blank} />,
  guard: true,
  crumb: () => ({ href: base, label: t(kindWords.title) }),
  run: async ({ actor, root, names, input, once }) => {
    const what = { ...rulesIn(input), id: once };
    const key = await saidInWords(names, () => createMandateKind(actor, root, what, declaredKeys()));
    return `${base}/mandats/${key}`;
  },
});

const changing = kindRoutes({
  path: "mandats",
  words: { sort: kindWords.mandateKinds, lead: mandateWords.lead, fields: words },
  course: mandateCourse,
  title: ({ label }) => label[t.language],
  lines: mandateLines,
  fields: (loaded) => fieldsOf(loaded, loaded.shown),
  arrange: (shown, { loaded: { shown: rules, names }, errors }) => (
    <Arranged {...{ shown, rules, names, errors }} />
  ),
  rules: rulesIn,
  concerned: async (key) => {
    const { mandates, units } = await heldNow(key);
    return `${t(kindWords.effectMandates, { count: mandates })} ${t(kindWords.effectIn, { count: units })}`;
  },
  change: (actor, over, key, wanted, asked) =>
    changeMandateKind(actor, over, key, wanted, asked, declaredKeys()),
  end: endMandateKind,
  forget: forgetMandateKindPlan,
});

/** Pages of kinds of mandates. */
export const mandateKindRoutes = [...creating, ...changing];

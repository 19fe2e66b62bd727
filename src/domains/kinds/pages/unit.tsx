import { asker } from "#platform/http/index.ts";
import { type Term, t } from "#platform/language/index.ts";
import { canSomewhere } from "#platform/policy/index.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Fieldset } from "#ui/form.tsx";
import { choice, pick, several, text, yes } from "#ui/kit/fields.tsx";
import { formPage } from "#ui/kit/form.tsx";
import { unitsByKind } from "../counts.ts";
import { unitWords } from "../messages/unit-kinds.ts";
import { kindWords } from "../messages.ts";
import { publicFacts } from "../schema.ts";
import {
  changeUnitKind,
  createUnitKind,
  endUnitKind,
  forgetUnitKindPlan,
  type UnitKindRules,
  unitCourse,
} from "../unit-kind.ts";
import { base } from "./base.ts";
import { collegeFields, collegeOf } from "./college.ts";
import { type Around, around, kindRoutes, saidInWords } from "./kind.tsx";
import { factSaid, unitLines } from "./lines.ts";

const power = "organisation.configure";

const blank: Pick<UnitKindRules, "contains" | "hasMembers" | "joining" | "shows"> = {
  contains: [],
  hasMembers: true,
  joining: "free",
  shows: ["members", "charges", "meeting", "contact", "under"],
};

const kindChoices = (kinds: Around["kinds"]) =>
  kinds.map(({ key }) => ({ value: key, label: t.term(key, "Plural") }));

/** What is asked of any kind of unit, in the order in which one thinks of it. */
function commonFields({ kinds, root }: Around, rules: typeof blank) {
  return {
    contains: several({
      choices: kindChoices(kinds).filter(({ value }) => value !== root.kind),
      initial: rules.contains,
    }),
    hasMembers: yes({ initial: rules.hasMembers ? 1 : 0 }),
    joining: choice({
      initial: rules.joining,
      required: true,
      choices: [
        { value: "free", label: t(unitWords.joiningFree), help: t(unitWords.joiningFreeHelp) },
        { value: "request", label: t(unitWords.joiningRequest), help: t(unitWords.joiningRequestHelp) },
        { value: "closed", label: t(unitWords.joiningClosed), help: t(unitWords.joiningClosedHelp) },
      ],
    }),
    shows: several({
      choices: publicFacts.map((value) => ({ value, label: t(factSaid[value]) })),
      initial: rules.shows,
    }),
  };
}

const creating = formPage(`${base}/structures/nouveau`, {
  power,
  post: `${base}/structures`,
  words: { ...unitWords.create, fields: unitWords.fields },
  load: around,
  fields: (loaded) => ({
    singular: text({ max: 60, required: true }),
    plural: text({ max: 60, required: true }),
    gender: pick({
      options: (["feminine", "masculine"] as const).map((value) => ({ value, label: t(kindWords[value]) })),
      initial: "feminine",
      required: true,
    }),
    enSingular: text({ max: 60 }),
    enPlural: text({ max: 60 }),
    within: several({ choices: kindChoices(loaded.kinds) }),
    ...commonFields(loaded, blank),
  }),
  arrange: ({ singular, plural, gender, enSingular, enPlural, ...others }) => (
    <>
      <Fieldset legend={t(kindWords.words)} help={t(kindWords.wordsHelp)}>
        {[singular, plural, gender, enSingular, enPlural]}
      </Fieldset>
      {Object.values(others)}
    </>
  ),
  guard: true,
  crumb: () => ({ href: base, label: t(kindWords.title) }),
  run: async ({ actor, root, names, input, once }) => {
    const { singular, plural, gender, enSingular, enPlural, within, ...rules } = input;
    const en: Term | null = enSingular
      ? { singular: enSingular, plural: enPlural || `${enSingular}s` }
      : null;
    const words = { fr: { singular, plural, gender }, en };
    const what = { ...rules, requiredRoles: [], college: null, id: once, words, within };
    return `${base}/structures/${await saidInWords(names, () => createUnitKind(actor, root, what))}`;
  },
});

const changing = kindRoutes({
  path: "structures",
  words: {
    sort: kindWords.unitKinds,
    lead: unitWords.lead,
    fields: { ...unitWords.college, ...unitWords.fields },
  },
  course: unitCourse,
  title: ({ key }) => t.term(key, "Singular"),
  lines: unitLines,
  fields: (loaded) => {
    const { mandates, key, shown } = loaded;
    const held = mandates
      .filter(({ unitKinds }) => unitKinds.includes(key))
      .map((kind) => ({ value: kind.key, label: kind.label[t.language] }));
    const rules = ["equal", "at_most_one_apart", "alternation", "pair"] as const;
    return {
      ...commonFields(loaded, shown),
      requiredRoles: held.length > 0 && several({ choices: held, initial: shown.requiredRoles }),
      ...collegeFields(shown.college, held.length > 0 ? rules : [], held),
    };
  },
  arrange: ({ requiredRoles, contains, hasMembers, joining, shows, ...college }) => (
    <>
      {[contains, hasMembers, joining]}
      {requiredRoles ? (
        <>
          {requiredRoles}
          <Fieldset legend={t(unitWords.collegeLegend)} help={t(unitWords.collegeHelp)}>
            {Object.values(college)}
          </Fieldset>
        </>
      ) : (
        <p class="soft">{t(unitWords.noRoles)}</p>
      )}
      {shows}
    </>
  ),
  rules: ({ requiredRoles = [], contains, hasMembers, joining, shows, ...college }): UnitKindRules => ({
    ...{ requiredRoles, contains, hasMembers, joining, shows },
    college: collegeOf(college),
  }),
  concerned: async (key) => t(kindWords.effectUnits, { count: (await unitsByKind()).get(key) ?? 0 }),
  above: ({ key }) =>
    canSomewhere(asker(), "movement.configure") ? (
      <p>
        <ButtonLink
          href={`/administration/mots/vocabulaire/${t.language}/${key}`}
          look="plain"
          label={t(unitWords.changeWords)}
        />
      </p>
    ) : null,
  change: changeUnitKind,
  end: endUnitKind,
  forget: forgetUnitKindPlan,
});

/** Pages of kinds of units. */
export const unitKindRoutes = [...creating, ...changing];

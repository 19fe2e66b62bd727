import type { ComponentChildren } from "preact";
import { newId } from "#platform/database/index.ts";
import { type Message, t } from "#platform/language/index.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { Checkbox, Checkboxes, Fieldset, Form, TextArea, TextInput } from "#ui/form.tsx";
import type { MandateKindRules, MandateKindVersion } from "../mandate-kind.ts";
import { n } from "../messages/mandate-kinds.ts";
import { u } from "../messages/unit-kinds.ts";
import { k } from "../messages.ts";
import { shownFacts } from "../schema.ts";
import type { UnitKindVersion } from "../unit-kind.ts";
import { blockChoices, CollegeFields } from "./college-fields.tsx";
import { mandateLines, type Names, shownSaid } from "./lines.ts";
import { ConditionFields, IncompatibleFields } from "./mandate-conditions.tsx";
import { ConsensusFields } from "./mandate-consensus.tsx";
import { PowerFields, type PowerGroup } from "./mandate-powers.tsx";
import { SaveIt } from "./parts.tsx";

export type MandateFormProps = {
  action: string;
  isNew: boolean;
  rules: MandateKindRules;
  /** What was typed, where the form is shown again. */
  typed: Record<string, string>;
  from: string;
  seen?: string;
  errors: Record<string, string>;
  kinds: UnitKindVersion[];
  mandates: MandateKindVersion[];
  powers: PowerGroup[];
  names: Names;
};

/** Every property of a kind of mandate, in the order in which one thinks of them. */
export function MandateForm(props: MandateFormProps) {
  const { action, isNew, rules, typed, errors, seen, kinds, mandates, powers, names } = props;
  const text = (name: string, value: string | number | null | undefined) => ({
    ...{ t, name, error: errors[name] },
    value: typed[name] ?? (Number.isNaN(value) ? "" : (value ?? "")),
  });
  const number = (name: string, value: number | null | undefined) =>
    ({ ...text(name, value), inputMode: "numeric", short: true }) as const;
  const lines = (name: string, language: "fr" | "en") =>
    typed[name] ?? rules.handover.map((item) => item[language]).join("\n");
  const unsaid = ["", t(k.none), t(k.no), t(n.memberNone)];
  const said = new Map(mandateLines(t, rules, names));
  const part = (title: Message, rulesOf: Message[], fields: string[]) => ({
    title: t.say(title),
    says: rulesOf
      .map((rule) => [t.say(rule), said.get(t.say(rule)) ?? ""] as const)
      .filter(([, words]) => !unsaid.includes(words))
      .map(([rule, words]) => (words === t(k.yes) ? rule : words))
      .join(" · "),
    open: fields.some((field) => errors[field] !== undefined),
  });
  const means = (["nomination", "consensus", "election", "by_right"] as const).map((value) => ({
    value,
    label: t(n[value]),
  }));
  return (
    <Form action={action} once={isNew ? newId() : undefined} version={seen} guard>
      <Fieldset legend={t(n.labels)}>
        <TextInput
          {...text("labelFr", rules.label.fr)}
          label={t(n.labelFr)}
          example={t(n.labelFrExample)}
          maxLength={80}
          required
        />
        <TextInput
          {...text("labelEn", rules.label.en)}
          label={t(n.labelEn)}
          help={t(n.labelEnHelp)}
          maxLength={80}
        />
      </Fieldset>
      <Checkboxes
        name="unitKinds"
        label={t(n.unitKinds)}
        choices={kinds.map(({ key }) => ({ value: key, label: t.term(key, "Plural") }))}
        values={rules.unitKinds}
        error={errors.unitKinds}
        required
      />
      <PowerFields groups={powers} given={rules.powers} />
      <Part {...part(n.seats, [n.pairShort, n.seatsCount, n.collegeRule], ["seats", "college"])}>
        <Checkbox name="pair" label={t(n.pair)} checked={rules.pair} />
        <TextInput {...number("seats", rules.seats)} label={t(n.seatsCount)} help={t(n.seatsHelp)} />
        <Checkboxes
          name="pairBlocks"
          label={t(u.blocks)}
          choices={blockChoices(t)}
          values={rules.pairBlocks}
        />
        <CollegeFields
          legend={t(n.collegeRule)}
          help={t(n.collegeHelp)}
          college={rules.college}
          rules={["equal", "at_most_one_apart", "alternation"]}
          seats={typed.collegeSeats}
          error={errors.college}
        />
      </Part>
      <Part {...part(n.term, [n.termMonths, n.termLimit], ["termMonths", "termLimit"])}>
        <TextInput
          {...number("termMonths", rules.termMonths)}
          label={t(n.termMonths)}
          help={t(n.termMonthsHelp)}
        />
        <TextInput
          {...number("termLimit", rules.termLimit)}
          label={t(n.termLimit)}
          help={t(n.termLimitHelp)}
        />
      </Part>
      <Part {...part(n.conditions, [n.trainings, n.memberOf, n.minAge], ["minAge"])}>
        <ConditionFields rules={rules} typed={typed} errors={errors} />
      </Part>
      <Part {...part(n.incompatible, [n.incompatible], [])}>
        <IncompatibleFields rules={rules} mandates={mandates} />
      </Part>
      <Part {...part(n.means, [n.means, n.consensusRule], ["means", "days", "quorum"])}>
        <Checkboxes
          name="means"
          label={t(n.means)}
          choices={means}
          values={rules.means}
          error={errors.means}
          required
        />
        <ConsensusFields rule={rules.consensus} typed={typed} errors={errors} />
      </Part>
      <Part {...part(n.handover, [n.handover], [])}>
        <TextArea name="handoverFr" value={lines("handoverFr", "fr")} label={t(n.handoverFr)} rows={4} />
        <TextArea name="handoverEn" value={lines("handoverEn", "en")} label={t(n.handoverEn)} rows={4} />
      </Part>
      <Part {...part(n.publicShort, [n.publicShort, n.shows], [])}>
        <Checkbox name="public" label={t(n.public)} checked={rules.public} />
        <Checkboxes
          name="shows"
          label={t(n.shows)}
          choices={shownFacts.map((value) => ({ value, label: t(shownSaid[value]) }))}
          values={rules.shows}
        />
      </Part>
      <SaveIt from={props.from} error={errors.from} isNew={isNew} />
    </Form>
  );
}

type PartProps = { title: string; says: string; open: boolean; children: ComponentChildren };

/** A part of the form, folded: what stands is said beside its name. */
function Part({ title, says, open, children }: PartProps) {
  const summary = (
    <>
      {title} <span class="soft">{says}</span>
    </>
  );
  return (
    <Disclosure open={open} summary={summary}>
      <div class="form">{children}</div>
    </Disclosure>
  );
}

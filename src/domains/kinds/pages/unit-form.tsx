import { newId } from "#platform/database/index.ts";
import { t } from "#platform/language/index.ts";
import { Checkbox, Checkboxes, Fieldset, Form, RadioCards, Select, TextInput } from "#ui/form.tsx";
import type { MandateKindVersion } from "../mandate-kind.ts";
import { u } from "../messages/unit-kinds.ts";
import { k } from "../messages.ts";
import { publicFacts } from "../schema.ts";
import type { UnitKindRules, UnitKindVersion } from "../unit-kind.ts";
import { CollegeFields } from "./college-fields.tsx";
import { factSaid } from "./lines.ts";
import { SaveIt } from "./parts.tsx";

export type UnitFormProps = {
  action: string;
  /** Key of the kind; null for a new one. */
  kind: string | null;
  rules: UnitKindRules;
  /** What was typed, where the form is shown again. */
  typed: Record<string, string>;
  within: string[];
  from: string;
  seen?: string;
  errors: Record<string, string>;
  kinds: UnitKindVersion[];
  mandates: MandateKindVersion[];
  /** Kind of the movement itself, which nothing contains. */
  root: string;
};

/** Every property of a kind of unit, in the order in which one thinks of them. */
export function UnitForm(props: UnitFormProps) {
  const { action, kind, rules, typed, errors, seen, kinds, mandates, root } = props;
  const choices = kinds.map(({ key }) => ({ value: key, label: t.term(key, "Plural") }));
  const held = mandates
    .filter(({ unitKinds }) => kind !== null && unitKinds.includes(kind))
    .map(({ key, label }) => ({ value: key, label: label[t.language] }));
  return (
    <Form action={action} once={kind === null ? newId() : undefined} version={seen} guard>
      {kind === null ? <Words typed={typed} errors={errors} /> : null}
      {kind === null ? (
        <Checkboxes
          name="within"
          label={t(u.within)}
          choices={choices}
          values={props.within}
          error={errors.within}
        />
      ) : null}
      <Checkboxes
        name="contains"
        label={t(u.contains)}
        choices={choices.filter(({ value }) => value !== root)}
        values={rules.contains}
        error={errors.contains}
      />
      <Checkbox
        name="hasMembers"
        label={t(u.hasMembers)}
        checked={rules.hasMembers}
        error={errors.hasMembers}
      />
      <Joining rules={rules} error={errors.joining} />
      {held.length > 0 ? (
        <>
          <Checkboxes
            name="requiredRoles"
            label={t(u.requiredRoles)}
            choices={held}
            values={rules.requiredRoles}
          />
          <CollegeFields
            legend={t(u.college)}
            help={t(u.collegeHelp)}
            college={rules.college}
            rules={["equal", "at_most_one_apart", "alternation", "pair"]}
            of={held}
            seats={typed.collegeSeats}
            error={errors.college}
          />
        </>
      ) : kind === null ? null : (
        <p class="soft">{t(u.noRoles)}</p>
      )}
      <Checkboxes
        name="shows"
        label={t(u.shows)}
        choices={publicFacts.map((value) => ({ value, label: t(factSaid[value]) }))}
        values={rules.shows}
      />
      <SaveIt from={props.from} error={errors.from} isNew={kind === null} />
    </Form>
  );
}

function Joining({ rules, error }: { rules: UnitKindRules; error?: string }) {
  return (
    <RadioCards
      name="joining"
      label={t(u.joining)}
      value={rules.joining}
      error={error}
      required
      choices={[
        { value: "free", label: t(u.joiningFree), help: t(u.joiningFreeHelp) },
        { value: "request", label: t(u.joiningRequest), help: t(u.joiningRequestHelp) },
        { value: "closed", label: t(u.joiningClosed), help: t(u.joiningClosedHelp) },
      ]}
    />
  );
}

/** The words of a new kind: what French grammar asks of them, and the English ones. */
function Words({ typed, errors }: Pick<UnitFormProps, "typed" | "errors">) {
  const field = (name: string) => ({ t, name, value: typed[name], error: errors[name], maxLength: 60 });
  const genders = (["feminine", "masculine"] as const).map((value) => ({ value, label: t(k[value]) }));
  return (
    <Fieldset legend={t(k.words)} help={t(k.wordsHelp)}>
      <TextInput {...field("singular")} label={t(k.frSingular)} example="antenne" required />
      <TextInput {...field("plural")} label={t(k.frPlural)} example="antennes" required />
      <Select
        name="gender"
        label={t(k.gender)}
        options={genders}
        value={typed.gender ?? "feminine"}
        required
      />
      <TextInput {...field("enSingular")} label={t(k.enSingular)} help={t(k.enHelp)} />
      <TextInput {...field("enPlural")} label={t(k.enPlural)} />
    </Fieldset>
  );
}
